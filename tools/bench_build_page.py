"""The figures of what a build takes, in the editors' guide, written there by make bench and by nobody else."""

import datetime
from collections.abc import Sequence
from pathlib import Path

from handbook.processes import processors
from tools.bench_build import Builds, Cost
from tools.bench_guide import NO_PLACE, ROOT, day_in_words, number_in_words, rewrite_page

PAGE = "docs/{}/equipe/index.md"
HEADINGS = {"fr": "## Le temps d'une construction", "en": "## How long a build takes"}
SIGN = " { #construction-mesuree }\n\n"
"""What ends the heading above the figures, in either edition."""
NEXT = "{ #promesses }"
"""What ends the heading below them."""
WORDS = {
    "fr": {
        "when": "Le {day}, sur {count} processeurs : les secondes écoulées puis, entre parenthèses, celles de "
        "processeur. « MkDocs seul » fait du même Markdown un site, avec les mêmes "
        "paquets et la recherche du thème, sans nos gabarits ni nos vérifications. « Ensuite » : un texte a changé "
        "depuis, et le reste est repris de la construction d'avant. La dernière colonne compte les secondes entre "
        "un texte enregistré et la page qui le montre, pendant `make serve`.",
        "head": "| Trucs | MkDocs seul | Le nôtre | Ensuite | Mémoire (Mo) | Site (Mo) | Enregistré, puis montré |",
    },
    "en": {
        "when": "On {day}, on {count} processors: the seconds elapsed and, in parentheses, those of processor time. "
        '"MkDocs alone" makes a site of the same Markdown, with the same '
        'packages and the theme\'s search, without our templates or checks. "Then": a text has changed since, and '
        "the rest is taken from the build before. The last column counts the seconds "
        "between a text saved and the page that shows it, while `make serve` runs.",
        "head": "| Tips | MkDocs alone | Ours | Then | Memory (MB) | Site (MB) | Saved, then shown |",
    },
}


def write_builds(found: Sequence[Builds], *, day: datetime.date, root: Path = ROOT) -> None:
    """Write in the guide, in both editions, what builds take at each size.

    They come before what the handbook promises; raises ValueError when a page promises nothing, and changes none.
    """

    def rewritten(text: str, language: str) -> str:
        parts = text.split("\n\n## ")
        after = next((rank for rank, part in enumerate(parts) if NEXT in part.partition("\n")[0]), None)
        if after is None:
            raise ValueError(NO_PLACE)
        figures = f"{HEADINGS[language]}{SIGN}{builds_text(found, day=day, language=language)}".removeprefix("## ")
        before = [part for part in parts[:after] if SIGN not in part]
        return "\n\n## ".join([*before, figures, *parts[after:]])

    rewrite_page(PAGE, rewritten, root=root)


def builds_text(found: Sequence[Builds], *, day: datetime.date, language: str) -> str:
    """Return the figures as the guide says them in a language."""
    words = WORDS[language]
    when = words["when"].format(day=day_in_words(day, language), count=processors())
    rows = (_row(builds, language) for builds in found)
    return "\n\n".join([when, "\n".join([words["head"], f"|{'--:|' * 7}", *rows])])


def _row(builds: Builds, language: str) -> str:
    stock, ours, again = map(Cost.middle, (builds.stock, builds.ours, builds.again))
    seconds = (
        f"{number_in_words(cost.clock, 1, language)} ({number_in_words(cost.processor, 1, language)})"
        for cost in (stock, ours, again)
    )
    cards, shown = number_in_words(builds.cards, 0, language), number_in_words(builds.shown_after, 1, language)
    return f"| {cards} | {' | '.join(seconds)} | {ours.memory:.0f} | {ours.size:.0f} | {shown} |"
