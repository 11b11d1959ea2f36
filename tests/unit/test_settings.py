from typing import Any

import pytest

from handbook.errors import HandbookError
from handbook.settings import read_settings

SITE_URL = "https://exemple.org/le-bon-ton/"


def message(extra: dict[str, Any], site_url: str | None = SITE_URL) -> str:
    """Return what the build says of some settings."""
    with pytest.raises(HandbookError) as error:
        read_settings(extra, site_url=site_url)
    return str(error.value)


def test_settings_that_are_not_given_have_a_default():
    settings = read_settings({}, site_url=SITE_URL)
    assert (settings.forge_url, settings.branch, settings.review_months, settings.page_tips) == ("", "main", 12, 4)


def test_settings_that_are_given_are_kept():
    assert read_settings({"handbook": {"page_tips": 6}}, site_url=SITE_URL).page_tips == 6


@pytest.mark.parametrize("site_url", [None, ""])
def test_a_build_without_an_address_says_how_to_give_it(site_url: str | None):
    assert message({}, site_url) == (
        "mkdocs.yml:1: L'adresse du site manque. "
        "Donnez-la à la commande : SITE_URL=https://exemple.org/le-bon-ton/ make build\n1 problème à corriger."
    )


def test_an_address_ends_with_a_slash():
    assert message({}, "https://exemple.org/ton") == (
        "mkdocs.yml:1: L'adresse du site « https://exemple.org/ton » ne finit pas par une barre oblique. "
        "Ajoutez / à la fin de SITE_URL.\n1 problème à corriger."
    )


def test_a_setting_that_does_not_exist_is_refused():
    assert message({"handbook": {"page_tip": 4}}) == (
        "mkdocs.yml:1: Réglage inconnu « extra.handbook.page_tip ». Vouliez-vous dire « page_tips »? "
        "Réglages permis : forge_url, branch, owner, review_months, page_tips, offline, check_wording.\n"
        "1 problème à corriger."
    )


def test_a_setting_of_the_wrong_type_is_refused():
    assert message({"handbook": {"page_tips": "six"}}) == (
        "mkdocs.yml:1: Le réglage « extra.handbook.page_tips » n'est pas un nombre de 0 à 12 : « six ». "
        "Écrivez-le en chiffres, sans guillemets.\n1 problème à corriger."
    )
