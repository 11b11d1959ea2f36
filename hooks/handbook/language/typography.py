"""Typography of printed text, alone or among tags, by the rules of its language.

Every function may be applied twice: the second time changes nothing.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape, unescape
from itertools import accumulate
from typing import NamedTuple

from handbook.language.typography_rules import MARKS_OF_FRANCE, NBSP, rules_of

MOST_KEPT = 20_000
"""How many texts are remembered: the same cards and menus stand on many pages, and again when serving."""
MAY_CHANGE = re.compile(r"""['"«»:;!?\d]|\.\.\.|\b(?:M|D|[nN][º°])""")
"""What every rule needs; a text without any of it stays as it is."""
TAG = re.compile(r"</?[a-zA-Z!][^>]*>")
TEXT_MAY_CHANGE = re.compile(MAY_CHANGE.pattern.replace(r"\b", ""))
"""The same for a text without its tags, nor then the edges of words: most parts have these signs in tags alone."""
ALTERNATIVE = re.compile(r'(?<= alt=")[^"]+')
VERBATIM = frozenset({"code", "pre", "script", "style", "textarea", "kbd", "samp", "svg", "template"})
INLINE_VERBATIM = frozenset({"code", "kbd", "samp"})
INLINE = INLINE_VERBATIM | frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "data",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "label",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
        "handbook-blank",
        "handbook-copy",
        "paper-blank",
        "paper-copy",
    ]
)


@lru_cache(maxsize=MOST_KEPT)
def typeset(text: str, language: str) -> str:
    """Return a plain text as it should be printed in a language; any other language is left alone."""
    for rule in rules_of(language):
        if rule.sign.search(text):
            text = rule.pattern.sub(rule.printed, text)
    return text


def with_spaces_of_france(text: str) -> str:
    """Return a French text as it was typed, or typeset, with the spaces that France adds to those of Québec."""
    return MARKS_OF_FRANCE.pattern.sub(MARKS_OF_FRANCE.printed, text)


@lru_cache(maxsize=MOST_KEPT)
def typeset_html(html: str, language: str) -> str:
    """Return a part of a page with the typography of its texts, each in the language that its `lang` says.

    Only text is touched: never a tag, an attribute, an address, code, or what a reader is asked to type.
    """
    parts = BREAK.split(html)
    languages = [("", language)]
    for place in range(0, len(parts), 3):
        if place:
            _follow(languages, parts[place - 2])
            parts[place - 1] = ""  # the name of the element, within the break before it
        if MAY_CHANGE.search(parts[place]):
            parts[place] = _typeset_part(parts[place], languages[-1][1])
    return "".join(parts)


def typeset_alternatives(html: str, language: str) -> str:
    """Return HTML with the typography of what is read in place of its pictures."""
    return ALTERNATIVE.sub(lambda found: escape(typeset(unescape(found[0]), language)), html)


def _follow(languages: list[tuple[str, str]], tag: str) -> None:
    """Enter or leave the element that a break opens or closes: it may have a language of its own."""
    named = BREAK_NAME.match(tag)
    if named is None or named[2] in VOID or named[2] in VERBATIM:
        return
    if not named[1]:
        own = LANG.search(tag)
        languages.append((named[2], own[1] if own else languages[-1][1]))
        return
    while len(languages) > 1 and languages.pop()[0] != named[2]:
        pass


def _typeset_part(html: str, language: str) -> str:
    """Return what stands between two breaks typeset: most often a text without a tag, its quotes perhaps escaped."""
    if "<" in html or NOT_A_QUOTE.search(html):
        return _typeset_runs(html, language) if TEXT_MAY_CHANGE.search(TAG.sub("", html)) else html
    if "&" not in html:
        return typeset(html, language)
    if "'" in html or '"' in html:
        return _typeset_runs(html, language)
    text = typeset(html.replace("&#39;", "'").replace("&#34;", '"'), language)
    return text.replace("'", "&#39;").replace('"', "&#34;")


def _typeset_runs(html: str, language: str) -> str:
    """Return HTML with the typography of its texts, each read as one though tags stand between them."""
    edits: list[tuple[int, int, str]] = []
    for run in _runs(html, language):
        edits += _run_edits(run)
    parts, at = [], 0
    for start, end, replacement in sorted(edits):
        parts += [html[at:start], replacement]
        at = end
    return "".join([*parts, html[at:]])


