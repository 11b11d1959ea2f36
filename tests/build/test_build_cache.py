"""A build that has the last one's results makes the site that it would have made without them, byte for byte."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from handbook.build_cache import FOLDER
from handbook.content.documents import LANGUAGES
from tests.conftest import SITE_URL
from tests.support.site import Site
from tests.support.throwaway import MINIMAL, ROOT

Files = Mapping[str, tuple[str, str]]
"""In each of some files, what is typed in place of what."""
PAGE = "docs/fr/telephone/mettre-en-attente.md"
FAULTS: dict[str, tuple[Files, str]] = {
    "a word of the glossary": (
        {"docs/data/glossary.yml": ("[customer]", "[customer, file]")},
        "docs/en/trucs/1-faire-attendre.md:4: « file » n'est pas un mot de l'édition anglaise.",
    ),
    "a heading of the original": (
        {PAGE: ("{ #retour }", "{ #au-retour }")},
        "docs/en/telephone/mettre-en-attente.md",
    ),
    "a figure that is no more declared": (
        {PAGE: ("figures: [attente-longue]", "figures: []")},
        "docs/en/telephone/mettre-en-attente.md:16: Le chiffre « 55% » n'est pas déclaré.",
    ),
}
"""In files that have not changed, or in what nobody reads again for itself, what a change makes wrong."""
CHANGES: dict[str, Files] = {
    "a title, which menus, paths and lists show": {PAGE: ("title: Mettre", "title: Bien mettre")},
    "a card by its translation": {"docs/en/trucs/1-faire-attendre.md": ("title: ", "title: Kindly ")},
    "the label of a facet": {"docs/data/facets.yml": ("fr: Téléphone", "fr: Le téléphone")},
    "a figure": {"docs/data/figures.yml": ("year: 2020", "year: 2019")},
    "a step of a path": {"docs/fr/parcours/essai.md": ("{#quiz}", "{#le-quiz}")},
    "the template of a block": {
        "overrides/components/phrases/phrases.html": ('class="hb-phrases"', 'class="hb-phrases" data-tried')
    },
}


PLACE = """
/// chez-nous | Ligne d'urgence
    key: emergency_line
Prévenez la personne responsable, puis faites le 911.
///
"""
OWN = """\
owner: Votre équipe
reviewed: 2026-11-25
name: {{fr: {0}, en: {0}}}
emergency_line: {{value: "418 555-0142", owner: "Sécurité de {0}", reviewed: 2026-11-25}}
"""


def built(project: Path, cache: Path | str) -> dict[str, bytes]:
    """Build a project with some folder for its results; return the files of its site."""
    done = build(project, cache)
    if done.returncode:
        pytest.fail(f"The handbook does not build:\n{done.stdout}{done.stderr}", pytrace=False)
    return files_of(project / "site")


def build(project: Path, cache: Path | str) -> subprocess.CompletedProcess[str]:
    """Build a project with some folder for its results."""
    environment = {**os.environ, FOLDER: str(cache), "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the files of a site."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def write(project: Path, changes: Files) -> None:
    """Type something else in files of a project."""
    for name, (old, new) in changes.items():
        text = (project / name).read_text(encoding="utf-8")
        assert old in text
        (project / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """Return the files that differ between two sites."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the minimal handbook, with its own copy of our code; leave what it has kept beside it."""
    folder = tmp_path_factory.mktemp("before")
    shutil.copytree(MINIMAL, folder / "project")
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / "project" / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder / "project/base.yml")
    built(folder / "project", folder / "cache")
    return folder


@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES.keys())
def test_whatever_changes_is_made_again(changes: Files, before: Path, tmp_path: Path):
    shutil.copytree(before, tmp_path / "work")
    project, cache = tmp_path / "work/project", tmp_path / "work/cache"
    write(project, changes)
    with_results = built(project, cache)
    assert differing(with_results, built(project, "")) == []
    assert differing(with_results, files_of(before / "project/site")) != []


@pytest.mark.parametrize(("changes", "fault"), FAULTS.values(), ids=FAULTS.keys())
def test_what_a_change_makes_wrong_is_told(changes: Files, fault: str, before: Path, tmp_path: Path):
    shutil.copytree(before, tmp_path / "work")
    write(tmp_path / "work/project", changes)
    assert fault in build(tmp_path / "work/project", tmp_path / "work/cache").stderr


def test_a_link_follows_its_card(before: Path, tmp_path: Path):
    """The page that names a card by its number is the same text, and leads elsewhere."""
    shutil.copytree(before, tmp_path / "work")
    project, cache = tmp_path / "work/project", tmp_path / "work/cache"
    for language in LANGUAGES:
        card = project / "docs" / language / "trucs/1-faire-attendre.md"
        card.rename(card.with_name("1-demander-la-permission.md"))
    assert differing(built(project, cache), built(project, "")) == []


def test_what_an_organisation_says_is_said_everywhere(before: Path, tmp_path: Path):
    shutil.copytree(before, tmp_path / "work")
    project, cache = tmp_path / "work/project", tmp_path / "work/cache"
    with (project / "docs/fr/telephone/boite-vocale.md").open("a", encoding="utf-8") as page:
        page.write(PLACE)
    (project / "organisation").mkdir()
    for name in ("Boréal", "Austral"):
        own = OWN.format(name)
        (project / "organisation/organisation.yml").write_text(own, encoding="utf-8")
        assert differing(built(project, cache), built(project, "")) == []


def test_the_real_handbook_built_again_makes_nothing_again(real_site: Site, tmp_path: Path):
    cache = tmp_path / "cache"
    first: dict[str, int] = {}
    for _ in range(2):
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "site")]
        environment = {**os.environ, FOLDER: str(cache), "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        written = {file.name: file.stat().st_mtime_ns for file in cache.iterdir()}
        assert first in ({}, written)
        first = written
    assert len(first) > 5
    assert differing(files_of(tmp_path / "site"), files_of(real_site.folder)) == []
