import pytest

from handbook.blocks.phrases import label_of
from tests.support.blocks import of_class, read, shown, texts
from tests.support.dom import text_of


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
    block, faults = read("/// phrases\n- Dire : A\n- Éviter : *B*\n- Pourquoi : C\n- Dire : D\n///\n")
    first, second = block.content.pairs
    assert faults == []
    assert [(part.text, part.html, part.line) for part in (first.say, first.avoid, first.why)] == [
        ("A", "A", 2),
        ("B", "<em>B</em>", 3),
        ("C", "C", 4),
    ]
    assert (second.say.text, second.avoid, second.why) == ("D", None, None)


def test_what_to_avoid_and_why_belong_to_the_phrase_just_above():
    block, faults = read("/// phrases\n- Dire : A\n- Éviter : B\n- Dire : C\n- Éviter : D\n- Pourquoi : E\n///\n")
    assert faults == []
    assert [(pair.say.text, pair.avoid.text, pair.why and pair.why.text) for pair in block.content.pairs] == [
        ("A", "B", None),
        ("C", "D", "E"),
    ]


def test_an_english_writer_is_told_the_english_labels():
    _, faults = read("/// phrases\n- Yes.\n///\n", "en")
    assert [str(fault) for fault in faults] == [
        "x.md:2: Cette phrase n'a pas d'étiquette. Commencez-la par « - Say : », « - Avoid : » ou « - Why : »."
    ]


def test_a_pair_has_one_phrase_to_avoid():
    _, faults = read("/// phrases\n- Dire : A\n- Éviter : B\n- Éviter : C\n///\n")
    assert [str(fault) for fault in faults] == [
        "x.md:4: Cette ligne ne suit pas une phrase à dire. Ajoutez d'abord une ligne « - Dire : … »."
    ]


def test_an_example_to_adapt_is_marked_in_the_sentence_without_its_braces():
    page = shown("/// phrases\n- Dire : « Je vous rappelle à {{10 h}}. »\n///\n")
    assert texts(page, "hb-blank") == ["10 h"]
    assert "{" not in text_of(page)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param(
            "- Dire : « À {{}}. »",
            "x.md:2: Un champ à remplir est mal écrit. Écrivez-le entre doubles accolades, avec un nom : {{prénom}}.",
            id="without a name",
        ),
        pytest.param(
            "- Dire : A\n- Éviter : « À {{10 h}}. »",
            "x.md:3: Seule une phrase à dire a des champs à remplir. Retirez les accolades.",
            id="in a sentence to avoid",
        ),
    ],
)
def test_an_example_to_adapt_has_a_name_and_stands_in_a_sentence_to_say(typed: str, said: str):
    _, faults = read(f"/// phrases\n{typed}\n///\n")
    assert [str(fault) for fault in faults] == [said]


@pytest.mark.parametrize("hole", ["…", "[heure]", "____", "XX", "..."])
def test_a_hole_is_refused_for_the_example_that_it_lacks(hole: str):
    _, faults = read(f"/// phrases\n- Dire : « Je vous rappelle à {hole}, madame. »\n///\n")
    assert [str(fault) for fault in faults] == [
        f"x.md:2: « {hole} » laisse un trou dans une phrase à dire. "
        "Donnez un exemple à adapter, entre doubles accolades : {{10 h}}."
    ]


def test_a_sentence_that_trails_off_or_links_has_no_hole():
    assert read("/// phrases\n- Dire : « Voyons… Je lis [la page](https://exemple.org/). »\n///\n")[1] == []


def test_each_sentence_to_say_has_its_copy_button_and_no_other():
    page = shown("/// phrases\n- Dire : A\n- Éviter : B\n- Dire : C\n///\n")
    assert [len(of_class(say, "hb-copy")) for say in of_class(page, "hb-say")] == [1, 1]
    assert len(of_class(page, "hb-copy")) == 2
