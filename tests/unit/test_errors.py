import pytest

from handbook.errors import Fault, HandbookError, did_you_mean, listed, not_utf8


def test_a_fault_reads_as_file_line_problem_remedy():
    fault = Fault("docs/fr/index.md", 3, "Champ inconnu « resume ».", "Retirez-le.")
    assert str(fault) == "docs/fr/index.md:3: Champ inconnu « resume ». Retirez-le."


def test_faults_are_sorted_by_file_then_line_and_said_once():
    late, early, other = (Fault(path, line, "Problème.", "Remède.") for path, line in [("a", 10), ("a", 9), ("b", 1)])
    assert str(HandbookError([other, late, early, late])).split("\n") == [
        "a:9: Problème. Remède.",
        "a:10: Problème. Remède.",
        "b:1: Problème. Remède.",
        "3 problèmes à corriger.",
    ]


def test_one_fault_is_counted_in_the_singular():
    assert str(HandbookError([Fault("a", 1, "Un.", "Deux.")])) == "a:1: Un. Deux.\n1 problème à corriger."


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        pytest.param("sumary", ["summary", "say"], "Vouliez-vous dire « summary »? ", id="misspelt word"),
        pytest.param("colour", ["summary", "say"], "", id="word like none"),
        pytest.param("SUMMARY", ["summary", "say"], "Vouliez-vous dire « summary »? ", id="in capitals"),
        pytest.param("a/conclur.md", ["a/conclure.md"], "Vouliez-vous dire « a/conclure.md »? ", id="misspelt path"),
        pytest.param("a/ouvrir.md", ["a/conclure.md"], "", id="path of the same folder only"),
    ],
)
def test_a_near_word_is_suggested(word: str, known: list[str], expected: str):
    assert did_you_mean(word, known) == expected


def test_words_are_listed_with_commas():
    assert listed(["un", "deux", "trois"]) == "un, deux, trois"


def test_a_file_in_another_encoding_is_to_be_saved_again():
    assert str(not_utf8("docs/data/facets.yml")) == (
        "docs/data/facets.yml:1: Le fichier n'est pas en UTF-8. Enregistrez-le de nouveau avec l'encodage UTF-8."
    )
