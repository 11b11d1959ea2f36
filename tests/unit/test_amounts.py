"""The numbers of a text and of its translation compare, however each language writes them."""

import pytest

from handbook.language.amounts import amounts_in, missing_amounts


@pytest.mark.parametrize(
    ("french", "english"),
    [
        pytest.param("Il est 14 h.", "It is 2 p.m.", id="hour"),
        pytest.param("Il est 14 h 30.", "It is 2:30 p.m.", id="hour and minutes"),
        pytest.param("À midi.", "At 12 p.m.", id="noon"),
        pytest.param("1 250,50 $", "$1,250.50", id="amount"),
        pytest.param("55 %", "55%", id="percentage"),
        pytest.param("Rappelez deux fois.", "Call back 2 times.", id="in letters"),
        pytest.param("[Fin](x.md#a2) `v3`", "[End](y.md)", id="what nobody reads"),
    ],
)
def test_the_same_numbers_are_not_missing(french: str, english: str):
    assert missing_amounts(french, "fr", others=english, other_language="en") == []
    assert missing_amounts(english, "en", others=french, other_language="fr") == []


def test_a_number_that_only_one_text_has_is_missing_on_its_line():
    (amount,) = missing_amounts("Dès 9 h.\nEn 45 secondes.", "fr", others="From 9 a.m.", other_language="en")
    assert (amount.value, amount.typed, amount.row) == ("45", "45", 1)


def test_thirty_thousand_is_one_number():
    assert [amount.value for amount in amounts_in("30 000 et 30,000", "fr")] == ["30000", "30000"]
