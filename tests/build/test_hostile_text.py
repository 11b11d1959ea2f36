"""Whatever an editor types in whatever field, it reaches readers as text, and never as markup."""

import json
import re

import pytest

from tests.support.dom import text_of
from tests.support.throwaway import MINIMAL, BuiltSite, ThrowAwayProject

HOSTILE = "<b onclick=x>&\"'"
TEXT_FIELDS = "title|nav_title|question|description|summary|say|avoid|promise|owner|author|date|place|value|note"
FIELD = re.compile(rf"^( *(?:{TEXT_FIELDS}|fr|en): )\"?([^\n{{\[|\"]+?)\"?$", re.MULTILINE)
BILINGUAL = re.compile(r"\{ fr: \"?([^\"{}]+?)\"?, en: \"?([^\"{}]+?)\"? \}")
TITLE = re.compile(r"^(/// \w+ \| .*)$", re.MULTILINE)
OPTION = re.compile(r"^( {4}(?:metier|objet): .*)$", re.MULTILINE)
SHORTEST = 8
DATE = re.compile(r"^ *date: \d{4}-")


def typed(word: str) -> str:
    """Return a word with markup after it, as YAML is typed."""
    return json.dumps(word + HOSTILE, ensure_ascii=False)


def hostile(text: str) -> str:
    """Return a file of the minimal handbook with markup in each of its words for readers."""

    def field(found: re.Match[str]) -> str:
        if DATE.match(found[0]):
            return found[0]
        word = found[2][:SHORTEST] if "nav_title" in found[1] else found[2]  # menus have little room
        return f"{found[1]}{typed(word)}"

    def bilingual(found: re.Match[str]) -> str:
        return f"{{ fr: {typed(found[1])}, en: {typed(found[2])} }}"

    return OPTION.sub(rf"\1{HOSTILE}", TITLE.sub(rf"\1{HOSTILE}", BILINGUAL.sub(bilingual, FIELD.sub(field, text))))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Build the minimal handbook with markup in each of its fields."""
    files = [file for file in sorted(MINIMAL.rglob("docs/**/*")) if file.suffix in (".md", ".yml")]
    texts: dict[str, str | None] = {
        file.relative_to(MINIMAL).as_posix(): hostile(file.read_text(encoding="utf-8")) for file in files
    }
    return ThrowAwayProject(tmp_path_factory.mktemp("hostile")).build(texts)


def test_every_kind_of_field_was_made_hostile():
    words = "\n".join(hostile(file.read_text(encoding="utf-8")) for file in sorted(MINIMAL.rglob("docs/**/*.*")))
    for name in ("title", "nav_title", "question", "description", "summary", "say", "avoid", "promise", "author"):
        assert re.search(rf'^ *{name}: ".*<b onclick=x>', words, re.MULTILINE), name
    for block in ("liste", "position", "droit", "modele", "exercice", "oups", "reperage", "scenario", "quiz"):
        assert re.search(rf"^/// {block} \| .*<b onclick=x>", words, re.MULTILINE), block


def test_the_handbook_is_built_all_the_same(site: BuiltSite):
    assert site.faults == []


def test_no_markup_of_an_editor_reaches_a_page(site: BuiltSite):
    assert [page.path for page in site.pages for element in page.all("b") if element.get("onclick")] == []


def test_the_words_of_editors_are_on_the_pages_as_typed(site: BuiltSite):
    for address in ("", "telephone/mettre-en-attente/", "trucs/1-faire-attendre/", "parcours/essai/", "trucs/"):
        assert "<b onclick=x>&" in text_of(site.page(address).tree), address
    assert "<b onclick=x>&" in text_of(site.page("404.html").tree)
