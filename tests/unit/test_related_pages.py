"""Where a card leads."""

from pathlib import Path

from handbook.search.related_pages import MOST, related_pages
from handbook.site.page_context import related_views
from tests.support.editors import card, english_page, make_edition, make_library, page

CARD = "trucs/201-faire-attendre.md"
SUBJECT = "Annoncez l'attente avant de mettre la personne en attente, et sa durée.\n"


def test_a_card_leads_first_to_the_page_that_names_it_then_to_the_one_most_alike(tmp_path: Path):
    library = make_library(
        tmp_path,
        {
            f"docs/fr/{CARD}": card(SUBJECT),
            "docs/fr/telephone/attente.md": page(SUBJECT),
            "docs/en/telephone/conclure.md": english_page(),
            "docs/fr/telephone/conclure.md": page("Voyez le [truc nº 201](truc:201).\n"),
            "docs/fr/telephone/saluer.md": page("Dites bonjour, puis votre nom.\n"),
        },
    )
    assert related_pages(library)[CARD] == ("telephone/conclure.md", "telephone/attente.md")


def test_a_card_leads_to_no_page_about_the_handbook_and_to_few(tmp_path: Path):
    names = ["equipe/a.md", "telephone/index.md", *(f"telephone/{name}.md" for name in "abc")]
    files: dict[str, str | bytes] = {f"docs/fr/{name}": page(SUBJECT) for name in names}
    others = {f"docs/fr/telephone/x{number}.md": page("Dites bonjour.\n") for number in range(9)}
    library = make_library(tmp_path, {f"docs/fr/{CARD}": card(SUBJECT), **files, **others})
    assert related_pages(library)[CARD] == ("telephone/a.md", "telephone/b.md")
    assert MOST == 2


def test_a_page_not_translated_yet_is_named_in_french(tmp_path: Path):
    files: dict[str, str | bytes] = {
        "docs/fr/telephone/attente.md": page(title="Mettre en attente"),
        "docs/fr/telephone/conclure.md": page(title="Conclure"),
        "docs/en/telephone/conclure.md": english_page(title="End a call"),
    }
    edition = make_edition(tmp_path, "en", files=files)
    assert [
        (view.title, view.language, view.url, view.section)
        for view in related_views(edition, ["telephone/attente.md", "telephone/conclure.md"])
    ] == [
        ("Mettre en attente", "fr", "en/telephone/attente/", "Phone"),
        ("End a call", "en", "en/telephone/conclure/", "Phone"),
    ]
