from pathlib import Path

import pytest

from handbook.content.reading_time import reading_minutes
from tests.support.editors import make_library, page

ITEMS = "".join(f"- Geste {number}\n" for number in range(13))
LIST = f"/// liste | Relire\n    id: relire\n\n{ITEMS}///\n"
BRIEF = "/// bref\n- Un\n- Deux\n- Trois\n///\n"
STAND = "/// position | Pourquoi?\n    id: pourquoi\n\n" + "mot " * 201 + "\n///\n"
QUIZ = "/// exercice | Relire\n    id: exercice\n\n" + "mot " * 900 + "\n///\n"


def minutes(folder: Path, body: str, anchor: str = "") -> int:
    """Return the reading time of a page of this text, or of a part of it."""
    library = make_library(folder, {"docs/fr/essais/a.md": page(body)})
    return reading_minutes(library.original("essais/a.md"), anchor)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("Un.", 1, id="never less than one"),
        pytest.param("mot " * 200, 1, id="200 words"),
        pytest.param("mot " * 201, 2, id="201 words"),
        pytest.param("l’appel d'aujourd'hui " * 100, 1, id="l’appel is one word"),
        pytest.param("```\n" + "mot " * 900 + "\n```\n", 1, id="code is not read"),
        pytest.param("mot " * 200 + "[mot](../telephone/conclure.md#saluer)", 2, id="text of a link only"),
        pytest.param(LIST.replace("- Geste 12\n", ""), 1, id="12 items, 5 seconds each"),
        pytest.param(LIST, 2, id="13 items, 5 seconds each"),
        pytest.param("mot " * 190 + "\n\n" + QUIZ, 1, id="practice has its own minutes"),
        pytest.param(f"{QUIZ}{'mot ' * 201}", 2, id="the line after practice is read"),
        pytest.param(f"{BRIEF}\n{'mot ' * 390}", 2, id="items that nobody ticks are words like others"),
        pytest.param(STAND, 2, id="a block of words is read"),
    ],
)
def test_reading_time_is_that_of_200_words_a_minute_and_5_seconds_an_item(body: str, expected: int, tmp_path: Path):
    assert minutes(tmp_path, body) == expected


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        pytest.param("", 4, id="whole page"),
        pytest.param("court", 1, id="section"),
        pytest.param("long", 3, id="longer section, its subsections included"),
        pytest.param("relire", 2, id="block"),
    ],
)
def test_a_part_of_a_page_has_its_own_reading_time(anchor: str, expected: int, tmp_path: Path):
    text = "mot " * 190
    body = (
        f"## Court {{ #court }}\n\nUn.\n\n## Long {{ #long }}\n\n{text}\n\n### Suite {{ #suite }}\n\n{text}\n\n{LIST}"
    )
    assert minutes(tmp_path, body, anchor) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("mot " * 199, 1, id="200 words with its title"),
        pytest.param("mot " * 198 + "\nmot mot", 2, id="201 words, the last just above the next title"),
    ],
)
def test_a_section_ends_just_above_the_next_title(before: str, expected: int, tmp_path: Path):
    assert minutes(tmp_path, f"## Un {{ #un }}\n\n{before}\n## Deux {{ #deux }}\n\nUn.\n", "un") == expected


def test_the_reading_time_of_a_card_is_that_of_its_words(tmp_path: Path):
    assert reading_minutes(make_library(tmp_path).original("trucs/201-faire-attendre.md")) == 1
