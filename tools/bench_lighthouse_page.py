"""What Lighthouse gives the pages, in the editors' guide, written there by make bench and by nobody else."""

import datetime
from collections.abc import Mapping
from pathlib import Path

from tools.bench_guide import ROOT, day_in_words, rewrite_page, with_figures
from tools.bench_lighthouse import PROMISED, ROUNDS, VERSION, Scores, below, lowest

PAGE = "docs/{}/equipe/accessibilite.md"
SIGN = " { #notes-lighthouse }\n\n"
"""What ends the heading above the figures, in either edition."""
WORDS = {
    "fr": {
        "when": "Le {day}, Lighthouse {version}, l'outil de vérification de Google, a noté {pages} pages : "
        "une de chaque sorte, en français et en anglais. Le mieux est 100; "
        "la vitesse est la médiane de {rounds} essais.",
        "head": "| Ce qui est noté | Promis, au moins | Note la plus basse | Pages sous la promesse |",
        "accessibility": "accessibilité",
        "practices": "bonnes pratiques",
        "findable": "repérage par les moteurs de recherche",
        "speed": "vitesse, en français",
        "but": "Le livret à imprimer et la page des adresses perdues ne sont pas offerts aux moteurs de recherche, "
        "exprès : on ne leur demande pas d'y être repérés.",
    },
    "en": {
        "when": "On {day}, Lighthouse {version}, Google's checking tool, scored {pages} pages: "
        "one of each kind, in French and in English. The best is 100; speed is the median of {rounds} runs.",
        "head": "| What is scored | Promised, at least | Lowest score | Pages below the promise |",
        "accessibility": "accessibility",
        "practices": "best practices",
        "findable": "being found by search engines",
        "speed": "speed, in French",
        "but": "The booklet to print and the page of lost addresses are kept from search engines, on purpose: "
        "they are not asked to be found there.",
    },
}


def write_scores(scores: Mapping[str, Scores], *, day: datetime.date, root: Path = ROOT) -> None:
    """Write in the guide, in both editions, what Lighthouse gives pages of each kind.

    Raises ValueError when a page has no place for it; no page is then changed.
    """

    def rewritten(text: str, language: str) -> str:
        return with_figures(text, sign=SIGN, figures=scores_text(scores, day=day, language=language))

    rewrite_page(PAGE, rewritten, root=root)


def scores_text(scores: Mapping[str, Scores], *, day: datetime.date, language: str) -> str:
    """Return what Lighthouse gives to pages, by their addresses, as the guide says it in a language."""
    words = WORDS[language]
    rows = [
        f"| {words[name]} | {getattr(PROMISED, name)} | {lowest(scores, name)} | {len(below(scores, name))} |"
        for name in ("accessibility", "practices", "findable", "speed")
    ]
    when = words["when"].format(day=day_in_words(day, language), version=VERSION, pages=len(scores), rounds=ROUNDS)
    return "\n\n".join([when, "\n".join([words["head"], "|---|--:|--:|--:|", *rows]), words["but"]])
