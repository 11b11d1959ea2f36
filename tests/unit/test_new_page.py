"""`make page` writes a page with its blanks and its line in the menu; filled in, it is right at once."""

import datetime
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from handbook.checks.files import check_library
from handbook.content import new_page
from handbook.content.new_page import main, with_menu_line, write_page
from handbook.content.new_tip import RefusedError
from handbook.content.vocabulary import load_vocabulary
from handbook.site.preview import previewed
from tests.support.editors import write_docs

TODAY = datetime.date(2026, 11, 21)
MENU = """\
# Le menu.
nav:
  - Accueil:
      - index.md
  - Téléphone:
      - telephone/conclure.md
  - Courriel:
      - courriel/index.md
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Write the small handbook with a menu."""
    (tmp_path / "mkdocs.yml").write_text(MENU, encoding="utf-8")
    return write_docs(tmp_path, {"docs/fr/courriel/index.md": "---\n---\n"})


def write(docs: Path, title: str, section: str = "telephone") -> Path:
    return write_page(section, title, docs_dir=docs, today=TODAY, sections=load_vocabulary(docs / "data")[0].sections)


def test_a_new_page_is_a_draft_in_which_only_words_are_missing(docs: Path):
    file = write(docs, "Rappeler après un appel manqué")
    assert file == docs / "fr/telephone/rappeler-apres-un-appel-manque.md"
    text = (docs.parent / "mkdocs.yml").read_text(encoding="utf-8")
    library, faults = check_library(docs, nav=yaml_load(text)["nav"], configuration_text=text, wording=True)
    own = [fault for fault in faults if fault.path.endswith(file.name)]
    assert all(fault.spares_page for fault in own)
    assert {fault.problem for fault in own if "encore à écrire" in fault.problem} == {
        "Le champ « question » est encore à écrire.",
        "Le champ « description » est encore à écrire.",
        "Cette ligne est encore à écrire.",
    }
    assert not any("menu" in fault.problem and "sauf" not in fault.problem for fault in own)
    assert not previewed(library, own).hides(library.original("telephone/rappeler-apres-un-appel-manque.md"))


def test_the_menu_gets_the_page_at_the_end_of_its_section_and_keeps_the_rest():
    assert with_menu_line(MENU, section="telephone", file="telephone/rappeler.md") == MENU.replace(
        "      - telephone/conclure.md\n", "      - telephone/conclure.md\n      - telephone/rappeler.md\n"
    )


def test_a_title_that_fits_in_the_menu_is_its_name_there(docs: Path):
    assert 'nav_title: "Rappeler"\n' in write(docs, "Rappeler").read_text(encoding="utf-8")
    assert 'nav_title: "Écrivez ici' in write(docs, "Rappeler une personne après un appel").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("section", "title", "said"),
    [
        pytest.param("telefone", "Rappeler", "Vouliez-vous dire « telephone »?", id="section"),
        pytest.param("", "Rappeler", "Sections : telephone, courriel.", id="no section"),
        pytest.param("telephone", "?!", "Donnez un titre à la page.", id="no title"),
        pytest.param("telephone", "conclure un APPEL", "docs/fr/telephone/conclure.md", id="taken"),
    ],
)
def test_what_cannot_be_begun_is_told_with_what_to_type(docs: Path, section: str, title: str, said: str):
    before = sorted(docs.rglob("*"))
    with pytest.raises(RefusedError) as refused:
        write(docs, title, section)
    assert said in str(refused.value)
    assert sorted(docs.rglob("*")) == before
    assert (docs.parent / "mkdocs.yml").read_text(encoding="utf-8") == MENU


def test_a_section_that_the_menu_forgets_is_told_and_nothing_is_written(docs: Path):
    (docs.parent / "mkdocs.yml").write_text("nav: []\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="n'est pas dans le menu"):
        write(docs, "Rappeler")
    assert not (docs / "fr/telephone/rappeler.md").exists()


def test_the_command_says_where_the_page_is_and_where_to_see_it(
    docs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(new_page, "DOCS", docs)
    assert main(["telephone", "Rappeler"]) == 0
    said = capsys.readouterr().out
    assert "docs/fr/telephone/rappeler.md est prêt, et sa place faite au menu." in said
    assert "telephone/rappeler/" in said
    assert main(["telephone", "Rappeler"]) == 1
    assert "Une page a déjà ce titre" in capsys.readouterr().err
