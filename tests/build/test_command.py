"""`make build` as a person runs it: what it prints, what it leaves, what it needs."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from handbook.terminal import MachineError
from tests.support.editors import card, page
from tests.support.site import Site
from tests.support.throwaway import BuiltSite
from tools import build

ENGLISH = re.compile(r"\b(INFO|ERROR|Aborted|Building|documentation)\b")
BROKEN = {
    "docs/fr/trucs/2-saluer.md": card(number="2", resume="Court."),
    "docs/fr/telephone/boite-vocale.md": page("Voyez [la suite](suite.md).\n", title="Deux : points"),
    "docs/en/trucs/9-seule.md": "Sans en-tête.\n",
}


@pytest.fixture(autouse=True)
def _build_here(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the command in a copy of the minimal handbook."""
    monkeypatch.setattr(build, "ROOT", project)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


def said(output: str) -> list[str]:
    """Return the faults that the command printed, and their count."""
    return [found[0] for line in output.split("\n") if (found := re.search(r"\S+:\d+: .*|\d+ problème.*", line))]


def test_a_build_that_fails_prints_every_fault_and_leaves_the_site_as_it_was(
    project: Path, last_good_site: Site, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    monkeypatch.setenv("SITE_URL", "https://exemple.org/")
    for name, text in BROKEN.items():
        (project / name).write_text(text, encoding="utf-8")
    assert build.build(last_good_site.folder) != 0
    printed = "".join(capfd.readouterr())
    assert [line.split(" ")[0] for line in said(printed)] == [
        "docs/en/trucs/9-seule.md:1:",
        "docs/en/trucs/9-seule.md:1:",
        "docs/fr/telephone/boite-vocale.md:2:",
        "docs/fr/telephone/boite-vocale.md:8:",
        "docs/fr/trucs/2-saluer.md:13:",
        "5",
    ]
    assert ENGLISH.search(printed) is None
    assert printed.strip().split("\n")[-1].startswith("La construction s’est arrêtée")
    assert (last_good_site.folder / "index.html").read_text(encoding="utf-8") == "ancien"


def test_a_build_without_an_address_says_how_to_give_it(
    last_good_site: Site, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
):
    monkeypatch.delenv("SITE_URL", raising=False)
    assert build.build(last_good_site.folder) != 0
    assert said("".join(capfd.readouterr())) == [
        "mkdocs.yml:1: L'adresse du site manque. "
        "Donnez-la à la commande : SITE_URL=https://exemple.org/le-bon-ton/ make build",
        "1 problème à corriger.",
    ]
    assert (last_good_site.folder / "index.html").read_text(encoding="utf-8") == "ancien"


def test_a_site_that_cannot_be_written_is_told_before_a_page_is_read(
    tmp_path: Path, build_site: Callable[[dict[str, str | None]], BuiltSite]
):
    (tmp_path / "site").write_text("À garder.", encoding="utf-8")
    with pytest.raises(MachineError, match=f"^{tmp_path / 'site'} : Ce n'est pas un dossier"):
        build_site({"docs/fr/trucs/2-saluer.md": "Sans en-tête.\n"})


def test_a_fork_is_published_elsewhere_without_a_file_being_changed(project: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SITE_URL", "https://fourche.exemple.org/autre/manuel/")
    monkeypatch.setenv("FORGE_URL", "https://forge.exemple.org/fourche/manuel")
    assert build.build(project / "site") == 0
    site = Site(project / "site")
    heads = {link.get("rel"): link.get("href") for link in site.page("en/trucs/").all("link")}
    assert heads["canonical"] == "https://fourche.exemple.org/autre/manuel/en/trucs/"
    edits = [link.get("href") for link in site.page("telephone/").all("a") if "/edit/" in link.get("href", "")]
    assert edits == ["https://forge.exemple.org/fourche/manuel/edit/main/docs/fr/telephone/index.md"]
    rooted = [page.path for page in site.pages if page.path != "404.html" and re.search(r'(?:href|src)="/', page.html)]
    assert rooted == []
    lost = [link.get("href", "") for link in site.page("404.html").all("a", "link")]
    assert any(link.startswith("/autre/manuel/") for link in lost)
