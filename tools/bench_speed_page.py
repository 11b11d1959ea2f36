"""The figures of how fast pages come, in the editors' guide, written there by make bench and by nobody else."""

import datetime
from collections.abc import Mapping
from pathlib import Path

from tools.bench_guide import ROOT, day_in_words, number_in_words, rewrite_page, with_figures
from tools.bench_speed import PROMISED, ROUNDS, Speed
from tools.page_weight import Weight, over

PAGE = "docs/{}/equipe/accessibilite.md"
SIGN = " { #vitesse-mesuree }\n\n"
"""What ends the heading above the figures, in either edition."""
WORDS = {
    "fr": {
        "when": "Le {day}, sur une ligne de téléphone lente (1,6 mégabit par seconde, 150 ms de délai) et un appareil "
        "quatre fois plus lent que celui qui mesure. La première visite part de rien; la suivante vient de l'accueil. "
        "Chaque page est ouverte {rounds} fois : les temps sont des médianes.",
        "head": "| Page | Première visite (ko) | Requêtes | Visite suivante (ko) | Affichage (ms) "
        "| Affichage suivant (ms) | Saut de la page | Réponse au geste (ms) |",
        "promised": "promis, au plus",
        "over": "Sur {pages} pages, plus lourdes que promis : {first} à la première visite et {next} à la suivante. "
        "Avec trop de requêtes : {requests}.",
    },
    "en": {
        "when": "On {day}, on a slow phone line (1.6 megabits per second, 150 ms of delay) and a device four times "
        "slower than the one that measures. The first visit starts from nothing; "
        "the next one comes from the home page. Each page is opened {rounds} times: times are medians.",
        "head": "| Page | First visit (KB) | Requests | Next visit (KB) | Display (ms) | Next display (ms) "
        "| Shift of the page | Answer to a gesture (ms) |",
        "promised": "promised, at most",
        "over": "Of {pages} pages, heavier than promised: {first} on a first visit and {next} on the next one. With "
        "too many requests: {requests}.",
    },
}
ENGLISH = {
    "accueil": "home",
    "modèles": "templates",
    "en ligne": "on the line",
    "truc": "tip",
    "trucs": "tips",
    "parcours": "path",
    "progression": "progress",
    "équipe": "team",
    "compositeur": "composer",
    "relecture": "draft check",
    "calculateur": "calculator",
    "attente": "hold companion",
    "négociation": "negotiation",
    "canal": "channel",
    "désescalade": "de-escalation",
}
"""The kinds of pages whose names are not the same in English."""


def write_speeds(
    speeds: Mapping[str, Speed], weights: Mapping[str, Weight], *, day: datetime.date, root: Path = ROOT
) -> None:
    """Write in the guide, in both editions, how fast pages of each kind come and how many are heavier than promised.

    Raises ValueError when a page has no place for them; no page is then changed.
    """

    def rewritten(text: str, language: str) -> str:
        return with_figures(text, sign=SIGN, figures=speeds_text(speeds, weights, day=day, language=language))

    rewrite_page(PAGE, rewritten, root=root)


def speeds_text(
    speeds: Mapping[str, Speed], weights: Mapping[str, Weight], *, day: datetime.date, language: str
) -> str:
    """Return the figures as the guide says them in a language; `weights` are those of every page, by its address."""
    words = WORDS[language]
    rows = {words["promised"]: PROMISED}
    rows.update({kind if language == "fr" else ENGLISH.get(kind, kind): speed for kind, speed in speeds.items()})
    over_first, over_requests, over_next = over(weights.values())
    return "\n\n".join(
        [
            words["when"].format(day=day_in_words(day, language), rounds=ROUNDS),
            "\n".join([words["head"], f"|---|{'--:|' * 7}", *(_row(*row, language) for row in rows.items())]),
            words["over"].format(pages=len(weights), first=over_first, next=over_next, requests=over_requests),
        ]
    )


def _row(name: str, speed: Speed, language: str) -> str:
    weight = speed.weight
    shift = number_in_words(speed.shift, 2, language)
    sizes = f"{weight.first:.0f} | {weight.requests} | {weight.next:.0f}"
    return f"| {name} | {sizes} | {speed.cold:.0f} | {speed.warm:.0f} | {shift} | {speed.lag:.0f} |"
