from handbook.blocks.checklist import Checklist, read_checklist
from tests.support.blocks import typed


def items(count: int) -> str:
    """Return a checklist of so many items."""
    rows = "".join(f"- Geste {number}\n" for number in range(count))
    return f"/// liste | Relire\n    id: relire\n\n{rows}///\n"


def test_a_checklist_has_an_id_a_title_and_its_items_in_order():
    checklist, faults = read_checklist(typed(items(3)), path="x.md")
    assert faults == []
    assert checklist == Checklist("relire", "Relire", ("Geste 0", "Geste 1", "Geste 2"), 1)


def test_a_checklist_holds_from_three_to_eighteen_items():
    told = {
        count: [str(fault) for fault in read_checklist(typed(items(count)), path="x.md")[1]] for count in (2, 18, 19)
    }
    assert told == {
        2: ["x.md:1: La liste compte 2 éléments. Gardez-en de 3 à 18."],
        18: [],
        19: ["x.md:1: La liste compte 19 éléments. Gardez-en de 3 à 18."],
    }


def test_a_faulty_checklist_is_not_read():
    assert read_checklist(typed(items(2)), path="x.md")[0] is None
