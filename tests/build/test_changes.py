"""What one file changes in the whole handbook."""

import re
from collections.abc import Callable

import pytest

from tests.support.blocks import texts
from tests.support.editors import card
from tests.support.throwaway import ROOT, BuiltSite

CARD = "docs/fr/trucs/3-rassurer.md"
FORGE = "https://github.com/owner/name"
Build = Callable[[dict[str, str | None]], BuiltSite]


def searched(site: BuiltSite) -> str:
    """Return what the search of the French edition knows."""
    return "".join(file.read_text(encoding="utf-8") for file in (site.folder / "search").rglob("fr.*.json"))


def test_a_card_that_is_added_appears_everywhere_at_once(build_site: Build):
    site = build_site({CARD: card(number="3", title="Rassurer")})
    assert site.faults == []
    assert "Rassurer" in texts(site.page("trucs/").tree, "hb-tip__title")
    assert "Rassurer" in texts(site.page("telephone/mettre-en-attente/").tree, "hb-tip__title")
    assert "Rassurer (in French)" in texts(site.page("en/trucs/").tree, "hb-tip__title")
    assert site.page("trucs/3-rassurer/")
    assert "trucs/3-rassurer/" in searched(site)


def test_the_forge_gives_every_page_its_edit_and_report_links(build_site: Build, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("FORGE_URL", FORGE)
    site = build_site({})
    links = [link.get("href", "") for link in site.page("telephone/mettre-en-attente/").all("a")]
    assert f"{FORGE}/edit/main/docs/fr/telephone/mettre-en-attente.md" in links
    assert f"{FORGE}/issues/new?template=proposer-un-truc.yml" in links
    assert any(link.startswith(f"{FORGE}/issues/new?template=signaler-une-erreur.yml&page=http") for link in links)
    untranslated = [link.get("href", "") for link in site.page("en/telephone/boite-vocale/").all("a")]
    assert f"{FORGE}/edit/main/docs/fr/telephone/boite-vocale.md" in untranslated
    asked = next(link for link in untranslated if "template=ask-for-english.yml" in link)
    assert asked.endswith("&page=http%3A%2F%2F127.0.0.1%2Fle-bon-ton%2Fen%2Ftelephone%2Fboite-vocale%2F")
    forms = {file.name for file in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")}
    assert {match for link in (*links, *untranslated) for match in re.findall(r"template=([\w.-]+)", link)} <= forms
