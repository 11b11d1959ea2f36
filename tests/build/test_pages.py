"""What a reader sees of a page once it is built: its blocks, its cards, its sources, its typography."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from tests.support.blocks import of_class, texts
from tests.support.dom import text_of
from tests.support.throwaway import MINIMAL, BuiltSite

PAGE = "telephone/mettre-en-attente/"
NBSP = "\u00a0"


@pytest.fixture
def hold_page(minimal_site: BuiltSite) -> Element:
    """Give the French page that has every block but a model."""
    return minimal_site.page(PAGE).tree


def test_the_minimal_handbook_has_no_fault(minimal_site: BuiltSite):
    assert minimal_site.faults == []


def test_a_page_opens_with_its_title_then_its_answer(hold_page: Element):
    assert [text_of(title) for title in hold_page.iter("h1")] == ["Mettre en attente sans perdre le client"]
    text = of_class(hold_page, "hb-page__text")[0]
    first = next(element for element in text if "hidden" not in element.attrib)
    assert first.get("class") == "hb-brief"
    assert text_of(first) == "En bref Dites pourquoi, demandez l’accord, revenez à l’heure dite."


def test_headings_have_the_ids_their_author_gave(hold_page: Element):
    text = of_class(hold_page, "hb-page__text")[0]
    assert [heading.get("id") for heading in text.iter("h2")] == ["avant", "retour"]


def test_phrases_are_shown_in_pairs(hold_page: Element):
    assert texts(hold_page, "hb-pair") == [
        "À dire « Puis-je vous mettre en attente une minute? » Copier À éviter « Un instant. » "
        "Pourquoi : la personne choisit.",
        "À dire « Me voici, merci d’avoir patienté. » Copier",
    ]


def test_each_box_of_a_checklist_is_named_by_the_text_beside_it(hold_page: Element):
    labels = [label for label in hold_page.iter("label") if "hb-checklist__item" in label.get("class", "")]
    assert [text_of(label) for label in labels] == [
        "Dire pourquoi vous faites patienter.",
        "Demander la permission.",
        "Remercier au retour.",
    ]
    assert all(label[0].get("type") == "checkbox" and "disabled" in label[0].attrib for label in labels)


def test_no_block_is_left_as_it_was_typed(minimal_site: BuiltSite):
    assert [page.path for page in minimal_site.pages if "///" in text_of(page.tree)] == []


def test_a_position_and_a_law_stand_apart_with_their_names(hold_page: Element):
    assert [aside.get("aria-label") for aside in hold_page.iter("aside")] == [
        "Combien de temps faire attendre?",
        "Droit · Canada",
    ]
    assert texts(hold_page, "hb-law__notice") == [
        "Ceci n’est pas un avis juridique. Vérifié le 21 novembre 2026; consultez un juriste pour votre cas."
    ]


def test_a_model_shows_its_kind_its_subject_and_its_blanks(minimal_site: BuiltSite):
    page = minimal_site.page("telephone/boite-vocale/").tree
    assert texts(page, "hb-model__type") == ["Boîte vocale", "Courriel"]
    assert texts(page, "hb-model__subject") == ["Objet : Votre appel du date"]
    assert texts(page, "hb-blank") == ["votre nom", "heure", "date", "prénom"]


def test_a_page_shows_the_cards_of_its_facets_and_its_sources(hold_page: Element):
    assert texts(of_class(hold_page, "hb-cards")[0], "hb-tip__number") == ["Truc nº 1"]
    assert texts(hold_page, "hb-sources__list") == [
        "Au bout du fil : la voix qui rassure, Camille Roy, 3 mars 2020 (Québec). "
        "Conseil maison. Usage retenu par l’équipe."
    ]


@pytest.mark.parametrize(
    ("folder", "notice"),
    [
        pytest.param("", "Conseil général, à faire valider chez vous : santé et sécurité, juridique.", id="fr"),
        pytest.param("en/", "General advice, to be validated where you work: health and safety, legal.", id="en"),
    ],
)
def test_a_page_says_who_has_yet_to_read_it_over(folder: str, notice: str, minimal_site: BuiltSite):
    assert notice in texts(minimal_site.page(f"{folder}telephone/").tree, "hb-notice")
    assert notice not in texts(minimal_site.page(f"{folder}{PAGE}").tree, "hb-notice")


def test_a_card_gives_its_sentence_before_it_says_who_has_yet_to_read_it_over(minimal_site: BuiltSite):
    card = minimal_site.page("trucs/2-saluer/").tree
    marks = [element.get("class") for element in card.iter() if element.get("class") in {"hb-say__text", "hb-notice"}]
    assert marks == ["hb-say__text", "hb-notice"]
    assert texts(card, "hb-notice")[-1] == "Conseil général, à faire valider chez vous : juridique."


def test_a_link_to_the_number_of_a_card_leads_to_it(hold_page: Element):
    assert [link.get("href") for link in hold_page.iter("a") if text_of(link) == "truc nº 1"] == [
        "../../trucs/1-faire-attendre/"
    ]


def test_a_card_has_a_page_of_its_own_with_one_title(minimal_site: BuiltSite):
    page = minimal_site.page("trucs/1-faire-attendre/").tree
    assert [text_of(title) for title in page.iter("h1")] == ["Faire attendre quelqu’un"]
    assert texts(page, "hb-say__text") == ["« Je consulte votre dossier, j’en ai pour une minute. »"]


@pytest.mark.parametrize(
    ("url", "lit"),
    [
        pytest.param("trucs/1-faire-attendre/", "Trucs et astuces", id="card"),
        pytest.param("trucs/", "Trucs et astuces", id="listing"),
        pytest.param(PAGE, "Téléphone", id="page"),
    ],
)
def test_the_tab_that_is_lit_is_the_section_of_the_breadcrumb(url: str, lit: str, minimal_site: BuiltSite):
    tabs = of_class(minimal_site.page(url).tree, "hb-tabs__link")
    assert [text_of(tab) for tab in tabs if "aria-current" in tab.attrib] == [lit]


@pytest.mark.parametrize(
    "name",
    ["hb-reviews", "hb-validations", "hb-register", "hb-sources__list", "hb-changes", "hb-erase", "hb-unanswered"],
)
def test_the_lists_made_of_other_pages_stand_where_they_are_asked_for(name: str, minimal_site: BuiltSite):
    assert of_class(minimal_site.page("equipe/").tree, name)


def test_no_marker_of_a_list_is_left(minimal_site: BuiltSite):
    assert [page.path for page in minimal_site.pages if "<!-- handbook:" in page.html] == []


def test_french_is_typeset_and_so_is_english(minimal_site: BuiltSite):
    french, english = minimal_site.page(PAGE).html, minimal_site.page(f"en/{PAGE}").html
    assert f"«{NBSP}Puis-je vous mettre en attente une minute?{NBSP}»" in french
    assert f"Selon une étude, 55{NBSP}% des gens raccrochent." in french
    assert "“May I put you on hold for a minute?”" in english
    assert "I’m back" in english


def test_code_keeps_what_was_typed_and_the_description_is_set_in_type(minimal_site: BuiltSite):
    description = next(meta for meta in minimal_site.page(PAGE).all("meta") if meta.get("name") == "description")
    assert description.get("content") == "Dites pourquoi, demandez l’accord, revenez."
    assert "<code>revue</code>" in minimal_site.page("equipe/").html


def test_there_is_one_page_for_addresses_that_do_not_exist(minimal_site: BuiltSite):
    assert [page.path for page in minimal_site.pages if page.path.endswith("404.html")] == ["404.html"]


def test_no_page_offers_to_edit_it_when_the_forge_is_not_known(minimal_site: BuiltSite):
    assert [page.path for page in minimal_site.pages if "/edit/" in page.html or "issues/new" in page.html] == []


def test_a_page_of_a_path_stands_between_its_bars_and_the_paths_own_page_has_one_under_each_step(
    minimal_site: BuiltSite,
):
    tree = minimal_site.page("parcours/essai/").tree
    own = [
        link
        for title in of_class(tree, "hb-course__title")
        for link in title.iter("a")
        if link.get("href", "").startswith("./#")
    ]
    bars = {url: len(list(minimal_site.page(url).all("handbook-path-bar"))) for url in (PAGE, "parcours/essai/")}
    assert own
    assert bars == {PAGE: 2, "parcours/essai/": len(own)}


def test_a_picture_and_a_document_beside_a_page_are_shown_in_both_editions(
    build_site: Callable[[dict[str, str | None]], BuiltSite],
):
    page = "docs/fr/telephone/boite-vocale.md"
    text = (MINIMAL / page).read_text(encoding="utf-8")
    added = "\n![Le plan](plan.svg)\n\nVoyez [le plan](plan.pdf), ou [un texto](sms:+15145550142).\n"
    files = {page: text + added, "docs/fr/telephone/plan.svg": "<svg/>", "docs/fr/telephone/plan.pdf": "%PDF"}
    site = build_site({**files})
    assert site.faults == []
    for edition in ("", "en/"):
        tree = site.page(f"{edition}telephone/boite-vocale/").tree
        leads = [link.get("href") for link in tree.iter("a")] + [picture.get("src") for picture in tree.iter("img")]
        assert {"../plan.svg", "../plan.pdf", "sms:+15145550142"} <= set(leads)
        assert all((site.folder / f"{edition}telephone/plan.{kind}").is_file() for kind in ("svg", "pdf"))
