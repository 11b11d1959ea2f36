"""A case of each kind of the corpus through `make build`, and on the built pages what is rightly accepted."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.corpus import Case, cases, spoiled
from tests.support.site import Site
from tools import build

FIRST_OF_KIND = {case.kind: case for case in reversed(cases()) if not case.is_accepted}
ACCEPTED = [case for case in cases() if case.is_accepted]


@pytest.fixture
def build_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Case, Path], int]:
    """Run the command in a copy of the minimal handbook that a case has spoiled."""

    def run(case: Case, target: Path) -> int:
        monkeypatch.setattr(build, "ROOT", spoiled(tmp_path / "case", case))
        monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
        for name, value in case.environment.items():
            monkeypatch.setenv(name, value)
        return build.build(target)

    return run


@pytest.mark.parametrize("kind", FIRST_OF_KIND)
def test_a_case_of_each_kind_is_told_by_the_command(
    kind: str, build_case: Callable[[Case, Path], int], last_good_site: Site, capfd: pytest.CaptureFixture[str]
):
    case = FIRST_OF_KIND[kind]
    assert build_case(case, last_good_site.folder) != 0
    said = re.findall(r"(\S+):(\d+): ", "".join(capfd.readouterr()))
    expected = case.expected(build.ROOT)
    assert sorted(file for file, _ in said) == sorted(one.file for one in expected)
    assert all(one.line is None or (one.file, str(one.line)) in said for one in expected)
    assert (last_good_site.folder / "index.html").read_text(encoding="utf-8") == "ancien"


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in ACCEPTED])
def test_what_is_rightly_accepted_is_shown(case: Case, build_case: Callable[[Case, Path], int], tmp_path: Path):
    assert build_case(case, tmp_path / "site") == 0
    site = Site(tmp_path / "site")
    for address, words in case.shown.items():
        shown = html.unescape(re.sub(r"<[^>]+>", "", site.page(address).html))
        text = shown.replace("\u00a0", " ").replace("’", "'")
        assert [word for word in words if word not in text and word not in site.page(address).html] == []
