"""The minimal handbook uses every feature, and builds strictly in both languages."""

from collections.abc import Callable

from tests.support.throwaway import MINIMAL, BuiltSite

A_PAGE = 1000
"""Letters that a page has at least."""
GATHERING = """
from pathlib import Path

seen = {}

def on_page_context(context, *, page, config, nav):
    seen[page.url] = len(page.content)

def on_post_build(*, config):
    Path(config.site_dir, "seen.txt").write_text("\\n".join(f"{url} {size}" for url, size in seen.items()))
"""


def test_the_minimal_handbook_builds_without_a_warning(build_site: Callable[..., BuiltSite]):
    site = build_site({})
    assert site.faults == []
    assert {page.url for page in site.pages} >= {
        "",
        "en/",
        "telephone/mettre-en-attente/",
        "en/telephone/mettre-en-attente/",
    }


def test_a_fault_stops_the_build_and_names_its_file_and_line(build_site: Callable[..., BuiltSite]):
    site = build_site({"docs/fr/trucs/3-vide.md": "---\ntitle: Vide\nresume: x\n---\n"})
    assert "docs/fr/trucs/3-vide.md:3:" in site.faults[0]


def test_a_hook_of_ones_own_sees_every_page_whole(build_site: Callable[..., BuiltSite]):
    """What it keeps of a page would be lost with the process that made the page."""
    settings = (MINIMAL / "mkdocs.yml").read_text(encoding="utf-8")
    site = build_site({"mkdocs.yml": f"hooks: [hooks/events.py, own.py]\n{settings}", "own.py": GATHERING})
    assert site.faults == []
    lines = (line.rsplit(" ", 1) for line in (site.folder / "seen.txt").read_text(encoding="utf-8").splitlines())
    seen = {url for url, size in lines if int(size) > A_PAGE}
    assert {"telephone/mettre-en-attente/", "en/telephone/mettre-en-attente/"} <= seen
