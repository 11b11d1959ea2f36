"""The figures of the search in the editors' guide, written there by make bench and by nobody else."""

import datetime
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from handbook.language.strings import load_strings
from tools.search_judging import Score, summary

PAGE = Path(__file__).parents[1] / "docs/fr/equipe/recherche.md"
START = "### Les chiffres { #chiffres }\n\n"
END = "\n\n### Son point faible { #point-faible }"
CATEGORIES = {
    "exact": "mots exacts",
    "accents": "accents absents",
    "elision": "apostrophes et liaisons",
    "typo": "fautes de frappe",
    "inflection": "autres formes du mot",
    "synonym": "synonymes",
    "question": "questions",
    "prefix": "débuts de mots",
}

EVERYDAY = {
    "slang": "langue parlée",
    "situation": "situations",
    "question": "questions",
    "english": "mots anglais",
    "typo": "fautes",
    "prefix": "débuts de mots",
}
"""The kinds of queries of every day, those that nobody read while tuning the search."""


@dataclass(frozen=True)
class Measures:
    """What is measured of the search besides its answers."""

    weight: float
    """Kilobytes of the French index, compressed."""
    slowest: float
    """Milliseconds that 95 % of answers take with so many `cards`."""
    cards: int
    agreement: float
    """How far both judges of the queries of every day agree: weighted_kappa of search_judging.py."""


def write_figures(scores: Mapping[str, Sequence[Score]], *, day: datetime.date, measures: Measures) -> None:
    """Write in the guide what the theme's search and ours, in this order, got for the same queries.

    Raises ValueError when the page has no place for them.
    """
    text = PAGE.read_text(encoding="utf-8")
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise ValueError(f"{PAGE.name} has no place for the figures")
    figures = figures_text(scores, day=day, measures=measures)
    PAGE.write_text(f"{before}{start}{figures}{end}{after}", encoding="utf-8")


def figures_text(scores: Mapping[str, Sequence[Score]], *, day: datetime.date, measures: Measures) -> str:
    """Return the figures as the guide says them."""
    theme, ours = (summary(rows) for rows in scores.values())
    own = list(scores.values())[1]
    held = summary([score for score in own if score.query.set == "held"])
    rows = [f"| {label} | {_both(scores, name)} |" for name, label in CATEGORIES.items()]
    rows.append(f"| toutes | {_decimal(theme.ndcg)} | {_decimal(ours.ndcg)} |")
    rows.append(f"| bonne réponse parmi les trois premières | {_decimal(theme.right)} | {_decimal(ours.right)} |")
    rows.append(f"| aucun résultat | {_decimal(theme.empty)} | {_decimal(ours.empty)} |")
    written = load_strings()["fr"].date(day).replace("\u00a0", " ")
    many = f"{measures.cards:,}".replace(",", " ")
    return "\n".join(
        [
            f"Le {written}, sur {ours.count} requêtes, avec la mesure nDCG@10 (1 est parfait); les deux dernières "
            "lignes sont des parts de requêtes.",
            "",
            "| Requêtes | Recherche du thème | La nôtre |",
            "|---|---|---|",
            *rows,
            "",
            f"Les {held.count} requêtes gardées à part, que personne n'a lues en réglant la recherche, obtiennent "
            f"{_decimal(held.ndcg)}.",
            "",
            _everyday_text([score for score in own if score.query.set == "sealed"], measures.agreement),
            "",
            f"L'index français pèse {measures.weight:.0f} ko une fois compressé. Avec {many} trucs, une réponse prend "
            f"presque toujours moins de {math.ceil(measures.slowest)} millisecondes.",
        ]
    )


def _everyday_text(sealed: Sequence[Score], agreement: float) -> str:
    kinds = {name: [score for score in sealed if score.query.category == f"everyday-{name}"] for name in EVERYDAY}
    parts = [f"{label} {_decimal(summary(kinds[name]).ndcg)}" for name, label in EVERYDAY.items() if kinds[name]]
    return (
        f"Les {len(sealed)} requêtes de tous les jours gardées à part, écrites comme on parle, obtiennent "
        f"{_decimal(summary(sealed).ndcg)} : {', '.join(parts)}. Deux juges les ont lues sans se consulter; leur "
        f"accord (kappa pondéré) est de {_decimal(agreement)}."
    )


def _both(scores: Mapping[str, Sequence[Score]], category: str) -> str:
    own = ([score for score in rows if score.query.category == category] for rows in scores.values())
    return " | ".join(_decimal(summary(rows).ndcg) for rows in own)


def _decimal(number: float) -> str:
    return f"{number:.2f}".replace(".", ",")
