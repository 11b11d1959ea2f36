"""A handbook of another country gives that country's numbers in danger, and France's spaces."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from handbook.language.strings import Strings
from handbook.organisation.model import Organisation, OwnValues
from handbook.search.entries import Entry, Part
from handbook.site.api import api_files
from handbook.site.own_country import in_country, local_strings, local_text, local_texts
from tests.support.editors import card, make_edition


def organisation(country: str, **values: str) -> Organisation:
    needed = {"name": "Essai", "owner": "Équipe", "reviewed": datetime.date(2026, 11, 1)}
    return Organisation(Path(), OwnValues.model_validate({**needed, "country": country, **values}), {}, {})


PAGE = (
    '<html lang="fr"><p class="a-911">Danger? Faites le <a href="tel:911">911</a>; <b>vite</b>!</p>'
    '<p>Pensées sombres\u00a0: <a href="tel:988">9-8-8</a>, <code>a;b?</code></p><p lang="en">Call 911; now!</p></html>'
)
SPARED = (
    '<p id="a-911"><a href="/9-8-8/"><cite lang="fr">9-8-8\u00a0: ligne d’aide</cite></a>; <code>911</code> et '
    "<q>le 911</q></p><blockquote><p>Faites le 911</p></blockquote>"
)


def test_france_has_its_numbers_and_its_spaces():
    assert in_country(PAGE, organisation("FR")) == (
        '<html lang="fr"><p class="a-911">Danger\u202f? Faites le <a href="tel:112">112</a>\u202f; '
        "<b>vite</b>\u202f!</p>"
        '<p>Pensées sombres\u00a0: <a href="tel:3114">3114</a>, <code>a;b?</code></p>'
        '<p lang="en">Call 112; now!</p></html>'
    )


def test_what_is_printed_once_is_printed_the_same_again():
    once = in_country(PAGE, organisation("FR"))
    assert in_country(once, organisation("FR")) == once


@pytest.mark.parametrize("own", [None, organisation("CA")])
def test_at_home_nothing_changes(own: Organisation | None):
    assert in_country(PAGE, own) == PAGE
    assert local_text("Danger? 911 ou 9-8-8", own, "fr") == "Danger? 911 ou 9-8-8"


def test_an_organisation_may_have_a_public_number_of_its_own():
    assert ">112<" in in_country(PAGE, organisation("BE"))
    assert 'href="tel:080032123">0800 32 123<' in in_country(PAGE, organisation("BE"))
    assert ">1 800 555-0111<" in in_country(PAGE, organisation("CA", emergency_services="1 800 555-0111"))


@pytest.mark.parametrize("country", ["BE", "CH", "FR"])
def test_a_source_a_quotation_an_address_and_code_keep_their_numbers(country: str):
    assert in_country(SPARED, organisation(country)).replace("\u202f", "") == SPARED


def test_a_text_takes_the_spaces_of_france_outside_its_code_and_addresses():
    typed = 'Danger? Faites le [911](https://a.fr/911?b); `c ? 911`! ![Vite!](a.png "b") et\n```\n9-8-8 ?\n```\nVite !'
    assert local_text(typed, organisation("FR"), "fr") == (
        'Danger\u202f? Faites le [112](https://a.fr/911?b)\u202f; `c ? 911`\u202f! ![Vite\u202f!](a.png "b") et\n'
        "```\n9-8-8 ?\n```\nVite\u202f!"
    )
    assert local_text("Danger? 911!", organisation("FR"), "en") == "Danger? 112!"
    assert local_text("Danger? 911!", organisation("BE"), "fr") == "Danger? 112!"


def test_what_is_read_aloud_has_the_same_spaces_and_no_other_attribute_does():
    page = (
        '<html lang="fr"><meta name="description" content="Vite&#39;s; oui!"><a aria-label="Quoi? &lt;b&gt;" id="a?">'
        '<a lang="en" title="What?"><input data-text="Texto?"></html>'
    )
    assert in_country(page, organisation("FR")) == (
        '<html lang="fr"><meta name="description" content="Vite&#x27;s\u202f; oui\u202f!">'
        '<a aria-label="Quoi\u202f? &lt;b&gt;" id="a?"><a lang="en" title="What?"><input data-text="Texto?"></html>'
    )


def test_the_words_of_the_interface_have_them_too():
    rows: dict[str, dict[str, Any]] = {
        "a.one": {"fr": "Fini?", "en": "Done?"},
        "a.two": {"fr": {"one": "%{n}!", "other": "%{n}!"}, "en": "x"},
    }
    strings = local_strings({name: Strings(name, rows) for name in ("fr", "en")}, organisation("FR"))
    assert strings["fr"]("a.one") == "Fini\u202f?"
    assert strings["fr"]("a.two", n="Oui", count=2) == "Oui\u202f!"
    assert strings["fr"].group("a")["two"]["one"] == "%{n}\u202f!"
    assert strings["en"]("a.one") == "Done?"
    assert local_strings({"fr": Strings("fr", rows)}, None)["fr"]("a.one") == "Fini?"


def test_what_a_search_and_other_tools_read_gives_the_same_numbers(tmp_path: Path):
    part = Part("a-911", "heading", "Faites le 911!", {"text": "911 ou 9-8-8"})
    entry = Entry("trucs/911/", "911", "tip", "", "", (part,), number=911)
    local = local_texts(entry, organisation("FR"), "fr")
    assert (local.url, local.title, local.number) == ("trucs/911/", "112", 911)
    assert local.parts == (Part("a-911", "heading", "Faites le 112\u202f!", {"text": "112 ou 3114"}),)
    assert local_texts(entry, None, "fr") is entry
    assert local_texts({"text": "Oui?", "why": "Oui?"}, organisation("FR"), "fr", as_typed=("text",)) == {
        "text": "Oui?",
        "why": "Oui\u202f?",
    }
    files = {
        "docs/fr/trucs/201-faire-attendre.md": card(summary="Danger? Faites le 911."),
        "organisation/organisation.yml": "name: A\nowner: B\nreviewed: 2026-11-21\ncountry: FR\n",
    }
    items = api_files(make_edition(tmp_path, files=files))["cards"].model_dump()["items"]
    assert [item["summary"] for item in items] == ["Danger\u202f? Faites le 112."]
