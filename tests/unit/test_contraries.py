"""Words that mean the contrary of each other: docs/data/contraries.yml."""

import pytest

from handbook.content.contraries import Word, read_contraries
from handbook.language.word_forms import analysis_of
from handbook.search.entries import Entry, Part
from handbook.search.index import build_index

PAIR = "a: {fr: 'content, ravi ≠ mécontent, triste →', en: 'happy ≠ unhappy'}\n"


def test_the_words_of_each_side_are_read():
    (pair,), faults = read_contraries(PAIR)
    assert faults == []
    assert pair.sides[1] == (
        Word("mécontent", "fr", one_way=False),
        Word("triste", "fr", one_way=True),
        Word("unhappy", "en", one_way=False),
    )


@pytest.mark.parametrize(
    ("text", "line", "problem", "remedy"),
    [
        ("a: {fr: content}\n", 1, "« a » n'oppose pas deux listes de mots.", "Séparez-les par ≠"),
        ("a: {fr: 'a ≠ b ≠ c'}\n", 1, "« a » n'oppose pas deux listes de mots.", "Séparez-les par ≠"),
        ("a: {fr: 3}\n", 1, "« a » n'oppose pas deux listes de mots.", "Séparez-les par ≠"),
        ("a: {fr: 'content ≠ '}\n", 1, "Il manque un mot entre deux signes.", "Écrivez un seul mot"),
        ("a: {fr: 'content ≠ très mécontent client'}\n", 1, "n'est pas un mot que l'on peut chercher", "un seul mot"),
        ("a: {fr: 'content ≠ pas'}\n", 1, "« pas » n'est pas un mot que l'on peut chercher", "un seul mot"),
        ("a: {es: 'contento ≠ triste'}\n", 1, "Langue inconnue « es ».", "fr"),
        ("a:\nb: {fr: 'content ≠ triste'}\n", 1, "« a » n'a pas de mots.", "Ajoutez ses mots"),
        (f"{PAIR}b: {{fr: 'joyeux ≠ mécontents'}}\n", 2, "« mécontents » est déjà dans « a, à droite »", "→"),
    ],
)
def test_what_does_not_read_is_told(text: str, line: int, problem: str, remedy: str):
    _, (fault, *others) = read_contraries(text)
    assert others == []
    assert (fault.path, fault.line) == ("docs/data/contraries.yml", line)
    assert problem in fault.problem
    assert remedy in fault.remedy


def test_what_denies_a_word_finds_those_of_the_other_side_that_the_edition_holds():
    contraries, _ = read_contraries(PAIR)
    part = Part("", "page", "", {"title": "Mécontents, triste, content; unhappy"})
    entry = Entry(url="a/", title="", kind="page", section="", teaser="", parts=(part,))
    core = build_index([entry], analysis_of("fr"), (), contraries).core
    names = [written.partition("|")[0].removeprefix("0") for written in core["words"].split(" ")]
    content, happy, unhappy_fr, glad, sad, unhappy = map(
        names.index, ("content", "happy", "mécontent", "ravi", "triste", "unhappy")
    )
    sad_word = sad + 1  # « mécontents » too has a number
    assert core["contraries"].split("\n") == [
        f"{content} {glad} {happy}|{unhappy_fr} {sad_word}",
        f"{unhappy_fr} {unhappy}|{content}",
    ]
