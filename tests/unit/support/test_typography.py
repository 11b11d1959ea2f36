import pytest

from tests.support.typography import typography_faults


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("fr", "Que dire\u00a0? Rien.", id="space before a question mark"),
        pytest.param("fr", "Trois mots : merci.", id="ordinary space before a colon"),
        pytest.param("fr", "Trois mots: merci.", id="no space before a colon"),
        pytest.param("fr", "« Bonjour\u00a0»", id="ordinary space after an opening quotation mark"),
        pytest.param("fr", "«\u00a0Bonjour »", id="ordinary space before a closing quotation mark"),
        pytest.param("fr", "68 %", id="ordinary space before a percentage"),
        pytest.param("fr", "3,50$", id="no space before a dollar"),
        pytest.param("fr", "14 h 30", id="ordinary spaces in an hour"),
        pytest.param("fr", "14\u00a0h 30", id="ordinary space before the minutes"),
        pytest.param("fr", "24 500 personnes", id="ordinary space in a number"),
        pytest.param("fr", "l'appel", id="straight apostrophe"),
        pytest.param("en", "Why ?", id="French spacing in English"),
        pytest.param("en", "don't", id="straight apostrophe in English"),
        pytest.param("en", "«\u00a0Hello\u00a0»", id="French quotation marks in English"),
    ],
)
def test_a_fault_of_typography_is_found(language: str, text: str):
    assert list(typography_faults(text, language=language)) != []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("fr", "Que dire? Ceci\u00a0: «\u00a0J’arrive!\u00a0»", id="sentence"),
        pytest.param("fr", "À 14\u00a0h\u00a030, 24\u00a0500\u00a0personnes et 3,50\u00a0$.", id="numbers"),
        pytest.param("fr", "Le 418 555-0100, poste 12.", id="telephone"),
        pytest.param("fr", "À 14:30, sur https://exemple.org", id="numeric time and address"),
        pytest.param("en", "“Hello: it’s me!”", id="English"),
    ],
)
def test_good_typography_has_no_fault(language: str, text: str):
    assert list(typography_faults(text, language=language)) == []
