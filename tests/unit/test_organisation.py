"""What an organisation says of itself: read whole, with its owner and its date; each wrong value told on its line."""

import datetime
from pathlib import Path

import pytest

from handbook.language.strings import load_strings
from handbook.organisation.colours import ENOUGH, PALETTES, lowest_contrast, nearest, palette
from handbook.organisation.guide import first_lines, keys
from handbook.organisation.model import KEYS, PLACES, Organisation, OwnValues
from handbook.organisation.reading import organisation_folder, read_organisation
from handbook.organisation.telephone import dialed
from handbook.organisation.times import Span, read_delay
from handbook.site.own_services import with_own_services
from handbook.site.own_values import own_value

LEAST = "name: Ville de Saint-Exemple\nowner: Direction du service\nreviewed: 2026-11-21\n"


def read(folder: Path, text: str) -> tuple[Organisation | None, list[str]]:
    """Return what is read of a file of this text, and its faults."""
    own = folder / "organisation"
    own.mkdir(exist_ok=True)
    (own / "organisation.yml").write_text(text, encoding="utf-8")
    found, faults = read_organisation(own, root=folder)
    return found, [str(fault) for fault in faults]


def organisation(folder: Path, more: str = "") -> Organisation:
    """Return an organisation that says this beyond its name."""
    found, faults = read(folder, LEAST + more)
    assert found is not None, faults
    assert faults == []
    return found


def test_a_handbook_without_the_folder_has_no_organisation(tmp_path: Path):
    assert read_organisation(tmp_path / "organisation", root=tmp_path) == (None, [])


def test_the_folder_stands_beside_the_pages_unless_the_environment_names_another():
    docs = Path("/manuel/docs")
    assert organisation_folder(docs, {}) == Path("/manuel/organisation")
    elsewhere = organisation_folder(docs, {"ORGANISATION": "examples/clinique/organisation"})
    assert elsewhere == Path("/manuel/examples/clinique/organisation")


def test_a_value_is_answered_for_by_the_file_unless_it_says_otherwise(tmp_path: Path):
    typed = 'emergency_line:\n  value: "418 555-0142"\n  owner: Sécurité\ntelephone: "418 555-0100"\n'
    own = organisation(tmp_path, typed)
    assert own.values.emergency_line == "418 555-0142"
    assert own.owner_of("emergency_line").fr == "Sécurité"
    assert own.reviewed("emergency_line") == datetime.date(2026, 11, 21)
    assert own.owner_of("telephone").fr == "Direction du service"
    assert [key for key in PLACES if own.value(key)] == ["telephone", "emergency_line"]


def test_words_typed_in_french_alone_stay_french_in_english(tmp_path: Path):
    own = organisation(tmp_path, "alarm_button: {fr: Sous le comptoir, en: Under the counter}\n").values
    assert own.alarm_button is not None
    assert (own.alarm_button.in_language("en"), own.alarm_button.language_for("en")) == ("Under the counter", "en")
    assert (own.name.in_language("en"), own.name.language_for("en")) == ("Ville de Saint-Exemple", "fr")


def test_a_day_has_its_own_hours_or_those_of_the_week(tmp_path: Path):
    own = organisation(tmp_path, 'hours: {weekdays: "8 h 30 à 16 h 30", thursday: "9:00-12:00, 13h-20h"}\n').values
    assert own.hours is not None
    assert own.hours.of_day(0) == (Span(510, 990),)
    assert own.hours.of_day(3) == (Span(540, 720), Span(780, 1200))
    assert own.hours.of_day(6) == ()


@pytest.mark.parametrize(
    ("number", "country", "address"),
    [
        pytest.param("418 555-0142", "CA", "tel:+14185550142", id="North America"),
        pytest.param("1 800 555-0199", "CA", "tel:+18005550199", id="with the 1"),
        pytest.param("(418) 555-0142, poste 12", "CA", "tel:+14185550142;ext=12", id="extension"),
        pytest.param("911", "CA", "tel:911", id="short"),
        pytest.param("01 99 00 12 34", "FR", "tel:+33199001234", id="France"),
        pytest.param("+33 1 99 00 12 34", "CA", "tel:+33199001234", id="abroad"),
        pytest.param("15", "FR", "tel:15", id="two digits"),
    ],
)
def test_a_number_is_dialed_as_the_country_does(number: str, country: str, address: str):
    assert dialed(number, country) == address


