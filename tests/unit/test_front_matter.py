import datetime

import pytest

from handbook.source.front_matter import FrontMatter, parse
from handbook.source.yaml_mapping import load_mapping


def test_fields_keep_their_line_as_editors_see_it():
    front, faults = parse("---\ntitle: Un\ncards:\n  channel: [a, b]\n---\nTexte.\n", path="x.md")
    assert faults == []
    assert front.fields == {"title": "Un", "cards": {"channel": ["a", "b"]}}
    assert front.lines == {
        "title": 2,
        "cards": 3,
        "cards.channel": 4,
        "cards.channel.0": 4,
        "cards.channel.1": 4,
    }


def test_the_text_starts_after_the_second_line_of_dashes():
    front, _ = parse("---\ntitle: Un\n---\nTexte.\n\n---\n", path="x.md")
    assert (front.body, front.body_line) == ("Texte.\n\n---\n", 4)


def test_a_field_that_is_absent_is_said_to_be_on_the_first_line():
    assert FrontMatter({}, {"title": 2}).line_of("summary") == 1


def test_an_empty_front_matter_has_no_field_and_no_fault():
    assert parse("---\n---\n", path="x.md") == (FrontMatter({}, {}, "", 3), [])


def test_a_date_is_read_as_a_day():
    assert load_mapping("reviewed: 2026-11-21", path="x")[0] == {"reviewed": datetime.date(2026, 11, 21)}


def test_a_day_that_does_not_exist_stays_as_typed():
    assert load_mapping("reviewed: 2026-02-30", path="x") == ({"reviewed": "2026-02-30"}, {"reviewed": 1}, [])


def test_a_list_instead_of_fields_is_refused():
    _, _, faults = load_mapping("- un\n- deux", path="x.md", first_line=2)
    assert [str(fault) for fault in faults] == [
        "x.md:2: Ce n'est pas une suite de champs. Écrivez « champ: valeur », un par ligne."
    ]


def test_an_invisible_character_is_refused():
    _, _, faults = load_mapping("title: \x07", path="x.md", first_line=2)
    assert [str(fault) for fault in faults] == [
        "x.md:2: Cette ligne contient un caractère invisible. Retapez le passage."
    ]


def test_a_field_given_twice_inside_another_is_found():
    _, _, faults = load_mapping("updated:\n  date: 1\n  date: 2", path="x.md")
    assert [str(fault) for fault in faults] == [
        "x.md:3: Le champ « date » est écrit deux fois (déjà à la ligne 2). Gardez-en un seul."
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: &x [un]\nb: *x\n", id="alias"),
        pytest.param("a: &x\n  b: *x\n", id="alias that holds itself"),
        pytest.param(
            "a0: &a0 [un]\n" + "".join(f"a{k}: &a{k} [{', '.join([f'*a{k - 1}'] * 9)}]\n" for k in range(1, 20)),
            id="bomb",
        ),
    ],
)
def test_a_value_that_stands_in_two_places_is_refused_at_once(text: str):
    values, _, (fault,) = load_mapping(text, path="x.yml")
    assert (values, fault.problem) == ({}, "Un renvoi de YAML (& ou *) ne se lit pas.")
