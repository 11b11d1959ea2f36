import datetime
from typing import Annotated, Any

import pytest
from pydantic import Field

from handbook.source.fields import Bilingual, Date, Model, Text, Words, validate


class Example(Model):
    title: Text = "Un"
    day: Date | None = None
    words: Annotated[Words, Field(max_length=2)] = ()
    number: Annotated[int, Field(ge=1)] = 1
    label: Bilingual | None = None
    said: bool = False


def faults_of(**values: Any) -> list[str]:
    """Return what is wrong with these fields, each on a line of its own."""
    lines = {name: line for line, name in enumerate(values, start=2)}
    _, faults = validate(Example, values, path="x.md", line_of=lambda name: lines.get(str(name), 1))
    return [str(fault) for fault in faults]


def test_good_fields_make_a_model():
    example, faults = validate(Example, {"title": " Deux ", "words": ["a", "b"]}, path="x.md", line_of=lambda _: 1)
    assert faults == []
    assert example == Example(title="Deux", words=("a", "b"))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param({"title": 5}, "« title » doit être du texte. Mettez la valeur entre guillemets.", id="number"),
        pytest.param({"title": ""}, "« title » est vide. Écrivez sa valeur ou retirez la ligne.", id="empty"),
        pytest.param({"title": None}, "« title » est vide. Écrivez sa valeur ou retirez la ligne.", id="nothing"),
        pytest.param(
            {"day": "hier"},
            "« day » n'est pas une date. Écrivez-la année-mois-jour : 2026-11-21.",
            id="day in words",
        ),
        pytest.param(
            {"day": datetime.datetime(2026, 11, 21, 9)},
            "« day » n'est pas une date. Écrivez-la année-mois-jour : 2026-11-21.",
            id="day with an hour",
        ),
        pytest.param(
            {"words": "a"}, "« words » doit être une liste. Écrivez-la entre crochets : [un, deux].", id="no list"
        ),
        pytest.param({"words": ["a", "b", "c"]}, "« words » a trop d'éléments. Retirez-en.", id="too many"),
        pytest.param({"number": 0}, "« number » est trop petit. Choisissez un nombre plus grand.", id="too small"),
        pytest.param(
            {"number": "1"},
            "« number » doit être un nombre entier. Écrivez-le en chiffres, sans guillemets.",
            id="quoted number",
        ),
        pytest.param(
            {"label": "Un"},
            "« label » doit être une suite de champs. Écrivez un champ par ligne, en retrait.",
            id="one language",
        ),
        pytest.param(
            {"said": "oui"}, "« said » doit être true ou false. Écrivez true ou false, sans guillemets.", id="yes"
        ),
    ],
)
def test_a_wrong_value_is_said_in_french_with_its_remedy(values: dict[str, Any], expected: str):
    assert faults_of(**values) == [f"x.md:2: Le champ {expected}"]


def test_a_wrong_word_of_a_list_is_named_by_its_place():
    assert faults_of(words=["a", 2]) == [
        "x.md:2: Le champ « words.1 » doit être du texte. Mettez la valeur entre guillemets."
    ]


def test_a_language_that_is_missing_is_said_on_the_line_of_the_field():
    assert faults_of(label={"fr": "Un"}) == ["x.md:2: Le champ « en » manque. Ajoutez une ligne « en: … »."]


def test_every_fault_of_a_file_is_found_at_once():
    assert len(faults_of(title="", number=0, colour="bleu")) == 3


@pytest.mark.parametrize(("language", "wording"), [("fr", "Un"), ("en", "One"), ("de", "Un")])
def test_a_text_in_two_languages_falls_back_on_french(language: str, wording: str):
    assert Bilingual(fr="Un", en="One").in_language(language) == wording
