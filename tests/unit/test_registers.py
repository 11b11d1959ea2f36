"""Sources and figures are told in the words of the edition where the registers have them; the rest is marked."""

from handbook.content.vocabulary import Figure, Source
from handbook.site.registers import Words, shown_figure, shown_source

ACT = Source.model_validate(
    {
        "title": "Code criminel",
        "author": "Parlement du Canada",
        "date": "14 février 2024",
        "place": "Canada",
        "en": {"title": "Criminal Code", "date": "February 14, 2024"},
    }
)
FIGURE = {
    "value": "55 %",
    "says": {"fr": "On raccroche.", "en": "People hang up."},
    "source": "acte",
    "year": 2020,
    "place": "États-Unis",
    "grade": "etude",
}


def test_a_source_says_in_english_what_it_has_in_english_and_marks_the_rest():
    shown = shown_source(ACT, "en")
    assert shown.title == Words("Criminal Code", "en")
    assert shown.details == (Words("Parlement du Canada", "fr"), Words("February 14, 2024", "en"))
    assert shown.place == Words("Canada", "en")


def test_a_source_is_in_french_in_the_french_edition():
    shown = shown_source(ACT, "fr")
    assert (shown.title, shown.place) == (Words("Code criminel", "fr"), Words("Canada", "fr"))


def test_a_percentage_needs_no_translation():
    assert shown_figure(Figure.model_validate(FIGURE), ACT, "en").value == Words("55%", "en")
    assert shown_figure(Figure.model_validate(FIGURE), ACT, "fr").value == Words("55\u00a0%", "fr")


def test_words_of_a_figure_are_those_of_its_english_entry():
    given = {**FIGURE, "value": "26 pour 1", "en": {"value": "26 to 1", "place": "United States"}}
    shown = shown_figure(Figure.model_validate(given), ACT, "en")
    assert (shown.value, shown.place) == (Words("26 to 1", "en"), Words("United States", "en"))
