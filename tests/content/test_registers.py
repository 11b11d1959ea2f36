"""The registers of docs/data, as their editors typed them."""

import re

from handbook.content.library import Library
from handbook.site.registers import shown_figure, shown_source
from tests.content.conftest import DOCS
from tests.support.faults import fail_on

QUOTED_YEAR = re.compile(r":\s+([\"'])\d{4}\1\s*$", re.MULTILINE)


def test_years_are_written_one_way():
    fail_on(
        f"{file.name}: {found[0].strip()}"
        for file in sorted((DOCS / "data").glob("*.yml"))
        for found in QUOTED_YEAR.finditer(file.read_text(encoding="utf-8"))
    )


def test_no_value_place_or_date_of_a_register_is_left_in_french_in_the_english_edition(library: Library):
    words = library.vocabulary
    figures = {slug: shown_figure(one, words.sources[one.source], "en") for slug, one in words.figures.items()}
    sources = {slug: shown_source(one, "en") for slug, one in words.sources.items()}
    fail_on(f"figures.yml, {slug}: {one.value.text}" for slug, one in figures.items() if one.value.language != "en")
    fail_on(
        f"{slug}: {place.text}"
        for entries in (figures, sources)
        for slug, one in entries.items()
        if (place := one.place) and place.language != "en"
    )
    french = re.compile(r"\b(?:sur|par|pour|citée?|non indiqué|années|janvier|février|mars|avril|mai|juin)\b")
    fail_on(
        f"sources.yml, {slug}: {detail.text}"
        for slug, one in sources.items()
        for detail in one.details
        if detail.language != "en" and french.search(detail.text)
    )
