"""While the handbook is being written, what can be shown of it is, and each faulty file says what is wrong in it."""

import re
from pathlib import Path

import pytest

from handbook.checks.files import check_library
from handbook.content.edition import Edition
from handbook.content.pages import PageFields
from handbook.errors import HandbookError
from handbook.language.strings import load_strings
from handbook.settings import HandbookSettings
from handbook.site.blocks import with_blocks
from handbook.site.preview import Preview, previewed
from handbook.site.serving import faults_html
from tests.support.blocks import of_class
from tests.support.dom import parse, text_of
from tests.support.editors import card, english_page, page, write_docs
from tests.support.learning import PATH as PATH_FILE
from tests.support.learning import QUIZ, STEPS, path_file

CARD = ("fr", "trucs/201-faire-attendre.md")
PAGE = ("fr", "telephone/conclure.md")
TRANSLATION = ("en", "telephone/conclure.md")


def preview_with(folder: Path, files: dict[str, str]) -> Preview:
    return previewed(*check_library(write_docs(folder, files)))


def told(preview: Preview, key: tuple[str, str]) -> str:
    """Return what a page says of faults."""
    html = faults_html(preview, preview.library.documents[key], page_url="telephone/conclure/")
    return text_of(parse(html)) if html else ""


def test_a_handbook_without_a_fault_is_shown_as_it_is(tmp_path: Path):
    preview = preview_with(tmp_path, {})
    assert not preview.to_mend
    assert told(preview, PAGE) == ""


def test_a_card_that_waits_for_its_words_is_a_draft(tmp_path: Path):
    preview = preview_with(tmp_path, {"docs/fr/trucs/201-faire-attendre.md": card(say="Écrivez ici la phrase.")})
    card_shown = preview.library.documents[CARD]
    assert not preview.hides(card_shown)
    assert [tip.say for tip in preview.library.tips["fr"]] == ["Écrivez ici la phrase."]
    assert told(preview, CARD).startswith("Brouillon : 1 chose à régler avant de publier")
    assert "docs/fr/trucs/201-faire-attendre.md ligne 5 Le champ « say » est encore à écrire." in told(preview, CARD)


def test_a_link_that_leads_nowhere_yet_leaves_its_page_in_view(tmp_path: Path):
    text = page("## Saluer { #saluer }\n\nVoyez [la suite](suite.md).\n")
    preview = preview_with(tmp_path, {"docs/fr/telephone/conclure.md": text})
    assert not preview.hides(preview.library.documents[PAGE])
    assert "Le lien « suite.md » ne mène nulle part." in told(preview, PAGE)


def test_a_faulty_page_gives_its_place_to_its_faults_in_both_editions(tmp_path: Path):
    preview = preview_with(tmp_path, {"docs/fr/telephone/conclure.md": page(resume="Court.", title="Finir")})
    for key in (PAGE, TRANSLATION):
        shown = preview.library.documents[key]
        assert preview.hides(shown)
        assert shown.html == ""
        assert "1 problème à corriger" in told(preview, key)
    assert isinstance(fields := preview.library.original(PAGE[1]).fields, PageFields)
    assert fields.title == "Finir"


def test_a_faulty_translation_leaves_its_original_in_view(tmp_path: Path):
    preview = preview_with(tmp_path, {"docs/en/telephone/conclure.md": english_page(resume="Short.")})
    assert preview.hides(preview.library.documents[TRANSLATION])
    assert not preview.hides(preview.library.documents[PAGE])


def test_the_other_pages_name_the_files_that_wait_and_lead_to_them(tmp_path: Path):
    preview = preview_with(tmp_path, {"docs/fr/trucs/201-faire-attendre.md": card(resume="Court.")})
    assert preview.library.tips["fr"] == ()
    html = parse(faults_html(preview, preview.library.documents[PAGE], page_url="telephone/conclure/"))
    assert [link.get("href") for link in html.iter("a")] == ["../../trucs/201-faire-attendre/"]
    assert text_of(html).replace("\u00a0", " ") == "À corriger dans le manuel : docs/fr/trucs/201-faire-attendre.md."


def test_an_english_file_without_an_original_has_no_page_and_is_told_on_all(tmp_path: Path):
    preview = preview_with(tmp_path, {"docs/en/telephone/seule.md": english_page()})
    assert ("en", "telephone/seule.md") not in preview.library.documents
    assert "docs/en/telephone/seule.md:1 Cette version anglaise n'a pas d'original français." in told(preview, PAGE)


def test_a_fault_in_no_page_stops_everything(tmp_path: Path):
    with pytest.raises(HandbookError) as error:
        preview_with(
            tmp_path, {"docs/data/facets.yml": "channel: [\n", "docs/fr/telephone/conclure.md": page(resume="x")}
        )
    assert {fault.path for fault in error.value.faults} >= {"docs/data/facets.yml", "docs/fr/telephone/conclure.md"}


def test_a_path_with_a_step_that_leads_nowhere_yet_shows_the_others(tmp_path: Path):
    text = path_file(minutes="9").replace("../telephone/conclure.md) {#conclure}", "../telephone/pas-encore.md) {#a}")
    preview = preview_with(tmp_path, {PATH_FILE: text})
    shown = preview.library.documents["fr", "parcours/essai.md"]
    assert not preview.hides(shown)
    (path,) = preview.library.paths["fr"]
    assert [step.id for step in path.steps] == ["attendre", "quiz"]
    edition = Edition(preview.library, load_strings()["fr"], HandbookSettings(), "https://exemple.org/")
    html = parse(with_blocks(shown.html, edition, shown, page_url="parcours/essai/"))
    assert [step.get("data-step") for step in of_class(html, "hb-course__step")] == ["attendre", "quiz"]


def test_a_path_of_which_no_step_leads_anywhere_gives_its_place_to_its_faults(tmp_path: Path):
    text = path_file(re.sub(r"\]\([^)]*\)", "](rien.md)", STEPS) + f"\n{QUIZ}")
    preview = preview_with(tmp_path, {PATH_FILE: text})
    assert preview.hides(preview.library.documents["fr", "parcours/essai.md"])
    assert preview.library.paths["fr"] == ()
