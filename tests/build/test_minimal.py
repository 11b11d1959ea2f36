"""The minimal handbook uses every feature, and builds strictly in both languages."""

from collections.abc import Callable

from tests.support.throwaway import BuiltSite


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
