"""The figures of the search in the editors' guide, written there by make bench and by nobody else."""

import datetime
import math
from collections.abc import Mapping, Sequence
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


def write_figures(
    scores: Mapping[str, Sequence[Score]], *, day: datetime.date, weight: float, slowest: float, cards: int
) -> None:
    """Write in the guide what the theme's search and ours, in this order, got for the same queries.

    `weight` is that of the French index in kilobytes, compressed; `slowest` the milliseconds that 95 % of answers take
    with so many `cards`. Raises ValueError when the page has no place for them.
    """
    text = PAGE.read_text(encoding="utf-8")
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise ValueError(f"{PAGE.name} has no place for the figures")
    figures = figures_text(scores, day=day, weight=weight, slowest=slowest, cards=cards)
    PAGE.write_text(f"{before}{start}{figures}{end}{after}", encoding="utf-8")


def figures_text(
    scores: Mapping[str, Sequence[Score]], *, day: datetime.date, weight: float, slowest: float, cards: int
) -> str:
    """Return the figures as the guide says them."""
    theme, ours = (summary(rows) for rows in scores.values())
    held = summary([score for score in list(scores.values())[1] if score.query.set == "held"])
    rows = [f"| {label} | {_both(scores, name)} |" for name, label in CATEGORIES.items()]
    rows.append(f"| toutes | {_decimal(theme.ndcg)} | {_decimal(ours.ndcg)} |")
    rows.append(f"| bonne réponse parmi les trois premières | {_decimal(theme.right)} | {_decimal(ours.right)} |")
    rows.append(f"| aucun résultat | {_decimal(theme.empty)} | {_decimal(ours.empty)} |")
    written = load_strings()["fr"].date(day).replace("\u00a0", " ")
    many = f"{cards:,}".replace(",", " ")
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
            f"L'index français pèse {weight:.0f} ko une fois compressé. Avec {many} trucs, une réponse prend presque "
            f"toujours moins de {math.ceil(slowest)} millisecondes.",
        ]
    )


def _both(scores: Mapping[str, Sequence[Score]], category: str) -> str:
    own = ([score for score in rows if score.query.category == category] for rows in scores.values())
    return " | ".join(_decimal(summary(rows).ndcg) for rows in own)


def _decimal(number: float) -> str:
    return f"{number:.2f}".replace(".", ",")
