"""The texts of a page with the language of each, and the programs that read them."""

import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from tests.support.dom import classes
from tools.external import DICTIONARIES, find_grammalecte

PHRASING = ("a", "abbr", "b", "bdi", "cite", "data", "dfn", "em", "i", "ins", "mark", "q")
INLINE = frozenset((*PHRASING, "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"))
CODE = frozenset(("code", "kbd", "samp"))
UNREAD = CODE | {"script", "style", "pre", "svg", "template"}
PLACE_OF_CODE = "\ufffc"
BLANK = "hb-blank"
FOLDED = re.compile(r"[ \t\n]+")
SPOKEN_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")
FRENCH_OF_FRANCE = ("apos", "chim", "esp", "liga", "mapos", "nbsp", "nf", "num", "tab", "tu", "typo", "unit")
"""Rules of Grammalecte left out: typography is checked by Québec's rules, in test_language.py."""
RULES_LEFT_OUT = {
    "majuscule_début_paragraphe": "a label such as « Pourquoi : » is set apart, and the sentence goes on after it",
    "g0__virg_fin_dialogue__b2_a1_1": "a greeting is quoted with the comma that closes it",
}


@dataclass(frozen=True)
class Passage:
    """One paragraph, title or label, and where it was first read."""

    page: str
    language: str
    text: str
    is_prose: bool
    """Whether it is made of sentences: labels, and texts with a blank or an unread part, are not."""


def passages(root: Element, *, page: str) -> Iterator[Passage]:
    """Return the texts of a page, each with the language of its element."""
    reader = _Reader(page)
    reader.read(root, "")
    yield from reader.finish()


class _Reader:
    """Gathers the texts of a page, paragraph by paragraph."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._found: list[Passage] = []
        self._pieces: list[str] = []
        self._language = ""
        self._is_prose = True

    def read(self, element: Element, language: str) -> None:
        """Gather the texts of an element."""
        language = element.get("lang", language).partition("-")[0]
        if element.tag in UNREAD or "headerlink" in classes(element) or element.get("translate") == "no":
            if element.tag in CODE:
                self._add(PLACE_OF_CODE, language)
                self._is_prose = False
            return
        for label in labels(element):
            self._found.append(Passage(self._page, language, label, is_prose=False))
        if stands_alone(element):
            self._end()
        self._is_prose = self._is_prose and element.tag != "title" and BLANK not in classes(element)
        self._add(element.text, language)
        for child in element:
            self.read(child, language)
            self._add(child.tail, language)
        if stands_alone(element):
            self._end()

    def finish(self) -> list[Passage]:
        """Return what was gathered."""
        self._end()
        return self._found

    def _add(self, text: str | None, language: str) -> None:
        if text and language != self._language:
            is_prose = self._is_prose
            self._end()
            self._language, self._is_prose = language, is_prose
        self._pieces.append(text or "")

    def _end(self) -> None:
        text = FOLDED.sub(" ", "".join(self._pieces)).strip(" ")
        if text:
            self._found.append(Passage(self._page, self._language, text, self._is_prose))
        self._pieces = []
        self._is_prose = True


def labels(element: Element) -> list[str]:
    """Return what is read aloud of an element beside its text."""
    found = [element.get(name, "") for name in SPOKEN_ATTRIBUTES]
    if element.tag == "meta" and element.get("name") == "description":
        found.append(element.get("content", ""))
    return [label for label in found if label.strip()]


def stands_alone(element: Element) -> bool:
    """Tell whether an element is read as a paragraph: a block, or a part that a style sheet sets apart."""
    return element.tag not in INLINE or any("__" in name for name in classes(element))


def unique(found: Iterable[Passage]) -> list[Passage]:
    """Return each text once, where it was first read: most labels stand on every page."""
    first: dict[tuple[str, str], Passage] = {}
    for passage in found:
        first.setdefault((passage.language, passage.text), passage)
    return list(first.values())


def unknown_words(texts: Iterable[str], *, language: str) -> set[str]:
    """Return the words that hunspell does not know; codes, file names and single letters are not words."""
    command = ["hunspell", "-d", DICTIONARIES[language], "-l", "-i", "utf-8"]
    text = "\n".join(texts).replace("’", "'")
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    words = {word.rstrip(".") for word in done.stdout.split()}
    return {word for word in words if len(word) > 1 and not re.search(r"[\d.]", word)}


def listed(word: str, words: set[str]) -> str:
    """Return the entry of a list that allows a word, which may begin a sentence; nothing when none does."""
    return next((form for form in (word, word[0].lower() + word[1:]) if form in words), "")


def read_word_list(path: Path) -> set[str]:
    """Return the entries of a list, one per line; what follows « # » is the reason."""
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return {line for line in lines if line}


@dataclass(frozen=True)
class GrammarFault:
    """What Grammalecte says of some words of a passage."""

    passage: Passage
    start: int
    end: int
    message: str

    def __str__(self) -> str:
        text = self.passage.text
        before, after = text[max(0, self.start - 40) : self.start], text[self.end : self.end + 40]
        return f"{self.passage.page}: …{before}[{text[self.start : self.end]}]{after}…: {self.message}"

    def lies_in(self, words: str) -> bool:
        """Tell whether the fault is inside these words."""
        found = re.finditer(re.escape(words), self.passage.text.replace("\u00a0", " "))
        return any(match.start() <= self.start and self.end <= match.end() for match in found)


class FrenchGrammar:
    """Grammalecte, without the typography of France."""

    def __init__(self) -> None:
        folder = find_grammalecte()
        assert folder is not None, "tools/prepare.py makes sure of it"
        self._checker = load_package(folder).GrammarChecker("fr")
        for option in FRENCH_OF_FRANCE:
            self._checker.getGCEngine().gc_options.setOption(option, False)

    def faults(self, passage: Passage) -> list[GrammarFault]:
        """Return the faults of a passage."""
        errors, _ = self._checker.getParagraphErrors(passage.text)
        return [
            GrammarFault(passage, error["nStart"], error["nEnd"], error["sMessage"])
            for error in errors
            if error["sRuleId"] not in RULES_LEFT_OUT
        ]


def load_package(folder: Path) -> Any:
    """Import one package of the system's Python, and nothing else that stands beside it."""
    spec = importlib.util.spec_from_file_location(
        folder.name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[folder.name] = module
    spec.loader.exec_module(module)
    return module