def test_a_delay_says_its_length():
    typed = ("30 s", "1 minute", "2 heures", "1 jour ouvrable", "3 semaines")
    lengths = [read_delay(text).seconds for text in typed]
    assert lengths == [30, 60, 7200, 86_400, 3 * 604_800]


@pytest.mark.parametrize("name", PALETTES)
def test_the_accent_of_the_handbook_itself_would_pass_and_a_refused_one_has_a_near_one(name: str):
    own = {"light": "#b3401f", "dark": "#ff9b78"}[name]
    assert lowest_contrast(own, name) >= ENOUGH
    assert len(palette(name)) == 4
    assert lowest_contrast(nearest("#ffcc00" if name == "light" else "#003366", name), name) >= ENOUGH


def test_every_place_is_a_key():
    assert set(PLACES) <= set(OwnValues.model_fields)


def test_everything_wrong_is_told_at_once_each_on_its_line(tmp_path: Path):
    found, faults = read(tmp_path, LEAST + "urgence: x\nhours:\n  lundi: 9-5\n  friday: 17-9\ndelays: {courriel: 3}\n")
    assert found is None
    assert [fault.split(" ", 1)[0] for fault in sorted(faults)] == [
        f"organisation/organisation.yml:{line}:" for line in (4, 6, 7, 8)
    ]
    assert "Vouliez-vous dire « emergency_line »?" in "".join(faults)
    assert "Vouliez-vous dire « monday »?" in "".join(faults)


def test_the_guide_tells_every_key_by_an_example_that_reads_as_it_stands(tmp_path: Path):
    assert set(keys()) == set(OwnValues.model_fields)
    (tmp_path / "organisation").mkdir()
    for name, key in keys().items():
        others = "".join(line for line in LEAST.splitlines(keepends=True) if not line.startswith(f"{name}:"))
        found, faults = read(tmp_path, f"{others}{key.example}\n")
        assert (faults, found and name in found.lines) == ([], True), name
    assert read(tmp_path, first_lines())[1] == []


def test_every_key_that_a_page_can_show_is_said_in_both_languages(tmp_path: Path):
    typed = "".join(f"{keys()[name].example}\n" for name in PLACES)
    own = organisation(tmp_path, typed)
    shown = {
        t.language: {key: [line.text for line in value.lines] for key in KEYS if (value := own_value(own, key, t))}
        for t in load_strings().values()
    }
    assert set(shown["fr"]) == set(shown["en"]) >= set(PLACES)
    assert shown["fr"]["delays.courriel"] == ["2 jours ouvrables"]
    assert shown["en"]["delays.courriel"] == ["2 business days"]
    assert shown["fr"]["gestures"] == ["jusqu’à 25\u00a0$", "Livraison gratuite"]
    assert shown["en"]["gestures"][0] == "up to $25"
    assert shown["fr"]["emergency_line"] == ["418\u00a0555-0142, poste\u00a012"]


def test_days_of_the_same_hours_are_said_together(tmp_path: Path):
    own = organisation(tmp_path, 'hours: {weekdays: "8:30-12:00", thursday: "13:00-20:00"}\n')
    french, english = (own_value(own, "hours", t) for t in load_strings().values())
    assert french is not None
    assert english is not None
    assert [f"{line.label} {line.text}".replace("\u00a0", " ") for line in french.lines] == [
        "Du lundi au mercredi de 8 h 30 à 12 h",
        "Jeudi de 13 h à 20 h",
        "Vendredi de 8 h 30 à 12 h",
        "Du samedi au dimanche fermé",
    ]
    assert english.lines[0].text.replace("\u00a0", " ") == "8:30 a.m. to 12 p.m."


def test_where_911_answers_nobody_the_number_of_the_country_is_said_and_dialed(tmp_path: Path):
    html = '<a href="tel:911" aria-label="Composer le 911">911</a> Danger : 911. <a href="../911-appeler/#911">1911</a>'
    france = organisation(tmp_path, "country: FR\n")
    assert with_own_services(html, france) == (
        '<a href="tel:112" aria-label="Composer le 112">112</a> Danger : 112. <a href="../911-appeler/#911">1911</a>'
    )
    assert with_own_services(html, organisation(tmp_path)) == html
    assert with_own_services(html, None) == html
