import json

import pytest

from tests.support.blocks import of_class, shown, texts
from tests.support.dom import text_of

LIST = "/// liste | Relire\n    id: relire\n\n- Un *mot*\n- Deux\n- Trois\n///\n"
MODEL = """\
/// modele | Accusé de réception
    id: accuse
    type: courriel
    objet: Votre demande du {{date}} : reçue

Bonjour {{prénom}},
*merci* <b> & R&D _ici_.

Camille
///
"""


def test_the_answer_of_a_page_comes_under_its_label():
    section = of_class(shown("/// bref\n- Un\n- Deux\n///\n"), "hb-brief")[0]
    assert (section.tag, section.get("aria-label")) == ("section", "En bref")
    assert text_of(section) == "En bref Un Deux"


def test_phrases_stand_in_pairs_under_their_labels():
    root = shown(
        "/// phrases | L'accueil\n- Dire : « A »\n- Éviter : « B »\n- Pourquoi : c'est net.\n- Dire : « C »\n///\n"
    )
    assert texts(root, "hb-phrases__title") == ["L’accueil"]
    assert texts(root, "hb-pair") == [
        "À dire « A » Copier À éviter « B » Pourquoi : c’est net.",
        "À dire « C » Copier",
    ]


def test_the_labels_of_phrases_are_in_the_language_of_the_text():
    root = shown('/// phrases\n- Say: "A"\n- Avoid: "B"\n- Why: it is clear.\n///\n', "en")
    assert texts(root, "hb-pair") == ["Say “A” Copy Avoid “B” Why: it is clear."]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        pytest.param("- Dire : « Je *vous* rappelle. »", "« Je vous rappelle. »", id="emphasis within"),
        pytest.param("- Dire : *Oui.*", "Oui.", id="emphasis at once"),
        pytest.param("- Dire : « Oui,\n  demain. »", "« Oui, demain. »", id="two lines"),
        pytest.param("- Dire : « A »\n\n- Éviter : « B »", "« A »", id="items apart"),
    ],
)
def test_a_phrase_is_shown_whole(item: str, expected: str):
    assert texts(shown(f"/// phrases\n{item}\n///\n"), "hb-say__text") == [expected]


def test_each_box_of_a_checklist_is_named_by_the_text_beside_it():
    labels = of_class(shown(LIST), "hb-checklist__item")
    assert [(label.tag, text_of(label)) for label in labels] == [
        ("label", "Un mot"),
        ("label", "Deux"),
        ("label", "Trois"),
    ]
    boxes = [box for label in labels for box in label.iter("input")]
    assert [(box.get("type"), "disabled" in box.attrib) for box in boxes] == [("checkbox", True)] * 3


def test_a_checklist_is_a_group_named_by_its_title():
    root = of_class(shown(LIST), "hb-checklist")[0]
    assert (root.tag, root.get("id"), root.get("data-list")) == ("handbook-checklist", "relire", "relire")
    assert [child.tag for child in root[0]] == ["legend", "div", "ul"]
    assert text_of(root[0][0]) == "Relire"


def test_the_tools_of_a_checklist_wait_for_javascript():
    root = shown(LIST)
    assert all("hidden" in of_class(root, f"hb-checklist__{name}")[0].attrib for name in ("state", "tools"))
    offers = of_class(root, "hb-checklist__notices")[0]
    assert all("hidden" in offer.attrib for offer in of_class(offers, "hb-button"))
    named = ["Annuler", "Tout décocher", "Recommencer", "Copier la liste", "Imprimer", "Favori"]
    assert texts(root, "hb-button") == named
    assert texts(root, "hb-checklist__progress") == ["0 sur 3"]


def test_a_checklist_carries_its_words_to_the_script():
    words = json.loads(of_class(shown(LIST, "en"), "hb-checklist")[0].attrib["data-i18n"])
    assert words["reset"] == "Start over"


def test_a_message_keeps_its_lines_and_is_no_markdown():
    message = of_class(shown(MODEL), "hb-model__message")[0]
    paragraphs = [p for p in message.iter("p") if "data-paragraph" in p.attrib]
    assert [text_of(p) for p in paragraphs] == ["Bonjour prénom,*merci* <b> & R&D _ici_.", "Camille"]
    assert [child.tag for child in paragraphs[0]] == ["span", "br"]


def test_the_subject_of_a_message_is_as_typed_colon_included():
    assert texts(shown(MODEL), "hb-model__subject") == ["Objet : Votre demande du date : reçue"]


def test_the_blanks_of_a_message_are_marked():
    assert texts(shown(MODEL), "hb-blank") == ["date", "prénom"]


@pytest.mark.parametrize(
    ("kind", "label"), [("texto", "Texto"), ("boite-vocale", "Boîte vocale"), ("oral", "De vive voix")]
)
def test_a_model_says_what_it_is_for(kind: str, label: str):
    root = shown(f"/// modele | Rappel\n    id: rappel\n    type: {kind}\n\nBonjour.\n///\n")
    assert texts(root, "hb-model__type") == [label]
    assert texts(root, "hb-model__name") == ["Rappel"]


def test_a_position_is_reached_by_its_id_and_named_by_its_question():
    aside = of_class(
        shown("/// position | Faut-il rappeler?\n    id: rappeler\n\nOui, *toujours*.\n///\n"), "hb-position"
    )[0]
    assert (aside.tag, aside.get("id"), aside.get("aria-label")) == ("aside", "rappeler", "Faut-il rappeler?")
    assert text_of(aside) == "Notre position Faut-il rappeler? Oui, toujours."


def test_a_law_says_where_when_it_was_checked_and_that_it_is_no_advice():
    aside = of_class(shown("/// droit | Canada\n    date: 2026-11-21\n\nUn mot.\n///\n"), "hb-law")[0]
    assert (aside.tag, aside.get("aria-label")) == ("aside", "Droit · Canada")
    assert text_of(aside) == (
        "Droit · Canada Un mot. Ceci n’est pas un avis juridique. "
        "Vérifié le 21 novembre 2026; consultez un juriste pour votre cas."
    )


def test_markdown_goes_on_after_a_block():
    root = shown(f"{LIST}\n## La suite {{ #suite }}\n\nUn *mot*.\n")
    assert [heading.get("id") for heading in root.iter("h2")] == ["suite"]
