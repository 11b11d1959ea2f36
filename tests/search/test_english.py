"""What English-speaking staff look for in a hurry: the first answer is the page that says it, in English."""

import pytest
from playwright.sync_api import Browser

from tests.support.site import Site
from tools.search_judging import name_of
from tools.search_workers import our_worker

FIRST = {
    "greet": "courriel/saluer-et-conclure telephone/ouvrir-lappel truc:203",
    "how to greet someone on the phone": "telephone/ouvrir-lappel truc:203",
    "hang up": "telephone/conclure clients-agressifs/poser-une-limite clients-difficiles/client-sans-fin truc:245",
    "end the call": "telephone/conclure clients-agressifs/poser-une-limite clients-difficiles/client-sans-fin truc:245",
    "subject line": "courriel/objets truc:213",
    "email subject": "courriel/objets truc:213",
    "voicemail greeting": "telephone/boite-vocale",
    "put on hold": "telephone/mettre-en-attente truc:119",
    "angry client": "clients-difficiles/client-fache truc:231",
    "say no": "clients-difficiles/dire-non",
    "apologize": "clients-difficiles/presenter-des-excuses truc:218",
    "file a complaint": "clients-difficiles/annoncer-une-plainte clients-difficiles/plainte-jusquau-bout",
    "bomb threat": "clients-agressifs/menaces",
    "client is crying": "clients-difficiles/larmes-et-deuil truc:264",
    "wrong recipient": "courriel/mauvais-destinataire truc:220",
    "out of office": "courriel/absence-copies-pieces-jointes",
    "read back the number": "telephone/prendre-un-message truc:208",
    "opt out text": "texto/consentement truc:229",
    "bad review": "clavardage/avis-et-commentaires truc:284",
    "lineup at the counter": "comptoir/accueillir-et-file truc:268",
    "hard of hearing": "comptoir/entendre-parler-voir",
    "incident report": "clients-agressifs/note-dincident truc:247",
    "internal client": "culture/qui-est-le-client truc:35",
    "legal warranty": "clients-difficiles/garantie-legale truc:263",
}
"""Each search, and the pages and cards that answer it."""


@pytest.fixture(scope="module")
def first_pages(real_site: Site, server: str, browser: Browser) -> dict[str, str]:
    """Ask each search once; return the address that comes first."""
    page = browser.new_page()
    page.goto(server)
    answers = our_worker(page, "en").ask(*FIRST)
    page.close()
    return {query: answer.pages[0] if answer.pages else "" for query, answer in zip(FIRST, answers, strict=True)}


def test_each_english_search_finds_first_a_page_that_answers_it(first_pages: dict[str, str]):
    found = {query: name_of(address) for query, address in first_pages.items()}
    assert {query: name for query, name in found.items() if name not in FIRST[query].split()} == {}


def test_what_it_finds_first_is_in_english(real_site: Site, first_pages: dict[str, str]):
    by_name = {name_of(page.url): page for page in real_site.pages if page.url.startswith("en/")}
    french = [
        query
        for query, address in first_pages.items()
        if "This page is not translated" in by_name[name_of(address)].html
    ]
    assert french == []
