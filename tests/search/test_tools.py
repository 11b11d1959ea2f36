"""Whoever looks for a tool, by its name or by what it is for, finds it first."""

import pytest
from playwright.sync_api import Browser

from handbook.content.links import page_path
from handbook.site.workbench import GROUPS
from tests.support.site import Site
from tools.search_workers import finder, our_worker

TOOLS = {
    "fr": {
        "outils/compositeur": ["compositeur", "compositeur de texto", "compteur de texto", "compter un texto"],
        "outils/relecture": ["relecture", "relire mon message avant l'envoi"],
        "outils/calculateur": ["calculateur", "calculer le coût d'un client perdu"],
        "outils/compagnon-attente": ["compagnon d'attente", "minuterie", "chronomètre d'attente"],
        "outils/fiche-negociation": ["fiche de négociation", "préparer ma négociation sur une feuille"],
        "outils/listes": ["toutes les listes", "toutes les checklists"],
        "outils/modeles": ["tous les modèles"],
        "outils/favoris": ["mes favoris", "épingler une fiche", "signet"],
        "outils/imprimer": ["imprimer"],
        "choisir-le-canal": ["choisir le bon canal"],
        "culture/autoevaluation": ["autoévaluation", "évaluer notre service"],
        "clients-agressifs/note-dincident": ["note d'incident", "rapport d'incident", "écrire une note d'incident"],
        "outils": ["boîte à outils"],
        "equipe/vie-privee": ["poste partagé"],
    },
    "en": {
        "outils/compositeur": ["text composer", "text counter", "count a text"],
        "outils/calculateur": ["calculator"],
        "outils/compagnon-attente": ["hold companion", "hold timer"],
        "outils/fiche-negociation": ["negotiation worksheet"],
        "outils/listes": ["all the checklists", "every checklist in one place"],
        "outils/modeles": ["all the templates"],
        "outils/favoris": ["my favourites", "bookmark"],
        "choisir-le-canal": ["choose the right channel"],
        "culture/autoevaluation": ["self-assessment"],
        "clients-agressifs/note-dincident": ["incident report", "write an incident report"],
        "equipe/vie-privee": ["shared computer"],
    },
}


def test_every_tool_has_its_place_on_the_workbench(real_site: Site):
    on_bench = {page_path(tool.file) for group in GROUPS.values() for tool in group}
    tools = {page.url for page in real_site.pages if page.url.startswith("outils/") and page.url != "outils/"}
    assert tools <= on_bench
    assert {path.rstrip("/") for path in on_bench} <= set(TOOLS["fr"])


@pytest.mark.parametrize("language", TOOLS)
def test_a_tool_is_found_first(language: str, server: str, browser: Browser):
    page = browser.new_page()
    page.goto(server)
    find = finder(our_worker(page, language))
    asked = [(query, name) for name, queries in TOOLS[language].items() for query in queries]
    astray = {query: find(query)[:3] for query, name in asked if find(query)[0] != name}
    page.close()
    assert astray == {}
