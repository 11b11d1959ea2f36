"""Each page of the handbook answers one question, in few words, and leads on."""

import posixpath
import re
from collections import Counter
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from handbook.checks.files import load_library
from handbook.content.documents import Document
from handbook.content.library import Library
from handbook.content.links import TIP_SCHEME
from handbook.content.reading_time import UNSEEN
from handbook.errors import HandbookError
from handbook.source.words import count_words
from tests.support.faults import fail_on

ROOT = Path(__file__).parents[2]
FEWEST, MOST = 300, 700
SHORT_OR_LONG = re.compile(
    r"(.*/)?index\.md"  # the pages that lead to the others
    r"|en-ligne-maintenant\.md"  # one sentence and one link for each situation
    r"|.*/(listes?(-.*)?|modeles|glossaire)\.md"  # lists, models, words
    r"|(equipe|outils|parcours)/.*"  # the team's pages, tools, paths
)
"""Pages that may be shorter or longer than the others, by rule."""
WITHOUT_BRIEF = re.compile(
    r"(?:index|en-ligne-maintenant|mode-desescalade)\.md|trucs/index\.md|parcours/(?!index\.md).*"
)
"""Pages that are themselves the answer: the home page, the listing of cards, the steps of a path."""
LISTED = re.compile(r"(.*/)?index\.md|parcours/.*")
"""Pages that the tabs and the home page list."""
BLOCK = re.compile(r"^ *///+ *[\w-]* *\|?")


def words_of(document: Document) -> int:
    """Count the words that readers see of a page, its title aside."""
    options = {line for block in document.blocks for line in block.source.option_lines.values()}
    rows = [row.text for row in document.content.rows if row.line not in options]
    return count_words(*(UNSEEN.sub(" ", BLOCK.sub(" ", row)) for row in rows))


def test_the_handbook_has_no_fault():
    configuration = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    faults = []
    try:
        load_library(ROOT / "docs", nav=yaml_load(configuration)["nav"], configuration_text=configuration)
    except HandbookError as error:
        faults = [str(fault) for fault in error.faults]
    fail_on(faults)


def test_each_page_has_from_300_to_700_words(pages: list[Document]):
    fail_on(
        f"{page.shown_as}: {words_of(page)} words"
        for page in pages
        if not SHORT_OR_LONG.fullmatch(page.file) and not FEWEST <= words_of(page) <= MOST
    )


def test_each_page_opens_with_its_answer(pages: list[Document]):
    fail_on(
        f"{page.shown_as}:{page.front.body_line}: the page does not open with « /// bref »"
        for page in pages
        if not WITHOUT_BRIEF.fullmatch(page.file) and not page.front.body.lstrip().startswith("/// bref\n")
    )


def test_each_page_asks_its_question(pages: list[Document]):
    fail_on(
        f"{page.shown_as}:1: no question"
        for page in pages
        if page.file != "index.md" and not getattr(page.fields, "question", None)
    )


def test_each_heading_has_an_id_of_its_author(documents: list[Document]):
    fail_on(
        f"{document.shown_as}:{heading.line}: no id: {heading.text}"
        for document in documents
        for heading in document.content.headings
        if not heading.explicit
    )


def test_no_id_stands_twice_on_a_page(documents: list[Document]):
    fail_on(
        f"{document.shown_as}: id used twice: {name}"
        for document in documents
        for name, count in Counter(
            [heading.id for heading in document.content.headings] + [block.id for block in document.blocks if block.id]
        ).items()
        if count > 1
    )


def test_each_page_links_on(pages: list[Document]):
    fail_on(f"{page.shown_as}: leads nowhere" for page in pages if not leads_on(page))


def leads_on(page: Document) -> bool:
    """Tell whether a page leads to another, by a link of its author or by a list that the build makes."""
    return "<!-- handbook:" in page.front.body or page.file == "index.md" or bool(targets(page) - {page.file})


def targets(page: Document) -> set[str]:
    """Return the pages of the handbook that a page links to; a card counts as its number."""
    folder = posixpath.dirname(page.file)
    paths = [link.target.partition("#")[0] for link in page.content.links if "://" not in link.target]
    return {
        path if path.startswith(TIP_SCHEME) else posixpath.normpath(posixpath.join(folder, path))
        for path in paths
        if path
    }


def test_each_page_is_linked_from_another(pages: list[Document]):
    french = [page for page in pages if page.language == "fr"]
    reached = {target for page in french for target in targets(page) - {page.file}}
    fail_on(
        f"{page.shown_as}: no page leads here but the menu"
        for page in french
        if page.file not in reached and not LISTED.fullmatch(page.file)
    )


def test_each_page_names_a_source(library: Library):
    fail_on(
        f"{page.shown_as}:1: no source"
        for page in library.of("fr")
        if page.fields is not None and not getattr(page.fields, "sources", None)
    )
