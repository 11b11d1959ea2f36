import datetime

import pytest
from pydantic import ValidationError

from handbook.content.pages import PageFields, PageTexts

NEEDED = {"title": "Un", "description": "Deux."}
DAY = datetime.date(2026, 11, 21)


def test_a_french_page_needs_a_title_a_description_and_the_day_of_its_review():
    page = PageFields.model_validate({**NEEDED, "reviewed": DAY})
    assert (page.nav_title, page.next_review, page.cards, page.figures) == (None, None, {}, ())
    assert {name for name, field in PageFields.model_fields.items() if field.is_required()} == {
        "title",
        "description",
        "reviewed",
    }


@pytest.mark.parametrize(
    ("name", "most"), [pytest.param("nav_title", 32, id="menu"), pytest.param("description", 170, id="description")]
)
def test_what_search_engines_and_menus_show_is_short(name: str, most: int):
    PageTexts.model_validate({**NEEDED, name: "a" * most})
    with pytest.raises(ValidationError, match=name):
        PageTexts.model_validate({**NEEDED, name: "a" * (most + 1)})


def test_a_change_is_told_in_both_languages():
    updated = {"date": DAY, "reason": {"fr": "Un", "en": "One"}}
    page = PageFields.model_validate({**NEEDED, "reviewed": DAY, "updated": updated})
    assert page.updated is not None
    assert page.updated.reason.in_language("en") == "One"


def test_an_english_page_inherits_the_rest():
    assert set(PageTexts.model_fields) == {"title", "nav_title", "question", "description", "keywords", "asked"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, (), id="nobody is asked"),
        pytest.param({"validate": ["juridique"]}, ("juridique",), id="somebody is"),
        pytest.param(
            {"validate": ["juridique"], "validated_by": {"name": "Ana Roy", "date": DAY}}, (), id="somebody has"
        ),
    ],
)
def test_a_page_waits_for_those_who_should_read_it_over_until_somebody_has(
    fields: dict[str, object], expected: tuple[str, ...]
):
    assert PageFields.model_validate({**NEEDED, "reviewed": DAY, **fields}).to_validate == expected


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"validate": ["avocat"]}, id="unknown reader"),
        pytest.param({"validated_by": {"name": "Ana Roy"}}, id="no day"),
        pytest.param({"validated_by": "Ana Roy"}, id="only a name"),
    ],
)
def test_who_reads_a_page_over_is_said_in_full(fields: dict[str, object]):
    with pytest.raises(ValidationError):
        PageFields.model_validate({**NEEDED, "reviewed": DAY, **fields})
