"""The word of the trade in what the handbook shows: pages, cards, names of sections, words of the interface.

It is put in once everything is checked, so that a page, its search, its Markdown and its data say the same. Sources,
figures, laws, search words, addresses and the pages about the handbook itself keep « client »; so do those of which it
is the subject (`keeps_client`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from handbook.content.documents import LANGUAGES, MOST_KEPT, ORIGINAL, SHOWN_FIELDS, Document, with_body
from handbook.content.library import Library, with_documents
from handbook.content.path_steps import learning_paths
from handbook.content.synonyms import Group, Phrase
from handbook.language.trade_agreement import HIDDEN, Left, TradeWord, reworded, trade_word
from handbook.source.fields import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handbook.content.links import Catalogue
    from handbook.language.strings import Strings

ABOUT_ITSELF = "equipe"
"""The folder of the pages about the handbook, where « client » is the word that it is written with."""
OF_OTHERS = frozenset(("droit", "oups"))
"""The blocks that say what the law does, or set a scene in a trade that they name."""
OUR_SENTENCES = frozenset(
    ("phrases", "situation", "gestes", "scenario", "quiz", "exercice", "reperage", "modele", "liste")
)
"""The blocks whose sentences between quotation marks are ours to say, or to avoid."""
OPENING = re.compile(r"\s*///\s*(\w*)")
FENCE = re.compile(r"[ >]*(`{3,}|~{3,})")
STARTS_ANEW = re.compile(r"\s*(?:$|[-*+>|:#]|Question \(|\d+\.\s|///|<!--|[A-ZÀ-Ý][\w ]{0,30}:\s)")
"""What a line starts with that does not go on with the sentence of the line before."""
OPTION = re.compile(r"\s{4,}[a-z_]+:\s*[\w-]*\s*$")
LINK = re.compile(r"\[([^\[\]]*)\]\((?:[^()\s]*/)?([\w-]+)\.md(?:#[\w-]*)?\)")
QUESTION = re.compile(r"Question \(")
"""What a question of a quiz starts with; its answers are read with it."""
SYNONYMS = "mot-du-metier"


@dataclass
class Words:
    """The word of the trade in both languages, and what was done with it so far."""

    name: str
    by_language: Mapping[str, TradeWord] = field(default_factory=dict)
    made: int = 0
    left: list[tuple[str, int, Left]] = field(default_factory=list)
    """Where « client » stays: the file, its line, and why."""

    def plain(self, text: str, language: str) -> str:
        """Return a title or a sentence with the word."""
        done = reworded(text, self.by_language[language])
        self.made += done.made
        return done.text


def words_of(name: str) -> Words:
    """Return a word of trade in both languages; raise KeyError when it is none."""
    return Words(name, {language: trade_word(name, language) for language in LANGUAGES})


def with_trade_word(library: Library, words: Words) -> Library:
    """Return a checked library that says the word of the trade wherever it is sure to agree."""
    kept = files_that_keep(library)
    stems = frozenset(file.rpartition("/")[2].removesuffix(".md") for file in kept)
    documents = {}
    for key, document in library.documents.items():
        documents[key] = document
        if document.file not in kept and document.is_sound and not document.is_own:
            documents[key], made, left = _document(document, words.name, stems, library.catalogue)
            words.made += made
            words.left += left
    vocabulary = library.vocabulary
    sections = {name: _bilingual(section, words) for name, section in vocabulary.sections.items()}
    facets = {
        name: facet.model_copy(update={"values": {k: _both(v, words) for k, v in facet.values.items()}})
        for name, facet in vocabulary.facets.items()
    }
    synonyms = (*library.synonyms, _synonyms(words))
    library = replace(library, vocabulary=replace(vocabulary, sections=sections, facets=facets), synonyms=synonyms)
    said = with_documents(library, documents)
    return replace(said, paths={language: learning_paths(said, language) for language in library.paths})


def _synonyms(words: Words) -> Group:
    """Return what makes a search for « client » find the word, and the other way round."""
    nouns = {"fr": ("client", *words.by_language["fr"].forms[:1]), "en": ("client", *words.by_language["en"].forms[:1])}
    return Group(SYNONYMS, 0, tuple(Phrase(noun, language, 0) for language, both in nouns.items() for noun in both))


def strings_with(strings: Strings, words: Words) -> Strings:
    """Return the words of the interface with that of the trade."""
    language = strings.language

    def said(text: Any) -> Any:  # noqa: ANN401  # a wording, or its plurals
        if isinstance(text, dict):
            return {name: said(one) for name, one in text.items()}
        return words.plain(text, language) if isinstance(text, str) else text

    catalogue = {key: {**row, language: said(row[language])} for key, row in strings.catalogue.items()}
    return type(strings)(language, catalogue, strings.of_france)


def files_that_keep(library: Library) -> frozenset[str]:
    """Return the files of which « client » is the subject, and those about the handbook itself."""
    return frozenset(
        document.file
        for document in library.of(ORIGINAL)
        if document.section == ABOUT_ITSELF or getattr(document.fields, "keeps_client", False)
    )


@lru_cache(maxsize=MOST_KEPT)
def _document(
    document: Document, name: str, stems: frozenset[str], catalogue: Catalogue
) -> tuple[Document, int, tuple[tuple[str, int, Left], ...]]:
    """Return a file with the word, how often, and where « client » stays in it."""
    words, first = words_of(name), document.front.body_line
    fields = document.fields
    if fields is not None:
        shown = {one: getattr(fields, one, None) for one in SHOWN_FIELDS}
        changed = {one: words.plain(text, document.language) for one, text in shown.items() if text}
        if updated := getattr(fields, "updated", None):
            changed["updated"] = updated.model_copy(update={"reason": _both(updated.reason, words)})
        fields = fields.model_copy(update=changed)
    body, made, left = markdown_with(document.front.body, words.by_language[document.language], stems=stems)
    told = tuple((document.shown_as, first + line, one) for line, one in left)
    if not made and not words.made:
        return document, 0, told
    named = replace(document, fields=fields, typed=document.front)
    read = with_body(named, _with_ids(body, document), catalogue) if made else named
    return (read if read.anchors == document.anchors else named), words.made + made, told


def _with_ids(body: str, document: Document) -> str:
    """Return a text whose headings keep the ids that links know, whatever they say now."""
    rows, typed = body.split("\n"), document.front.body.split("\n")
    for heading in document.content.headings:
        place = heading.line - document.front.body_line
        if not heading.explicit and rows[place] != typed[place]:
            rows[place] += f" {{ #{heading.id} }}"
    return "\n".join(rows)


def markdown_with(
    text: str, word: TradeWord, *, stems: frozenset[str] = frozenset()
) -> tuple[str, int, list[tuple[int, Left]]]:
    """Return a text as typed, line for line, with the word of the trade; how often, and the lines where it is not.

    `stems` are the names of the pages whose titles stay as they are, in the links that lead to them.
    """
    rows, made, left = text.split("\n"), 0, []
    for start, stop, block in _passages(rows):
        if block in OF_OTHERS:
            continue
        typed = LINK.sub(lambda link: _hidden(link, stems), "\n".join(rows[start:stop]))
        around = _question(rows, start) if block == "quiz" else ""
        done = reworded(typed, word, spares_quotes=block not in OUR_SENTENCES, around=around)
        rows[start:stop] = done.text.replace(HIDDEN, "").split("\n")
        made += done.made
        left += [(start + typed.count("\n", 0, one.start), one) for one in done.left]
    return "\n".join(rows), made, left


def _question(rows: list[str], place: int) -> str:
    """Return the whole question of a quiz that a line belongs to."""
    starts = [number for number, row in enumerate(rows) if QUESTION.match(row) or OPENING.match(row)]
    first = max((start for start in starts if start <= place), default=0)
    return "\n".join(rows[first : min((start for start in starts if start > place), default=len(rows))])


def _hidden(link: re.Match[str], stems: frozenset[str]) -> str:
    return re.sub(r"client", f"{HIDDEN}\\g<0>", link[0], flags=re.IGNORECASE) if link[2] in stems else link[0]


def _passages(rows: list[str]) -> Iterable[tuple[int, int, str]]:
    """Yield the first line of each passage, the line after its last, and the block that it stands in, if any."""
    block, fence, start = "", "", 0
    for number, row in enumerate([*rows, ""]):
        opened, fenced = OPENING.match(row), FENCE.match(row)
        begins = fenced or OPTION.match(row) or STARTS_ANEW.match(row) or not rows[number - 1].strip()
        if start < number and begins:
            yield start, number, block
            start = number
        if fence:
            start = number + 1
            fence = "" if fenced and fenced[1].startswith(fence) else fence
        elif fenced:
            fence, start = fenced[1], number + 1
        elif OPTION.match(row):
            start = number + 1
        elif opened:
            block = opened[1]


def _both(said: Bilingual, words: Words) -> Bilingual:
    return said.model_copy(update={one: words.plain(said.in_language(one), one) for one in LANGUAGES})


def _bilingual(model: Any, words: Words) -> Any:  # noqa: ANN401  # any model, of the same kind
    """Return a model whose bilingual fields say the word."""
    changed = {name: _both(value, words) for name, value in model if isinstance(value, Bilingual)}
    return model.model_copy(update=changed)
