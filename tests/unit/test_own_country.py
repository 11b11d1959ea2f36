"""A handbook of another country gives that country's numbers in danger, and France's spaces."""

import datetime
from pathlib import Path

import pytest

from handbook.organisation.model import Organisation, OwnValues
from handbook.search.entries import Entry, Part
from handbook.site.api import api_files
from handbook.site.own_country import in_country, local_texts
from tests.support.editors import card, make_edition


def organisation(country: str, **values: str) -> Organisation:
    needed = {"name": "Essai", "owner": "Équipe", "reviewed": datetime.date(2026, 11, 1)}
    return Organisation(Path(), OwnValues.model_validate({**needed, "country": country, **values}), {}, {})


PAGE = (
    '<html lang="fr"><p class="a-911">Danger? Faites le <a href="tel:911">911</a>; <b>vite</b>!</p>'
    '<p>Pensées sombres\u00a0: <a href="tel:988">9-8-8</a>, <code>a;b?</code></p><p lang="en">Call 911; now!</p></html>'
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


def test_an_organisation_may_have_a_public_number_of_its_own():
    assert ">112<" in in_country(PAGE, organisation("BE"))
    assert 'href="tel:080032123">0800 32 123<' in in_country(PAGE, organisation("BE"))
    assert ">1 800 555-0111<" in in_country(PAGE, organisation("CA", emergency_services="1 800 555-0111"))


def test_what_a_search_and_other_tools_read_gives_the_same_numbers(tmp_path: Path):
    part = Part("a-911", "heading", "Faites le 911", {"text": "911 ou 9-8-8"})
    entry = Entry("trucs/911/", "911", "tip", "", "", (part,), number=911)
    local = local_texts(entry, organisation("FR"))
    assert (local.url, local.title, local.number) == ("trucs/911/", "112", 911)
    assert local.parts == (Part("a-911", "heading", "Faites le 112", {"text": "112 ou 3114"}),)
    assert local_texts(entry, None) is entry
    files = {
        "docs/fr/trucs/201-faire-attendre.md": card(summary="Danger? Faites le 911."),
        "organisation/organisation.yml": "name: A\nowner: B\nreviewed: 2026-11-21\ncountry: BE\n",
    }
    items = api_files(make_edition(tmp_path, files=files))["cards"].model_dump()["items"]
    assert [item["summary"] for item in items] == ["Danger? Faites le 112."]
