"""An organisation's pages stand in the built site as ours do: menu, search, sitemap, both editions, pictures."""

import os
import subprocess
import sys
from pathlib import Path

from tests.support.dom import text_of
from tests.support.editors import card, page
from tests.support.throwaway import ThrowAwayProject

VALUES = {"organisation/organisation.yml": "name: Essai\nowner: Équipe\nreviewed: 2026-11-01\n"}
OWN = {
    "organisation/pages/fr/telephone/nos-lignes.md": page("![Un plan](plan.png)\n", title="Nos lignes internes"),
    "organisation/pages/fr/telephone/plan.png": "image",
    "organisation/pages/fr/trucs/1001-badge.md": card(number="1001", title="Montrer son badge"),
    "organisation/pages/fr/telephone/index.md": page(
        "Sans l'original.\n", title="Attendre chez nous", replaces="{debut: abcdef}"
    ),
}


def test_their_pages_are_built_with_ours(tmp_path: Path):
    site = ThrowAwayProject(tmp_path).build({**VALUES, **OWN})
    assert site.faults == []
    for root in ("", "en/"):
        lines = site.page(f"{root}telephone/nos-lignes/")
        assert (site.folder / root / "telephone/nos-lignes/index.html.md").is_file()
        assert (site.folder / root / "telephone/plan.png").read_text(encoding="utf-8") == "image"
        assert any(element.get("aria-current") == "page" for element in lines.all("a"))
        assert "Attendre chez nous" in text_of(site.page(f"{root}telephone/").tree)
        assert "1001" in text_of(site.page(f"{root}trucs/1001-badge/").tree)
    assert "nos-lignes" in (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert any("nos-lignes" in file.read_text(encoding="utf-8") for file in (site.folder / "search").glob("fr.*.json"))


def test_what_is_not_public_is_not_built_for_a_public_address(project: Path):
    (project / "organisation").mkdir()
    for name, text in VALUES.items():
        (project / name).write_text(text, encoding="utf-8")
    environment = {**os.environ, "SITE_URL": "https://equipe.github.io/manuel/"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    built = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert built.returncode == 1
    assert (
        "organisation/organisation.yml:1: N'importe qui lirait ce manuel à l'adresse equipe.github.io" in built.stderr
    )
    assert not (project / "site").exists()
