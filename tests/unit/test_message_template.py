import pytest

from handbook.blocks.message_template import MessageTemplate, paragraphs_of, read_template
from handbook.blocks.text_message_cost import Cost
from tests.support.blocks import typed

EMAIL = """\
/// modele | Accusé de réception
    id: accuse
    type: courriel
    objet: Votre demande du {{date}} : reçue

Bonjour {{prénom}},
ici {{votre nom}}.

Merci, {{ prénom }}.
///
"""


def text_message(text: str) -> MessageTemplate:
    """Return the model of a text message."""
    return MessageTemplate("a", "Rappel", "texto", "", paragraphs_of(text.split("\n")))


def test_a_model_keeps_its_subject_its_paragraphs_and_their_lines():
    template, faults = read_template(typed(EMAIL), path="x.md", language="fr")
    assert faults == []
    assert (template.id, template.title, template.type) == ("accuse", "Accusé de réception", "courriel")
    assert template.subject == "Votre demande du {{date}} : reçue"
    assert template.paragraphs == (("Bonjour {{prénom}},", "ici {{votre nom}}."), ("Merci, {{ prénom }}.",))
    assert template.text == "Bonjour {{prénom}},\nici {{votre nom}}.\n\nMerci, {{ prénom }}."
    assert template.draft == "Bonjour [prénom],\nici [votre nom].\n\nMerci, [prénom]."


def test_each_blank_is_asked_for_once_in_the_order_of_the_text():
    assert read_template(typed(EMAIL), path="x.md", language="fr")[0].blanks == ("date", "prénom", "votre nom")


def test_only_a_text_message_has_a_cost():
    assert read_template(typed(EMAIL), path="x.md", language="fr")[0].cost is None


def test_the_cost_is_that_of_the_copied_text_with_the_names_of_its_blanks():
    assert text_message("C’est prêt, {{nom}} : « 2 h ».").cost == Cost("UCS-2", 24, 1, ("ê",))
    assert text_message("Bonjour {{ nom }}").cost == Cost("GSM-7", len("Bonjour nom"), 1)


def test_blank_lines_part_paragraphs_whatever_spaces_they_hold():
    assert paragraphs_of(["", "Un ", "deux", "  ", "", " Trois"]) == (("Un", "deux"), ("Trois",))


def test_a_text_message_may_take_two_segments_and_no_more():
    block = "/// modele | Rappel\n    id: a\n    type: texto\n\n{}\n///\n"
    told = [
        [str(fault) for fault in read_template(typed(block.format("a" * count)), path="x.md", language="fr")[1]]
        for count in (306, 307)
    ]
    assert told == [[], ["x.md:1: Ce texto coûte 3 segments. Raccourcissez-le : 2 segments au plus."]]


@pytest.mark.parametrize("blank", ["{{}}", "{{ }}"])
def test_a_blank_without_a_name_is_refused(blank: str):
    block = f"/// modele | Rappel\n    id: a\n    type: oral\n\nBonjour {blank}.\n///\n"
    assert [str(fault) for fault in read_template(typed(block), path="x.md", language="fr")[1]] == [
        "x.md:5: Un champ à remplir est mal écrit. Écrivez-le entre doubles accolades, avec un nom : {{prénom}}."
    ]
