"""Whoever looks for a tool, by its name or by what it is for, finds it first."""

import pytest
from playwright.sync_api import Browser

from tools.search_workers import finder, our_worker

TOOLS = {
    "fr": {
        "outils/compositeur": ["compositeur", "compositeur de texto", "compteur de texto", "compter un texto"],
        "clients-agressifs/note-dincident": ["note d'incident", "rapport d'incident", "écrire une note d'incident"],
    },
    "en": {
        "outils/compositeur": ["text composer", "text counter", "count a text"],
        "clients-agressifs/note-dincident": ["incident report", "write an incident report"],
    },
}


@pytest.mark.parametrize("language", sorted(TOOLS))
def test_a_tool_is_found_first_by_its_name_and_by_what_it_is_for(language: str, server: str, browser: Browser):
    page = browser.new_page()
    page.goto(server)
    find = finder(our_worker(page, language))
    found = {query: find(query)[0] for queries in TOOLS[language].values() for query in queries}
    page.close()
    assert found == {query: name for name, queries in TOOLS[language].items() for query in queries}
