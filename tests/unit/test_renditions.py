"""A translation records the French that it renders, part by part: what has changed since is told, and nothing else."""

from pathlib import Path

import pytest

from handbook.content.documents import read_document
from handbook.content.links import catalogue_of
from handbook.content.renditions import marks_of, moved_parts
from handbook.site.page_context import page_view
from tests.support.editors import card, english_card, english_page, fault_lines, make_edition, make_library, page

BODY = "Un mot.\n\n## Saluer { #saluer }\n\nRemerciez la personne.\n\n## Noter { #noter }\n\nNotez la suite.\n"
ENGLISH = "A word.\n\n## Say goodbye { #saluer }\n\nGive thanks.\n\n## Write { #noter }\n\nWrite what is next.\n"
FRENCH_FILE, ENGLISH_FILE = "docs/fr/telephone/conclure.md", "docs/en/telephone/conclure.md"
FRENCH_CARD, ENGLISH_CARD = "docs/fr/trucs/201-faire-attendre.md", "docs/en/trucs/201-faire-attendre.md"


def marks(french: str, file: str = "telephone/conclure.md") -> str:
    document, faults = read_document(french, file=file, language="fr", catalogue=catalogue_of((file,)))
    assert not faults
    return "{" + ", ".join(f"{name}: {mark}" for name, mark in marks_of(document).items()) + "}"


def files_after(change: tuple[str, str], **more: str) -> dict[str, str]:
    """Return a page whose French has changed since it was translated."""
    then = page(BODY)
    return {
        FRENCH_FILE: then.replace(*change),
        ENGLISH_FILE: english_page(ENGLISH, renders=marks(then), reviewed="2026-11-22", **more),
    }


@pytest.mark.parametrize(
    ("change", "moved"),
    [
        pytest.param(("Notez la suite", "Notez la date"), ("noter",), id="one section"),
        pytest.param(("Un mot.", "Deux mots."), ("debut",), id="before the sections"),
        pytest.param(("Résumez, remerciez", "Résumez, saluez"), ("en-tete",), id="what the fields say"),
        pytest.param(("## Noter { #noter }\n\nNotez la suite.\n", "## Noter { #noter }\n\nNotez\nla  suite.\n"), (),
                     id="lines cut otherwise"),
        pytest.param(("Notez la suite.", "Notez la suite.\n\n### Où\n\nAu dossier."), ("noter",), id="heading within"),
        pytest.param(("sources: [maison]", "sources: [maison]\nkeywords: [fin]"), (), id="not translated"),
    ],
)  # fmt: skip
def test_what_has_changed_in_french_is_told_by_its_part(change: tuple[str, str], moved: tuple[str], tmp_path: Path):
    library = make_library(tmp_path, files_after(change))
    assert moved_parts(library, library.documents["en", "telephone/conclure.md"]) == moved


def test_a_translation_that_is_behind_names_the_part_and_keeps_its_own_review(tmp_path: Path):
    edition = make_edition(tmp_path, "en", files=files_after(("Notez la suite", "Notez la date")))
    view = page_view(edition, edition.library.documents["en", "telephone/conclure.md"], url="en/telephone/conclure/")
    assert [(part.title, part.anchor) for part in view.moved] == [("Write", "noter")]
    assert view.reviewed is not None
    assert (view.reviewed.isoformat(), str(view.next_review)) == ("2026-11-22", "2027-11-22")


def test_a_card_tells_which_of_its_fields_changed(tmp_path: Path):
    then = card()
    files = {
        FRENCH_CARD: then.replace("say: Je consulte", "say: Je regarde"),
        ENGLISH_CARD: english_card(renders=marks(then, "trucs/201-faire-attendre.md")),
    }
    edition = make_edition(tmp_path, "en", files=files)
    view = page_view(edition, edition.library.documents["en", "trucs/201-faire-attendre.md"], url="en/trucs/x/")
    assert [part.title for part in view.moved] == ["the sentence to say"]


def test_a_section_taken_out_of_the_french_is_told_as_gone(tmp_path: Path):
    then = page(f"{BODY}\n## Rire {{ #rire }}\n\nRiez.\n")
    files = {FRENCH_FILE: page(BODY), ENGLISH_FILE: english_page(ENGLISH, renders=marks(then))}
    edition = make_edition(tmp_path, "en", files=files)
    view = page_view(edition, edition.library.documents["en", "telephone/conclure.md"], url="en/telephone/conclure/")
    assert [part.title for part in view.moved] == ["a passage taken out"]


def test_a_french_file_renders_nothing(tmp_path: Path):
    library = make_library(tmp_path)
    assert all(moved_parts(library, document) == () for document in library.documents.values())


def test_a_part_that_is_behind_is_not_compared_and_the_others_are(tmp_path: Path):
    change = ("Notez la suite.", "Notez la suite en 45 secondes.")
    assert make_library(tmp_path / "behind", files_after(change))
    now = page(BODY.replace(*change))
    files = {FRENCH_FILE: now, ENGLISH_FILE: english_page(ENGLISH, renders=marks(now))}
    assert "« 45 »" in "".join(fault_lines(tmp_path / "marked", files))
