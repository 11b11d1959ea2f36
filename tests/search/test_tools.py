"""Whoever looks for a tool, by its name or by what it is for, finds it first."""

import pytest
from playwright.sync_api import Browser

from handbook.content.links import page_path
from handbook.site.workbench import GROUPS
from tests.support.site import Site
from tools.search_workers import finder, our_worker

TOOLS = {
    "fr": {
        "outils/compositeur": [
            "compositeur",
            "compositeur de texto",
            "compteur de texto",
            "compter un texto",
            "raccourcir un texto",
            "quelle lettre coûte cher dans un texto",
        ],
        "outils/relecture": [
            "relecture",
            "relire mon message avant l'envoi",
            "corriger mon brouillon",
            "faire relire un message",
            "vérificateur de message",
        ],
        "outils/calculateur": [
            "calculateur",
            "calculer le coût d'un client perdu",
            "combien vaut un client",
            "estimer ce que valent les clients qui partent",
        ],
        "outils/compagnon-attente": [
            "compagnon d'attente",
            "minuterie",
            "chronomètre d'attente",
            "minuterie pour reprendre la ligne",
            "minuter une attente",
        ],
        "outils/fiche-negociation": [
            "fiche de négociation",
            "préparer ma négociation sur une feuille",
            "dessiner la zone d'accord",
            "comparer nos points de réserve",
        ],
        "outils/listes": [
            "toutes les listes",
            "toutes les checklists",
            "imprimer plusieurs listes",
            "recommencer toutes mes listes",
        ],
        "outils/modeles": ["tous les modèles", "chercher un modèle", "modèles à copier"],
        "outils/favoris": ["mes favoris", "épingler une fiche", "signet", "garder une fiche sous la main"],
        "outils/imprimer": ["imprimer", "imprimer une section en livret", "imprimer les cartes"],
        "choisir-le-canal": ["choisir le bon canal", "texto ou courriel", "appeler ou écrire", "quel canal choisir"],
        "culture/autoevaluation": [
            "autoévaluation",
            "évaluer notre service",
            "évaluer mon service",
            "suis-je un bon fournisseur de services",
        ],
        "clients-agressifs/note-dincident": [
            "note d'incident",
            "rapport d'incident",
            "écrire une note d'incident",
            "consigner un incident",
        ],
        "outils": ["boîte à outils"],
        "equipe/vie-privee": ["poste partagé", "tout effacer", "ordinateur partagé"],
    },
    "en": {
        "outils/compositeur": [
            "text composer",
            "text counter",
            "count a text",
            "shorten a text",
            "which letter costs more in a text",
        ],
        "outils/relecture": ["read over a message", "read a draft over", "message checker"],
        "outils/calculateur": ["calculator", "what is a client worth", "cost of a lost client"],
        "outils/compagnon-attente": ["hold companion", "hold timer", "time a hold", "45 second timer"],
        "outils/fiche-negociation": [
            "negotiation worksheet",
            "zone of possible agreement",
            "negotiation preparation sheet",
        ],
        "outils/listes": [
            "all the checklists",
            "every checklist in one place",
            "print several checklists",
            "restart all my checklists",
        ],
        "outils/modeles": ["all the templates", "find a message template", "templates to copy"],
        "outils/favoris": ["my favourites", "bookmark", "pin a card", "keep a card at hand"],
        "outils/imprimer": ["print", "print a whole section", "print the cards"],
        "choisir-le-canal": ["choose the right channel", "which channel", "call or write"],
        "culture/autoevaluation": ["self-assessment", "assess my service", "am I good at serving people"],
        "clients-agressifs/note-dincident": ["incident report", "write an incident report", "record an incident"],
        "equipe/vie-privee": ["shared computer", "erase everything", "shared computer setting"],
    },
}
FEWEST = 3
"""How many ways to ask for a tool are tried."""


def test_every_tool_has_its_place_on_the_workbench(real_site: Site):
    on_bench = {page_path(tool.file) for group in GROUPS.values() for tool in group}
    tools = {page.url for page in real_site.pages if page.url.startswith("outils/") and page.url != "outils/"}
    assert tools <= on_bench
    for tools_of in TOOLS.values():
        assert {path.rstrip("/") for path in on_bench} <= set(tools_of)
        assert [name for name, queries in tools_of.items() if len(queries) < FEWEST and name != "outils"] == []


@pytest.mark.parametrize("language", TOOLS)
def test_a_tool_is_found_first(language: str, server: str, browser: Browser):
    page = browser.new_page()
    page.goto(server)
    find = finder(our_worker(page, language))
    asked = [(query, name) for name, queries in TOOLS[language].items() for query in queries]
    astray = {query: find(query)[:3] for query, name in asked if find(query)[0] != name}
    page.close()
    assert astray == {}
