import datetime
import re
from pathlib import Path

import pytest

from handbook.errors import HandbookError
from handbook.language.strings import Strings, load_strings, plural

ROOT = Path(__file__).parents[2]
CATALOGUE = """\
hold.title:
  fr: L'attente
  en: The hold
hold.count:
  fr: {one: "%{count} appel", other: "%{count} appels"}
  en: {one: "%{count} call", other: "%{count} calls"}
"""


KEPT = re.compile(
    r"(?:(?<!\.)\b(?:KeptValue|read|write)\(|\bKEPT_AS = |#key\(\) \{\s*return)\s*"
    r'(?:"([a-z-]+)"|`([a-z-]+):)'
)


@pytest.fixture
def words(tmp_path: Path) -> dict[str, Strings]:
    """Read a small catalogue."""
    return read(tmp_path, CATALOGUE)


def read(folder: Path, text: str) -> dict[str, Strings]:
    """Read a catalogue."""
    file = folder / "strings.yml"
    file.write_text(text, encoding="utf-8")
    return load_strings(file)


def test_a_word_of_the_interface_is_printed_in_the_language_of_the_page(words: dict[str, Strings]):
    assert words["fr"]("hold.title") == "L’attente"
    assert words["en"]("hold.title") == "The hold"


@pytest.mark.parametrize(
    ("language", "count", "expected"),
    [
        ("fr", 0, "0 appel"),
        ("fr", 1, "1 appel"),
        ("fr", 2, "2 appels"),
        ("en", 0, "0 calls"),
        ("en", 1, "1 call"),
        ("en", 2, "2 calls"),
    ],
)
def test_zero_is_singular_in_french_and_plural_in_english(
    language: str, count: int, expected: str, words: dict[str, Strings]
):
    assert words[language]("hold.count", count=count) == expected
    assert plural(count, language) == ("one" if expected.endswith(("appel", "call")) else "other")


def test_a_script_receives_a_group_of_words_plurals_included(words: dict[str, Strings]):
    assert words["en"].group("hold") == {
        "title": "The hold",
        "count": {"one": "%{count} call", "other": "%{count} calls"},
    }


@pytest.mark.parametrize(
    ("language", "day", "expected"),
    [
        pytest.param("fr", datetime.date(2026, 3, 3), "3\u00a0mars 2026", id="French"),
        pytest.param("fr", datetime.date(2026, 5, 1), "1er\u00a0mai 2026", id="first of the month"),
        pytest.param("en", datetime.date(2026, 3, 3), "March 3, 2026", id="English"),
    ],
)
def test_a_date_is_written_out(language: str, day: datetime.date, expected: str):
    assert load_strings()[language].date(day) == expected


def test_a_word_that_does_not_exist_stops_the_build(words: dict[str, Strings]):
    with pytest.raises(HandbookError) as error:
        words["fr"]("hold.titre")
    assert str(error.value.faults[0]) == (
        "hooks/handbook/language/strings.yml:1: Clé inconnue « hold.titre ». "
        "Vouliez-vous dire « hold.title »? Ajoutez-la dans les deux langues."
    )


def test_a_value_that_is_not_given_stops_the_build(words: dict[str, Strings]):
    with pytest.raises(HandbookError) as error:
        words["fr"]("hold.count")
    assert str(error.value.faults[0]) == (
        "hooks/handbook/language/strings.yml:1: La clé « hold.count » attend la valeur « count ». Donnez-la à l'appel."
    )


def test_a_word_without_a_language_stops_the_build_on_its_line(tmp_path: Path):
    with pytest.raises(HandbookError) as error:
        read(tmp_path, f"{CATALOGUE}hold.end:\n  fr: Fin\n")
    assert str(error.value) == (
        "hooks/handbook/language/strings.yml:7: La clé « hold.end » n'a pas de texte « en ». Ajoutez-le.\n"
        "1 problème à corriger."
    )


def test_a_plural_without_one_of_its_forms_stops_the_build_on_its_line(tmp_path: Path):
    with pytest.raises(HandbookError) as error:
        read(tmp_path, CATALOGUE.replace(', other: "%{count} calls"', ""))
    assert str(error.value) == (
        "hooks/handbook/language/strings.yml:4: La clé « hold.count » n'a pas de texte « en ». Ajoutez-le.\n"
        "1 problème à corriger."
    )


def test_both_languages_of_a_word_ask_for_the_same_values():
    french, english = load_strings().values()
    values = re.compile(r"%\{\w+\}")
    assert {key: set(values.findall(str(row["fr"]))) for key, row in french.catalogue.items()} == {
        key: set(values.findall(str(row["en"]))) for key, row in english.catalogue.items()
    }


def test_every_word_that_a_template_names_is_in_the_catalogue():
    named = {
        key
        for file in (ROOT / "overrides").rglob("*.html")
        for key in re.findall(r"\bt\(\s*[\"']([\w.-]+)[\"']\s*[,)]", file.read_text(encoding="utf-8"))
    }
    assert named
    assert named - set(load_strings()["fr"].catalogue) == set()


def test_whatever_the_device_keeps_is_named_to_whoever_erases_it():
    scripts = [file.read_text(encoding="utf-8") for file in (ROOT / "overrides").rglob("*.js")]
    kinds = {name or kind for script in scripts for name, kind in KEPT.findall(script)} - {"probe"}
    named = load_strings()["fr"].group("erase")
    assert {"progress", "seen", "theme"} <= kinds
    assert sorted(kind for kind in kinds if f"kept_{kind}" not in named) == []
