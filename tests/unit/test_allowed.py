"""Nothing runs, nothing leads astray, nothing hides: what a page may hold is listed, and the rest is named."""

import pytest

from handbook.source.allowed import invisible_faults
from handbook.source.markdown_reader import MarkdownReader

READER = MarkdownReader(("quiz",))


def faults_of(text: str) -> list[str]:
    """Return the line and the problem of each fault of a text."""
    return [f"{fault.line}: {fault.problem}" for fault in sorted(READER.read(text, path="x.md")[1])]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("[a](javascript:alert(1))", "Une adresse ne peut pas commencer par « javascript: ».", id="script"),
        pytest.param("[a](JaVaScRiPt:alert)", "Une adresse ne peut pas commencer par « javascript: ».", id="capitals"),
        pytest.param("[a](&#106;avascript:x)", "Une adresse ne peut pas commencer par « javascript: ».", id="entity"),
        pytest.param("[a](<java\u00a0script:x>)", "Une adresse ne peut pas commencer par « javascript: ».", id="space"),
        pytest.param("[a](data:text/html,x)", "Une adresse ne peut pas commencer par « data: ».", id="data"),
        pytest.param("[a](file:///etc)", "Une adresse ne peut pas commencer par « file: ».", id="file"),
        pytest.param("[a](htps://exemple.org)", "Une adresse ne peut pas commencer par « htps: ».", id="typo"),
        pytest.param("[a](//exemple.org)", "Une adresse ne peut pas commencer par « // ».", id="no scheme"),
        pytest.param("[a]()", "Ce lien ne mène nulle part.", id="nowhere"),
        pytest.param("[](a.md)", "Ce lien n'a pas de texte.", id="no text"),
        pytest.param("[a](b.md){ onclick=x }", "L'attribut « onclick » n'est pas permis.", id="handler"),
        pytest.param("Un *mot*{ style=color:red }", "L'attribut « style » n'est pas permis.", id="style"),
        pytest.param("## Titre { #a .grand }", "L'attribut « class » n'est pas permis.", id="class"),
        pytest.param("Un *mot*{ lang=anglais }", "La langue « anglais » ne se lit pas.", id="language"),
        pytest.param("![](plan.png)", "Cette image n'a pas de description.", id="no description"),
        pytest.param(
            "![Plan](https://x.ca/p.png)",
            "Cette image vient d'un autre site : la page ne la montrerait pas.",
            id="picture",
        ),
    ],
)
def test_what_no_page_may_hold_is_told_on_its_line(text: str, problem: str):
    assert [fault.partition(": ")[2] for fault in faults_of(f"Avant.\n\n{text}")] == [problem]


@pytest.mark.parametrize("text", ["- Un\n-\n- Trois", "- Un\n- \n- Trois", "1. Un\n2."])
def test_an_empty_item_of_a_list_is_told_on_its_line(text: str):
    assert "2: Cet élément de liste est vide." in faults_of(text)


def test_the_address_of_a_page_in_an_exercise_is_looked_at_too():
    assert faults_of("/// quiz\nPage : [a](javascript:x)\n///") == [
        "2: Une adresse ne peut pas commencer par « javascript: »."
    ]


def test_a_scheme_that_is_nearly_right_is_guessed():
    (fault,) = READER.read("[a](htps://exemple.org)", path="x.md")[1]
    assert fault.remedy.startswith("Vouliez-vous dire « https »? ")


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://exemple.org/a:b)", "[a](b.md#c)", "[a](tel:911)", "[a](sms:555-0100)", "[a](mailto:a@exemple.org)",
        "<a@exemple.org>", "<https://exemple.org>", "[a](truc:201)", "![Plan](plan.png)", "Un *mot*{ lang=en }",
        "## Titre { #titre }", "3. Un\n4. Deux", "| a |\n|--:|\n| 1 |",
    ],
)  # fmt: skip
def test_what_a_page_may_hold_is_let_through(text: str):
    assert faults_of(text) == []


@pytest.mark.parametrize("letter", ["\u200b", "\u202e", "\u00ad", "\u0000", "\ue000", "\ufeff"])
def test_a_character_that_nobody_sees_is_told_with_its_number(letter: str):
    (fault,) = invisible_faults(f"Un\nde{letter}ux", path="x.md")
    assert (fault.line, f"U+{ord(letter):04X}" in fault.problem) == (2, True)


def test_the_spaces_of_typography_are_no_invisible_characters():
    assert invisible_faults("« Oui »\u00a0: 5\u202f%\tet\r\n", path="x.md") == []
