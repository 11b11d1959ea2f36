"""Any number of cards that look like ours, to try the search at sizes the handbook may reach."""

import random
import string
from pathlib import Path

import yaml

from handbook.search.entries import Entry, Part

CARDS = Path(__file__).parents[1] / "docs/fr/trucs"
NEW_WORD = 0.02
"""One word in fifty is new, as in any growing collection."""
SYLLABLES = [a + b for a in "bcdfglmnprstv" for b in ("a", "e", "i", "o", "ou", "an", "on", "eur", "é")]


def make_cards(count: int) -> list[Entry]:
    """Return so many cards, the same each time."""
    chance = random.Random(count)
    sentences, keywords = _real()
    return [_card(number, chance, sentences, keywords) for number in range(1, count + 1)]


def _card(number: int, chance: random.Random, sentences: list[str], keywords: list[str]) -> Entry:
    title, summary, say, avoid, body, more = (_changed(chance.choice(sentences), chance) for _ in range(6))
    own = tuple(chance.sample(keywords, 3))
    texts = {"title": f"{title} {number}", "keywords": " / ".join(own), "lead": f"{summary} {say}"}
    texts |= {"text": f"{body} {more} {avoid}"}
    return Entry(
        url=f"trucs/{number}-x/",
        title=title,
        kind="tip",
        section="Téléphone",
        teaser=summary,
        parts=(Part("", "tip", "", texts),),
        number=number,
        say=say,
    )


def _changed(sentence: str, chance: random.Random) -> str:
    """Return a sentence with a word of its own here and there."""
    return " ".join(new_word(chance) if chance.random() < NEW_WORD else word for word in sentence.split())


def new_word(chance: random.Random) -> str:
    """Return a word that is in no dictionary."""
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).strip(string.punctuation)


def _real() -> tuple[list[str], list[str]]:
    sentences: list[str] = []
    keywords: set[str] = set()
    for file in sorted(CARDS.glob("[0-9]*.md")):
        _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
        fields = yaml.safe_load(head)
        sentences += [fields["title"], fields["summary"], fields["say"], fields["avoid"], *body.strip().split("\n")]
        keywords |= set(fields.get("keywords", []))
    return sentences, sorted(keywords)
