from tests.support.blocks import read


def items(count: int) -> str:
    """Return a checklist of so many items."""
    rows = "".join(f"- Geste {number}\n" for number in range(count))
    return f"/// liste | Relire\n    id: relire\n\n{rows}///\n"


def test_a_checklist_has_an_id_a_title_and_its_items_in_order():
    block, faults = read(items(3))
    assert faults == []
    assert (block.content.id, block.content.title) == ("relire", "Relire")
    assert [(item.line, item.text) for item in block.content.items] == [(4, "Geste 0"), (5, "Geste 1"), (6, "Geste 2")]


def test_a_checklist_holds_from_three_to_eighteen_items():
    assert {count: [str(fault) for fault in read(items(count))[1]] for count in (2, 18, 19)} == {
        2: ["x.md:1: La liste compte 2 éléments. Gardez-en de 3 à 18."],
        18: [],
        19: ["x.md:1: La liste compte 19 éléments. Gardez-en de 3 à 18."],
    }


def test_what_is_no_item_of_a_checklist_is_told_on_its_line():
    text = "/// liste | Relire\n    id: relire\n\n- Un\n    - Un et demi\n- Deux\n- Trois\n\nQuatre\n///\n"
    remedy = "Commencez-la par un tiret et une espace, ou sortez-la du bloc."
    assert [str(fault) for fault in read(text)[1]] == [
        f"x.md:9: Cette ligne d'une liste n'est pas un élément. {remedy}",
        f"x.md:5: Cette ligne d'une liste n'est pas un élément. {remedy}",
    ]
