"""An organisation that says « usager »: one word wherever its handbook is read, and « client » still finds it."""

import json
import re

import pytest

from tests.support.throwaway import BuiltSite, ThrowAwayProject

OWN = "name: Mairie\nowner: Accueil\nreviewed: 2026-11-20\nword: usager\n"
PAGE = """---
title: Rappeler un client
description: Rappelez le client avant midi.
keywords: [client]
reviewed: 2026-11-20
sources: [maison]
---

## Au client qui attend

Le **client** compte. Le service à la clientèle aussi, et `le client` du réseau.
"""
FILES: dict[str, str | None] = {
    "organisation/organisation.yml": OWN,
    "docs/fr/telephone/boite-vocale.md": PAGE,
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Build a handbook that says « usager », one page of which is full of clients."""
    return ThrowAwayProject(tmp_path_factory.mktemp("usager")).build(FILES)


def test_a_reader_meets_one_word_and_every_address_is_kept(site: BuiltSite):
    assert site.faults == []
    page = site.page("telephone/boite-vocale/")
    assert "Rappeler un usager" in page.html
    assert 'content="Rappelez l’usager avant midi."' in page.html
    assert '<h2 id="au-client-qui-attend">' in page.html
    assert "L’<strong>usager</strong> compte. Le service à la clientèle aussi, et <code>le client</code>" in page.html
    assert "À l’usager qui attend</h2>" in re.sub(r"<a.*?</a>", "", page.html)


def test_tools_read_the_same_word(site: BuiltSite):
    twin = (site.folder / "telephone/boite-vocale/index.html.md").read_text(encoding="utf-8")
    assert twin.startswith("# Rappeler un usager")
    assert "L'**usager** compte." in twin
    pages = json.loads((site.folder / "api/v1/fr/pages.json").read_text(encoding="utf-8"))
    assert "Rappeler un usager" in json.dumps(pages, ensure_ascii=False)
    searched = "".join(file.read_text(encoding="utf-8") for file in (site.folder / "search").rglob("fr.*.json"))
    assert "Rappeler un usager" in searched
