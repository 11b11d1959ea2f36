"""Whoever looks for a tool, by its name or by what it is for, finds it first."""
"""Whoever needs a tool finds it first, by its name and by what it is for."""

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
from handbook.content.links import page_path
from handbook.site.workbench import GROUPS
from tests.support.site import Site
from tools.search_workers import finder, our_worker

NEEDS = {
    "fr": {
        "outils/compositeur": ["Compositeur de texto", "compter les segments d'un texto"],
        "outils/relecture": ["Relecture", "relire mon message avant l'envoi"],
        "outils/calculateur": ["Calculateur", "calculer le coût d'un client perdu"],
        "outils/compagnon-attente": ["Compagnon d'attente", "minuterie", "chronomètre d'attente"],
        "outils/fiche-negociation": ["Fiche de négociation", "préparer ma négociation sur une feuille"],
        "outils/listes": ["Toutes les listes", "toutes les checklists"],
        "outils/modeles": ["Tous les modèles"],
        "outils/favoris": ["Mes favoris", "épingler une fiche", "signet"],
        "outils/imprimer": ["Imprimer"],
        "choisir-le-canal": ["Choisir le bon canal"],
        "culture/autoevaluation": ["Autoévaluation", "évaluer notre service"],
        "clients-agressifs/note-dincident": ["Note d'incident"],
        "outils": ["boîte à outils"],
        "equipe/vie-privee": ["poste partagé"],
    },
    "en": {
        "outils/compositeur": ["Text composer"],
        "outils/calculateur": ["Calculator"],
        "outils/compagnon-attente": ["Hold companion", "hold timer"],
        "outils/fiche-negociation": ["Negotiation worksheet"],
        "outils/listes": ["All the checklists", "every checklist in one place"],
        "outils/modeles": ["All the templates"],
        "outils/favoris": ["My favourites", "bookmark"],
        "choisir-le-canal": ["Choose the right channel"],
        "culture/autoevaluation": ["Self-assessment"],
        "clients-agressifs/note-dincident": ["Incident report"],
        "equipe/vie-privee": ["shared computer"],
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
def test_every_tool_has_its_place_on_the_workbench(real_site: Site):
    on_bench = {page_path(tool.file) for group in GROUPS.values() for tool in group}
    tools = {page.url for page in real_site.pages if page.url.startswith("outils/") and page.url != "outils/"}
    assert tools <= on_bench
    assert {path.rstrip("/") for path in on_bench} <= set(NEEDS["fr"])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_tool_is_found_first(language: str, server: str, browser: Browser):
    page = browser.new_page()
    page.goto(server)
    find = finder(our_worker(page, language))
    astray = {
        query: find(query)[:3] for name, asked in NEEDS[language].items() for query in asked if find(query)[0] != name
    }
    page.close()
    assert astray == {}
