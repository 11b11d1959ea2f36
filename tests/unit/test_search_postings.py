"""Where words stand, as the build writes it."""

from handbook.search.postings import PostingWriter, posting
from handbook.search.sorted_sets import packed_sets

IN_TITLE, IN_HEADING, IN_TEXT, IN_ASKED = 1, 8, 16, 32


def test_sets_of_numbers_are_written_short():
    # Read back by tests/javascript/search.test.mjs.
    sets = [[], [0, 1, 2, 3, 4, 5, 6, 7], [2, 3, 4], [9], [0, 5, 9]]
    assert packed_sets(sets, 10) == "%X^="


def test_a_set_of_all_numbers_takes_no_room():
    assert packed_sets([range(1000)], 1000) == ""


def test_a_text_is_not_told_where_there_can_be_nothing_else():
    # Read back by tests/javascript/search.test.mjs.
    first = posting({0: IN_TITLE | IN_TEXT, 3: IN_HEADING}, last=4)
    others = posting({0: IN_TITLE, 1: IN_ASKED, 2: IN_TEXT, 4: IN_TEXT}, first=4)
    assert (first.parts, first.fields) == ([0, 3], [IN_TITLE, IN_HEADING])
    assert (others.parts, others.fields) == ([1, 2, 4], [IN_ASKED >> 4, IN_TEXT >> 4, IN_TEXT >> 4])
    assert PostingWriter(entries=2, parts=5).text([first, others]) == "%'\nJE\n$,%"