class _Piece(NamedTuple):
    """One text between two tags: where it starts in the page, what it says, how many characters it takes there."""

    offset: int
    text: str
    width: int
    fixed: bool = False
    """Whether it is code, at whose edges nothing is added."""

    def place(self, index: int) -> int:
        """Return where a character of the text stands in the page; a reference such as &#39; is one character."""
        return self.offset + (index if self.width == len(self.text) else self.width * index // len(self.text))


@dataclass
class _Run:
    """The texts of one paragraph, read as one though tags stand between them."""

    language: str
    pieces: list[_Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def _run_edits(run: _Run) -> list[tuple[int, int, str]]:
    """Return where the pieces of a run change, as (start, end, text) in the page."""
    text = run.text
    if not MAY_CHANGE.search(text):
        return []
    starts = [0, *accumulate(len(piece.text) for piece in run.pieces)]
    edits: list[tuple[int, int, str]] = []
    for rule in rules_of(run.language):
        for match in rule.pattern.finditer(text) if rule.sign.search(text) else ():
            if match[0] != rule.printed:
                edits += _place(run, starts, match.start(), match.end(), rule.printed)
    return _without_overlap(edits)


def _place(run: _Run, starts: list[int], start: int, end: int, replacement: str) -> list[tuple[int, int, str]]:
    """Turn a change of the run's text into changes of its pieces."""
    index = min(bisect.bisect_right(starts, start) - 1, len(run.pieces) - 1)
    if start == end and starts[index] == start and run.pieces[index].fixed and index:
        index -= 1
    piece, local = run.pieces[index], start - starts[index]
    stop = min(local + end - start, len(piece.text))
    found = [(piece.place(local), piece.place(stop), replacement)]
    if stop - local < end - start:
        found += _place(run, starts, starts[index] + stop, end, "")
    return found


def _without_overlap(edits: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for edit in sorted(set(edits)):
        if kept and (edit[0] < kept[-1][1] or edit[:2] == kept[-1][:2]):
            continue
        kept.append(edit)
    return kept


TOKEN = re.compile(
    r"<!--.*?-->|<!\w[^>]*>"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][\w-]*)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>"
    r"|&(?P<reference>#?\w+);"
    r"|(?P<text>[^<&]+|.)",
    re.DOTALL,
)
"""A comment, a tag, a reference, a text: what our own templates and the reader of Markdown write, well formed."""
BREAK_NAME = re.compile(r"<(/?)([\w-]+)")
NOT_A_QUOTE = re.compile(r"&(?!#3[49];)")
BREAK = re.compile(
    r"(<(svg|pre|script|style|textarea|template)\b.*?</\2>"
    r"|</?(?:p|li|ul|ol|dl|dt|dd|div|h[1-6]|table|thead|tbody|tr|td|th|section|aside|article|header|footer|nav|main"
    r"|blockquote|form|fieldset|legend|button|details|summary|br|hr|handbook-(?!(?:blank|copy)\b)[\w-]+)\b"
    r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)",
    re.DOTALL,
)
"""What parts two texts: an element that is no part of a sentence, and with it all of one that is shown as it is."""
LANG = re.compile(r"""\slang=["']?([\w-]+)""")
REFERENCES = {"#39": "'", "#x27": "'", "#34": '"', "#x22": '"', "nbsp": NBSP, "quot": '"'}
"""References to characters that the rules know; any other is a letter that nothing changes."""


def _runs(html: str, language: str) -> list[_Run]:
    """Return the runs of text of a part of a page, with their place and their language."""
    reader = _TextReader(language)
    for token in TOKEN.finditer(html):
        if tag := token["tag"]:
            (reader.close if token["close"] else reader.open)(tag.lower(), token["attributes"])
        elif reference := token["reference"]:
            text = REFERENCES.get(reference.lower(), "x")
            reader.note(text, start=token.start(), width=token.end() - token.start())
        elif (text := token["text"]) is not None:
            reader.note(text, start=token.start(), width=len(text))
    return reader.runs


class _TextReader:
    """Follows the elements that a text stands in: its language, and whether it is code."""

    def __init__(self, language: str) -> None:
        self.runs: list[_Run] = []
        self._languages = [("", language)]
        self._verbatim = 0
        self._run: _Run | None = None

    def open(self, tag: str, attributes: str) -> None:
        """Follow the language, and what is verbatim; a block starts a new run."""
        before = self._languages[-1][1]
        named = LANG.search(attributes) if "lang" in attributes else None
        language = named[1] if named else before
        if tag not in INLINE or language != before:
            self._run = None
        if tag not in VOID and not attributes.endswith("/"):
            self._languages.append((tag, language))
            self._verbatim += tag in VERBATIM

    def close(self, tag: str, _attributes: str = "") -> None:
        """Leave an element, and any left unclosed in it."""
        if self._languages[-1][0] != tag and not any(opened == tag for opened, _ in self._languages):
            return
        if tag not in INLINE:
            self._run = None
        while True:
            left, language = self._languages.pop()
            self._verbatim -= left in VERBATIM
            if language != self._languages[-1][1]:
                self._run = None
            if left == tag:
                return

    def note(self, text: str, *, start: int, width: int) -> None:
        """Note a text, where it starts, and how many characters it takes there."""
        if self._verbatim:
            if self._languages[-1][0] in INLINE_VERBATIM:
                text = "x" * len(text)  # a word that no rule changes: what stands around it is still one sentence
            else:
                self._run = None
                return
        if self._run is None:
            self._run = _Run(self._languages[-1][1])
            self.runs.append(self._run)
        self._run.pieces.append(_Piece(start, text, width, bool(self._verbatim)))


VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
