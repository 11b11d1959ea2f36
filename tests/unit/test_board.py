"""The board tells of every page and card who answers for it, how its translation stands, and how long it is."""

from pathlib import Path

from handbook.content.renditions import marks_of
from handbook.site.board import board_rows, section_counts
from handbook.site.page_lists import LISTS
from tests.support.dom import parse, text_of
from tests.support.editors import FILES, english_card, english_page, make_edition, make_library, page

CARD = "trucs/201-faire-attendre.md"
PAGE = "telephone/conclure.md"


def marked(folder: Path) -> dict[str, str]:
    """Return the small handbook with its card translated, its page behind, and a page that has no translation."""
    library = make_library(folder)

    def marks(file: str) -> str:
        return "{" + ", ".join(f"{k}: {mark}" for k, mark in marks_of(library.original(file)).items()) + "}"

    changed = str(FILES[f"docs/fr/{PAGE}"]).replace("Remerciez la personne", "Remerciez chacun")
    body = "## Say goodbye { #saluer }\n\nGive thanks.\n"
    return {
        f"docs/en/{CARD}": english_card(renders=marks(CARD)),
        f"docs/fr/{PAGE}": changed,
        f"docs/en/{PAGE}": english_page(body, renders=marks(PAGE), reviewed="2026-11-22"),
        "docs/fr/courriel/objets.md": page(owner="Anna", title="Objets"),
    }


def test_each_row_tells_how_its_translation_stands(tmp_path: Path):
    edition = make_edition(tmp_path / "now", "en", files=marked(tmp_path / "then"))
    rows = {row.url: row for row in board_rows(edition)}
    states = {url: row.state for url, row in rows.items()}
    assert states == {
        "": "missing",
        "telephone/conclure/": "behind",
        "courriel/objets/": "missing",
        "trucs/201-faire-attendre/": "true",
    }
    assert str(rows["telephone/conclure/"].true_on) == "2026-11-22"
    assert (rows["courriel/objets/"].owner, rows["courriel/objets/"].words) == ("Anna", 3)


def test_sections_are_counted_in_their_order(tmp_path: Path):
    edition = make_edition(tmp_path / "now", "en", files=marked(tmp_path / "then"))
    counts = section_counts(board_rows(edition))
    assert [(count.id, count.files) for count in counts] == [("", 1), ("telephone", 1), ("courriel", 1), ("trucs", 1)]
    assert counts[1].states["behind"] == 1


def test_the_board_says_it_in_words_in_the_language_of_the_edition(tmp_path: Path):
    edition = make_edition(tmp_path / "now", "en", files=marked(tmp_path / "then"))
    shown = text_of(parse(f"<div>{LISTS['board'](edition, 'en/equipe/etat/')}</div>"))
    assert "behind, renders the French of November 22, 2026" in shown
    assert "4 files of 4" in shown
