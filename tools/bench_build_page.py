"""The figures of what a build takes, in the editors' guide, written there by make bench and by nobody else."""

import datetime
from collections.abc import Sequence
from pathlib import Path

from handbook.language.strings import load_strings
from tools.bench_build import Builds, Cost

ROOT = Path(__file__).parents[1]
PAGE = "docs/{}/equipe/index.md"
HEADINGS = {"fr": "## Le temps d'une construction", "en": "## How long a build takes"}
SIGN = " { #construction-mesuree }\n\n"
"""What ends the heading above the figures, in either edition."""
NEXT = "{ #promesses }"
"""What ends the heading below them."""
DECIMAL_SIGN = {"fr": ",", "en": "."}
THOUSANDS_SIGN = {"fr": " ", "en": ","}
WORDS = {
    "fr": {
        "when": "Le {day}, en secondes de processeur. « MkDocs seul » fait du même Markdown un site, avec les mêmes "
        "paquets et la recherche du thème, sans nos gabarits ni nos vérifications. La dernière colonne compte les "
        "secondes entre un texte enregistré et la page qui le montre, pendant `make serve`.",
        "head": "| Trucs | MkDocs seul | Le nôtre | Mémoire (Mo) | Site (Mo) | Enregistré, puis montré |",
    },
    "en": {
        "when": 'On {day}, in seconds of processor. "MkDocs alone" makes a site of the same Markdown, with the same '
        "packages and the theme's search, without our templates or checks. The last column counts the seconds between "
        "a text saved and the page that shows it, while `make serve` runs.",
        "head": "| Tips | MkDocs alone | Ours | Memory (MB) | Site (MB) | Saved, then shown |",
    },
}


def write_builds(found: Sequence[Builds], *, day: datetime.date, root: Path = ROOT) -> None:
    """Write in the guide, in both editions, what builds take at each size.

    They come before what the handbook promises; raises ValueError when a page promises nothing, and changes none.
    """
    pages = {}
    for language, heading in HEADINGS.items():
        path = root / PAGE.format(language)
        parts = path.read_text(encoding="utf-8").split("\n\n## ")
        after = next((rank for rank, part in enumerate(parts) if NEXT in part.partition("\n")[0]), None)
        if after is None:
            raise ValueError(f"{path.name} has no place for the figures")
        figures = f"{heading}{SIGN}{builds_text(found, day=day, language=language)}".removeprefix("## ")
        before = [part for part in parts[:after] if SIGN not in part]
        pages[path] = "\n\n## ".join([*before, figures, *parts[after:]])
    for path, text in pages.items():
        path.write_text(text, encoding="utf-8")


def builds_text(found: Sequence[Builds], *, day: datetime.date, language: str) -> str:
    """Return the figures as the guide says them in a language."""
    words = WORDS[language]
    when = words["when"].format(day=load_strings()[language].date(day).replace("\u00a0", " "))
    rows = (_row(builds, language) for builds in found)
    return "\n\n".join([when, "\n".join([words["head"], f"|{'--:|' * 6}", *rows])])


def _row(builds: Builds, language: str) -> str:
    stock, ours = Cost.middle(builds.stock), Cost.middle(builds.ours)
    cards = f"{builds.cards:,}".replace(",", THOUSANDS_SIGN[language])
    seconds = (f"{time:.1f}".replace(".", DECIMAL_SIGN[language]) for time in (stock.processor, ours.processor))
    shown = f"{builds.shown_after:.1f}".replace(".", DECIMAL_SIGN[language])
    return f"| {cards} | {' | '.join(seconds)} | {ours.memory:.0f} | {ours.size:.0f} | {shown} |"
