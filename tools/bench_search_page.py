"""The figures of the search in the editors' guide, written there by make bench and by nobody else."""

import datetime
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.bench_guide import ROOT, day_in_words, number_in_words, rewrite_page, with_figures
from tools.search_judging import Score, summary

PAGE = "docs/{}/equipe/recherche.md"
SIGN = " { #chiffres }\n\n"
"""What ends the heading above the figures, in either edition."""
NEXT = " { #point-faible }"
"""What ends the heading below them."""
CATEGORIES = {
    "exact": {"fr": "mots exacts", "en": "exact words"},
    "accents": {"fr": "accents absents", "en": "missing accents"},
    "elision": {"fr": "apostrophes et liaisons", "en": "apostrophes and elisions"},
    "typo": {"fr": "fautes de frappe", "en": "typos"},
    "inflection": {"fr": "autres formes du mot", "en": "other forms of the word"},
    "synonym": {"fr": "synonymes", "en": "synonyms"},
    "question": {"fr": "questions", "en": "questions"},
    "prefix": {"fr": "débuts de mots", "en": "starts of words"},
}
EVERYDAY = {
    "slang": {"fr": "langue parlée", "en": "spoken language"},
    "situation": {"fr": "situations", "en": "situations"},
    "question": {"fr": "questions", "en": "questions"},
    "english": {"fr": "mots anglais", "en": "English words"},
    "typo": {"fr": "fautes", "en": "typos"},
    "prefix": {"fr": "débuts de mots", "en": "starts of words"},
}
"""The kinds of queries of every day, those that nobody read while tuning the search."""
WORDS = {
    "fr": {
        "when": "Le {day}, sur {count} requêtes, avec la mesure nDCG@10 (1 est parfait); les deux dernières "
        "lignes sont des parts de requêtes.",
        "head": "| Requêtes | Recherche du thème | La nôtre |",
        "all": "toutes",
        "right": "bonne réponse parmi les trois premières",
        "empty": "aucun résultat",
        "held": "Les {count} requêtes gardées à part, que personne n'a lues en réglant la recherche, obtiennent "
        "{figure}.",
        "everyday": "Les {count} requêtes de tous les jours gardées à part, écrites comme on parle, obtiennent "
        "{figure} : {kinds}. Deux juges les ont lues sans se consulter; leur accord (kappa pondéré) est de "
        "{agreement}.",
        "weight": "L'index français pèse {weight} ko une fois compressé. Avec {cards} trucs, une réponse prend presque "
        "toujours moins de {slowest} millisecondes.",
    },
    "en": {
        "when": "On {day}, over {count} queries, with the measure nDCG@10 (1 is perfect); the last two lines are "
        "shares of queries.",
        "head": "| Queries | The theme's search | Ours |",
        "all": "all",
        "right": "right answer among the first three",
        "empty": "no result",
        "held": "The {count} queries kept apart, which nobody read while tuning the search, get {figure}.",
        "everyday": "The {count} everyday queries kept apart, written as people talk, get {figure}: {kinds}. Two "
        "judges read them without consulting each other; their agreement (weighted kappa) is {agreement}.",
        "weight": "The French index weighs {weight} KB once compressed. With {cards} tips, an answer almost always "
        "takes less than {slowest} milliseconds.",
    },
}


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


def write_figures(
    scores: Mapping[str, Sequence[Score]], *, day: datetime.date, measures: Measures, root: Path = ROOT
) -> None:
    """Write in the guide, in both editions, what the theme's search and ours, in this order, got for the same queries.

    Raises ValueError when a page has no place for them; no page is then changed.
    """

    def rewritten(text: str, language: str) -> str:
        figures = figures_text(scores, day=day, measures=measures, language=language)
        return with_figures(text, sign=SIGN, figures=figures, following=NEXT)

    rewrite_page(PAGE, rewritten, root=root)


def figures_text(
    scores: Mapping[str, Sequence[Score]], *, day: datetime.date, measures: Measures, language: str
) -> str:
    """Return the figures as the guide says them in a language."""
    words = WORDS[language]
    theme, ours = (summary(rows) for rows in scores.values())
    own = list(scores.values())[1]
    held = summary([score for score in own if score.query.set == "held"])
    rows = [f"| {label[language]} | {_both(scores, name, language)} |" for name, label in CATEGORIES.items()]
    rows.append(f"| {words['all']} | {_decimal(theme.ndcg, language)} | {_decimal(ours.ndcg, language)} |")
    rows.append(f"| {words['right']} | {_decimal(theme.right, language)} | {_decimal(ours.right, language)} |")
    rows.append(f"| {words['empty']} | {_decimal(theme.empty, language)} | {_decimal(ours.empty, language)} |")
    return "\n\n".join(
        [
            words["when"].format(day=day_in_words(day, language), count=ours.count),
            "\n".join([words["head"], "|---|---|---|", *rows]),
            words["held"].format(count=held.count, figure=_decimal(held.ndcg, language)),
            _everyday_text([score for score in own if score.query.set == "sealed"], measures.agreement, language),
            words["weight"].format(
                weight=f"{measures.weight:.0f}",
                cards=number_in_words(measures.cards, 0, language),
                slowest=math.ceil(measures.slowest),
            ),
        ]
    )


def _everyday_text(sealed: Sequence[Score], agreement: float, language: str) -> str:
    kinds = {name: [score for score in sealed if score.query.category == f"everyday-{name}"] for name in EVERYDAY}
    parts = [
        f"{label[language]} {_decimal(summary(kinds[name]).ndcg, language)}"
        for name, label in EVERYDAY.items()
        if kinds[name]
    ]
    return WORDS[language]["everyday"].format(
        count=len(sealed),
        figure=_decimal(summary(sealed).ndcg, language),
        kinds=", ".join(parts),
        agreement=_decimal(agreement, language),
    )


def _both(scores: Mapping[str, Sequence[Score]], category: str, language: str) -> str:
    own = ([score for score in rows if score.query.category == category] for rows in scores.values())
    return " | ".join(_decimal(summary(rows).ndcg, language) for rows in own)


def _decimal(number: float, language: str) -> str:
    return number_in_words(number, 2, language)
