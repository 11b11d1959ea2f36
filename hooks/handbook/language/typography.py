"""Typography of printed text: Québec's spaces in French, curly quotes in both languages.

Rules: Office québécois de la langue française, « Espacement avant et après les signes de ponctuation et les symboles »,
as most Québec style guides apply it: a no-break space before : % $ and inside « », nothing before ; ! and ?.
Every function may be applied twice: the second time changes nothing.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from itertools import accumulate

MOST_KEPT = 20_000
"""How many texts are remembered: the same cards and menus stand on many pages, and again when serving."""
NBSP = "\u00a0"
SPACE = "[ \u00a0\u202f]"
SYMBOLS = "%|\\$|€|¢|°C|M\\$|k\\$|h(?![\\w])|min\\b|km\\b|cm\\b|mm\\b|kg\\b|g\\b|ko\\b|Mo\\b|ms\\b"
END = "[\\w»”’)\\]%$€°.…]"
"""What a word or an abbreviation may end with."""
MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"

FRENCH = (
    (re.compile(r"(?<=\w)'(?=[\w«“])"), "’"),
    (re.compile(rf"(?<=«){SPACE}*(?=[^\s\u00a0\u202f])"), NBSP),
    (re.compile(rf"(?<=[^\s\u00a0\u202f«]){SPACE}*(?=»)"), NBSP),
    (re.compile(rf"(?<={END}){SPACE}*(?=:(?:[\s»]|$))"), NBSP),
    (re.compile(rf"(?<={END}){SPACE}+(?=[;!?])"), ""),
    (re.compile(rf"(?<=\d){SPACE}+(?=(?:{SYMBOLS}))"), NBSP),
    (re.compile(rf"(?<=\d{SPACE}h){SPACE}+(?=\d)"), NBSP),
    (re.compile(rf"(?<=\d){SPACE}(?=\d{{3}}(?!\d))"), NBSP),
    (re.compile(rf"(?:(?<=\d)|(?<=\b1er)){SPACE}(?=(?:{MONTHS})\b)"), NBSP),
    (re.compile(rf"(?:(?<=\bM\.)|(?<=\bM[em]e)|(?<=\bMe)|(?<=\bDre)){SPACE}(?=[A-ZÉÈ])"), NBSP),
    (re.compile(rf"(?:(?<=\b[nN][º°])|(?<=\bart\.)|(?<=\bp\.)){SPACE}(?=\d)"), NBSP),
    (re.compile(r"\.\.\."), "…"),
)

ENGLISH = (
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(r"(?:(?<=^)|(?<=[\s(\[\u00a0—–“/]))\"(?=\S)"), "“"),
    (re.compile(r"\""), "”"),
    (re.compile(r"(?:(?<=^)|(?<=^\")|(?<=[\s(\[\u00a0—–“/])|(?<=[\s(\[\u00a0—–“/]\"))'(?=\S)"), "‘"),
    (re.compile(r"'"), "’"),
    (re.compile(r"\.\.\."), "…"),
)

RULES = {"fr": FRENCH, "en": ENGLISH}
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
        "handbook-copy",
    ]
)


def _rules(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the rules of a language, or of the one that « fr-CA » is a variety of."""
    return RULES.get(language.partition("-")[0], ())


@lru_cache(maxsize=MOST_KEPT)
def typeset(text: str, language: str) -> str:
    """Return a plain text as it should be printed in a language; any other language is left alone."""
    for pattern, replacement in _rules(language):
        text = pattern.sub(replacement, text)
    return text


@lru_cache(maxsize=MOST_KEPT)
def typeset_html(html: str, language: str) -> str:
    """Return a part of a page with the typography of its texts, each in the language that its `lang` says.

    Only text is touched: never a tag, an attribute, an address, code, or what a reader is asked to type.
    """
    reader = _TextReader(html, language)
    edits: list[tuple[int, int, str]] = []
    for run in reader.runs:
        edits += _run_edits(run)
    parts, at = [], 0
    for start, end, replacement in sorted(edits):
        parts += [html[at:start], replacement]
        at = end
    return "".join([*parts, html[at:]])


@dataclass(frozen=True)
class _Piece:
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
    starts = [0, *accumulate(len(piece.text) for piece in run.pieces)]
    text = run.text
    edits: list[tuple[int, int, str]] = []
    for pattern, replacement in _rules(run.language):
        for match in pattern.finditer(text):
            if match[0] != replacement:
                edits += _place(run, starts, match.start(), match.end(), replacement)
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


class _TextReader(HTMLParser):
    """Finds the runs of text of a page, with their place and their language."""

    def __init__(self, html: str, language: str) -> None:
        super().__init__(convert_charrefs=False)
        self.runs: list[_Run] = []
        self._languages = [("", language)]
        self._verbatim = 0
        self._run: _Run | None = None
        self._line_starts = [0]
        for match in re.finditer("\n", html):
            self._line_starts.append(match.end())
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Follow the language, and what is verbatim; a block starts a new run."""
        language = dict(attrs).get("lang") or self._languages[-1][1]
        if tag not in INLINE or language != self._languages[-1][1]:
            self._run = None
        if tag not in _VOID:
            self._languages.append((tag, language))
            self._verbatim += tag in VERBATIM

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and any left unclosed in it."""
        if not any(open_tag == tag for open_tag, _ in self._languages):
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

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self._note(data)

    def handle_charref(self, name: str) -> None:
        """Note a numeric reference; those of quotes are texts like any other."""
        self._note({"39": "'", "x27": "'", "34": '"', "x22": '"'}.get(name.lower(), "x"), width=len(f"&#{name};"))

    def handle_entityref(self, name: str) -> None:
        """Note a named reference as a letter that nothing changes."""
        self._note({"nbsp": NBSP, "quot": '"'}.get(name, "x"), width=len(f"&{name};"))

    def _note(self, text: str, *, width: int | None = None) -> None:
        if self._verbatim:
            if self._languages[-1][0] in INLINE_VERBATIM:
                text = "x" * len(text)  # a word that no rule changes: what stands around it is still one sentence
            else:
                self._run = None
                return
        line, column = self.getpos()
        if self._run is None:
            self._run = _Run(self._languages[-1][1])
            self.runs.append(self._run)
        start = self._line_starts[line - 1] + column
        self._run.pieces.append(_Piece(start, text, len(text) if width is None else width, bool(self._verbatim)))


_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
