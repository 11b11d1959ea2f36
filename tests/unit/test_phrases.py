import pytest

from handbook.blocks.phrases import Pair, label_of, read_pairs
from tests.support.blocks import typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Dire : « Oui. »", ("say", "« Oui. »"), id="to say"),
        pytest.param("Éviter: Non.", ("avoid", "Non."), id="no space before the colon"),
        pytest.param("Why: it is short.", ("why", "it is short."), id="English"),
        pytest.param("Dites : oui.", ("", "Dites : oui."), id="another word"),
    ],
)
def test_a_label_says_what_to_do_with_a_phrase(text: str, expected: tuple[str, str]):
    assert label_of(text) == expected


def test_each_phrase_to_say_starts_a_pair():
    block = typed("/// phrases\n- Dire : A\n- Éviter : B\n- Pourquoi : C\n- Dire : D\n///\n")
    assert read_pairs(block, path="x.md", language="fr") == ([Pair("A", "B", "C"), Pair("D")], [])


def test_an_english_writer_is_told_the_english_labels():
    _, faults = read_pairs(typed("/// phrases\n- Yes.\n///\n"), path="x.md", language="en")
    assert [str(fault) for fault in faults] == [
        "x.md:2: Cette phrase n'a pas d'étiquette. Commencez-la par « - Say : », « - Avoid : » ou « - Why : »."
    ]


def test_a_pair_has_one_phrase_to_avoid():
    _, faults = read_pairs(
        typed("/// phrases\n- Dire : A\n- Éviter : B\n- Éviter : C\n///\n"), path="x.md", language="fr"
    )
    assert [str(fault) for fault in faults] == [
        "x.md:4: Cette ligne ne suit pas une phrase à dire. Ajoutez d'abord une ligne « - Dire : … »."
    ]
