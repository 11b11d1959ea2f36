"""The vectors of the handbook's facts (§4.1 and 4.2), measured against 3GPP TS 23.038 and 23.040."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.blocks.text_message_cost import BASIC, EXTENSION, Cost, cost_of, plain_text

RECEIVED = "Votre demande a été reçue. Nous vous répondrons bientôt."
CALL = "Ce point mérite mieux qu'un texto. Puis-je vous appeler demain à 10 h, ou préférez-vous passer au bureau?"
CHOICE = "C’est un choix qui engage votre dossier : j’aimerais l’expliquer de vive voix avant d’aller plus loin."
REMINDER = (
    "Clinique du Parc : rappel de votre rendez-vous du 3 mars à 10 h avec Amina Diallo. "
    "Merci d'écrire si vous devez le déplacer. Au plaisir! Répondez STOP pour "
)


def test_the_basic_table_has_127_characters_beside_the_escape():
    assert len(BASIC) == 127
    assert len(EXTENSION) == 10
    assert not BASIC & EXTENSION


@pytest.mark.parametrize("letter", "àéèùÉÇæÆäöüÄÖÜ§$£¤%")
def test_a_letter_of_the_basic_table_is_free(letter: str):
    assert cost_of(letter) == Cost("GSM-7", 1, 1)


@pytest.mark.parametrize("letter", "âçêëîïôœûÿÀÂÈÊËÎÏÔŒÙÛŸ’‘“”«»…–—•°²½©®™¢µ×\u00a0\u202f")
def test_a_letter_outside_of_the_table_makes_the_whole_message_dear(letter: str):
    assert cost_of(f"a{letter}") == Cost("UCS-2", 2, 1, (letter,))


@pytest.mark.parametrize("letter", sorted(EXTENSION))
def test_a_character_of_the_extension_table_counts_for_two(letter: str):
    assert cost_of(letter) == Cost("GSM-7", 2, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", Cost("GSM-7", 0, 0), id="nothing"),
        pytest.param("a" * 160, Cost("GSM-7", 160, 1), id="160 a"),
        pytest.param("a" * 161, Cost("GSM-7", 161, 2), id="161 a"),
        pytest.param("a" * 306, Cost("GSM-7", 306, 2), id="306 a"),
        pytest.param("a" * 307, Cost("GSM-7", 307, 3), id="307 a"),
        pytest.param("€" * 80, Cost("GSM-7", 160, 1), id="80 €"),
        pytest.param("€" * 81, Cost("GSM-7", 162, 2), id="81 €"),
        pytest.param("€" * 152, Cost("GSM-7", 304, 2), id="152 €, 76 per part"),
        pytest.param("€" * 153, Cost("GSM-7", 306, 3), id="153 €, none is split"),
        pytest.param("ê" * 70, Cost("UCS-2", 70, 1, ("ê",)), id="70 ê"),
        pytest.param("ê" * 71, Cost("UCS-2", 71, 2, ("ê",)), id="71 ê"),
        pytest.param("ê" * 134, Cost("UCS-2", 134, 2, ("ê",)), id="134 ê"),
        pytest.param("ê" * 135, Cost("UCS-2", 135, 3, ("ê",)), id="135 ê"),
        pytest.param("😀" * 35, Cost("UCS-2", 70, 1, ("😀",)), id="35 emojis"),
        pytest.param("😀" * 36, Cost("UCS-2", 72, 2, ("😀",)), id="36 emojis"),
        pytest.param("😀" * 67, Cost("UCS-2", 134, 3, ("😀",)), id="67 emojis, 33 per part"),
        pytest.param(RECEIVED, Cost("UCS-2", 56, 1, ("ç", "ô")), id="ç and ô"),
        pytest.param(CALL, Cost("GSM-7", len(CALL), 1), id="free accents"),
        pytest.param(CHOICE, Cost("UCS-2", len(CHOICE), 2, ("’",)), id="curly apostrophes"),
        pytest.param(CHOICE.replace("’", "'"), Cost("GSM-7", len(CHOICE), 1), id="straight apostrophes"),
        pytest.param(REMINDER + "arrêter.", Cost("UCS-2", 164, 3, ("ê",)), id="STOP pour arrêter"),
        pytest.param(REMINDER + "cesser.", Cost("GSM-7", 163, 2), id="STOP pour cesser"),
    ],
)
def test_a_message_costs_what_a_gateway_bills(text: str, expected: Cost):
    assert cost_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("C’est prêt…", "C'est prêt...", id="apostrophe and ellipsis, the accent stays"),
        pytest.param("«\u00a0Oui\u00a0» – ou “non”", '"Oui" - ou "non"', id="quotes and dash"),
        pytest.param("14\u00a0h\u202f30", "14 h 30", id="no-break spaces"),
        pytest.param("Un cœur", "Un coeur", id="ligature"),
        pytest.param("«\u202fOui\u202f»", '"Oui"', id="thin spaces in quotes"),
        pytest.param("« Oui »", '"Oui"', id="ordinary spaces in quotes"),
    ],
)
def test_what_costs_dearly_and_says_nothing_is_undone_in_a_copy(text: str, expected: str):
    assert plain_text(text) == expected


@given(st.text(alphabet="aéê€😀’« »\u00a0", max_size=400))
def test_a_copy_never_costs_more_units_of_a_dearer_kind(text: str):
    before, after = cost_of(text), cost_of(plain_text(text))
    assert set(after.culprits) <= set(before.culprits)
    assert plain_text(plain_text(text)) == plain_text(text)
