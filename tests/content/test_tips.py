"""The cards of the handbook: the eighteen old ones under their numbers, and enough new ones in each section."""

from collections import Counter

from handbook.content.library import Library
from handbook.content.tips import FIRST_NEW_NUMBER, section_of
from handbook.search.related_pages import related_pages
from tests.support.faults import fail_on

OLD_NUMBERS = {136, 131, 119, 111, 105, 99, 97, 94, 91, 59, 55, 51, 48, 40, 35, 32, 25, 18}
"""The series that the handbook comes from, cited by these numbers."""
FEWEST = 7


def test_the_eighteen_cards_of_the_series_keep_their_numbers(library: Library):
    assert {tip.number for tip in library.tips["fr"] if tip.number < FIRST_NEW_NUMBER} == OLD_NUMBERS


def test_the_other_cards_are_numbered_without_a_gap(library: Library):
    numbers = [tip.number for tip in library.tips["fr"] if tip.number >= FIRST_NEW_NUMBER]
    assert numbers == list(range(FIRST_NEW_NUMBER, FIRST_NEW_NUMBER + len(numbers)))


def test_each_section_has_at_least_seven_cards(library: Library):
    sections = library.vocabulary.sections
    counts = Counter(section_of(tip.facets, sections) for tip in library.tips["fr"])
    fail_on(
        f"{name}: {counts[name]} cards" for name, section in sections.items() if section.tips and counts[name] < FEWEST
    )


def test_each_card_has_a_section(library: Library):
    fail_on(f"docs/fr/{tip.file}: no section" for tip in library.tips["fr"] if not tip.section)


def test_every_facet_value_has_a_card(library: Library):
    used = {(name, value) for tip in library.tips["fr"] for name, values in tip.facets.items() for value in values}
    fail_on(
        f"docs/data/facets.yml: no card for {name}: {value}"
        for name, facet in library.vocabulary.facets.items()
        for value in facet.values
        if (name, value) not in used
    )


def test_every_card_leads_to_a_page(library: Library):
    fail_on(f"docs/fr/{card}: leads to no page" for card, pages in related_pages(library).items() if not pages)
