"""The programs that read a text over where they are installed: hunspell for its words, Grammalecte for its French."""

import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.external import DICTIONARIES

FRENCH_OF_FRANCE = ("apos", "chim", "esp", "liga", "mapos", "nbsp", "nf", "num", "tab", "tu", "typo", "unit")
"""Rules of Grammalecte left out: typography is checked by Québec's rules, in test_language.py."""
RULES_LEFT_OUT = {
    "majuscule_début_paragraphe": "a label such as « Pourquoi : » is set apart, and the sentence goes on after it",
    "g0__virg_fin_dialogue__b2_a1_1": "a greeting is quoted with the comma that closes it",
}


def unknown_words(texts: Iterable[str], *, language: str) -> set[str]:
    """Return the words that hunspell does not know; codes, file names and single letters are not words."""
    command = ["hunspell", "-d", DICTIONARIES[language], "-l", "-i", "utf-8"]
    text = "\n".join(texts).replace("’", "'")
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    words = {word.rstrip(".") for word in done.stdout.split()}
    return {word for word in words if len(word) > 1 and not re.search(r"[\d.]", word)}


def suggestions(words: Iterable[str], *, language: str) -> dict[str, str]:
    """Return « Vouliez-vous dire « x »? » with a space after it, for each word that hunspell has an idea of."""
    command = ["hunspell", "-d", DICTIONARIES[language], "-a", "-i", "utf-8"]
    done = subprocess.run(command, input="\n".join(words), capture_output=True, text=True, check=True)
    rows = (row.split() for row in done.stdout.splitlines() if row.startswith("& "))
    return {row[1]: f"Vouliez-vous dire « {row[4].rstrip(',')} »? " for row in rows}


def listed(word: str, words: set[str]) -> str:
    """Return the entry of a list that allows a word, which may begin a sentence; nothing when none does."""
    return next((form for form in (word, word[0].lower() + word[1:]) if form in words), "")


def read_word_list(path: Path) -> set[str]:
    """Return the entries of a list, one per line; what follows « # » is the reason."""
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return {line for line in lines if line}


@dataclass(frozen=True)
class GrammarFault:
    """What Grammalecte says of some words of a text, and where the text stands."""

    place: str
    text: str
    start: int
    end: int
    message: str

    def __str__(self) -> str:
        before, after = self.text[max(0, self.start - 40) : self.start], self.text[self.end : self.end + 40]
        return f"{self.place}: …{before}[{self.text[self.start : self.end]}]{after}…: {self.message}"

    def lies_in(self, words: str) -> bool:
        """Tell whether the fault is inside these words."""
        found = re.finditer(re.escape(words), self.text.replace("\u00a0", " "))
        return any(match.start() <= self.start and self.end <= match.end() for match in found)


class FrenchGrammar:
    """Grammalecte, without the typography of France."""

    def __init__(self, folder: Path) -> None:
        self._checker = load_package(folder).GrammarChecker("fr")
        for option in FRENCH_OF_FRANCE:
            self._checker.getGCEngine().gc_options.setOption(option, False)

    def faults(self, text: str, *, place: str) -> list[GrammarFault]:
        """Return the faults of a text."""
        errors, _ = self._checker.getParagraphErrors(text)
        return [
            GrammarFault(place, text, error["nStart"], error["nEnd"], error["sMessage"])
            for error in errors
            if error["sRuleId"] not in RULES_LEFT_OUT
        ]


def load_package(folder: Path) -> Any:  # noqa: ANN401  # a package without types
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
