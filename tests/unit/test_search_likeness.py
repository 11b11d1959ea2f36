"""Pages that say much the same."""

from handbook.language.word_forms import analysis_of
from handbook.search.entries import Entry, Part
from handbook.search.likeness import MOST_ALIKE, Likeness, pack_alike
from handbook.search.numbers import packed

FRENCH = analysis_of("fr")


def entry(text: str) -> Entry:
    return Entry(url=text, title="", kind="page", section="", teaser="", parts=(Part("", "page", "", {"text": text}),))


def test_pages_with_the_same_rare_words_are_alike():
    # Read back by tests/javascript/search.test.mjs.
    pages = [entry("Annoncer l'attente."), entry("Créditer."), entry("L'attente, annoncée."), entry("Saluer.")]
    assert pack_alike(pages[:3], FRENCH) == packed([0, 0, 0])
    assert pack_alike(pages, FRENCH) == packed([1, 2, 20, 0, 1, 0, 20, 0])


def test_a_page_has_so_many_pages_alike_at_most():
    pages = [entry("Annoncer l'attente.") for _ in range(MOST_ALIKE + 2)] + [entry(f"x{n}") for n in range(20)]
    first = pack_alike(pages, FRENCH)[0]
    assert first == packed([MOST_ALIKE])


def test_likeness_to_the_first_pages_is_that_of_all_to_all():
    words = ("attente", "annoncer", "créditer", "saluer", "rappeler", "écouter")
    pages = [entry(f"{words[k % 6]} {words[k * 5 % 6]} {words[(k + 2) % 4]}") for k in range(12)]
    whole, part = Likeness(pages, FRENCH), Likeness(pages, FRENCH, to_first=5)
    for rank in range(5, 12):
        assert part.of(rank) == {other: like for other, like in whole.of(rank).items() if other < 5}
    assert any(part.of(rank) for rank in range(5, 12))
