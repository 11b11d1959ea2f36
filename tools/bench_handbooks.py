"""The handbook as it would be with any number of cards in both languages, each unlike the others, to build whole."""

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

from handbook.content.documents import LANGUAGES
from handbook.content.renditions import FIELDS_OF_CARD, REASON, mark_of
from handbook.content.tips import FOLDER
from handbook.language.figures import says_a_number
from handbook.source.front_matter import FENCE
from tools.bench_cards import NEW_WORD, new_word
from tools.translated import with_field

ROOT = Path(__file__).parents[1]
FIRST_NUMBER = 10_001
"""The number of the first card that does not exist: no card has come so far."""
SHARED = ("docs", "hooks", "overrides")
OWN_NUMBERS = "hooks/handbook/content/tips.py", re.compile(r"(?<=^FIRST_OWN_NUMBER = )\d+$", re.MULTILINE), "1_000_000"
"""From which number on cards are an organisation's: moved away, for a thousand is as far as ours go."""
WORDS = re.compile(r"(?<![\w’'-])[a-zà-öø-ÿ]{4,}(?![\w’'-])")
"""What may be another word without being anything else."""
SHOWN = re.compile(rf"^((?:{'|'.join(FIELDS_OF_CARD)}): )(.*)$", re.MULTILINE)
"""What readers see of the fields of a card."""
TITLE = re.compile(r"^(title: .*?)([\"']?)$", re.MULTILINE)
NUMBER = re.compile(r"^number: \d+$", re.MULTILINE)


def write_handbook(folder: Path, *, cards: int | None = None) -> Path:
    """Write a project like ours, with so many cards if there are fewer, the same each time; return its folder."""
    for name in SHARED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    name, limit, far = OWN_NUMBERS
    (folder / name).write_text(limit.sub(far, (folder / name).read_text(encoding="utf-8")), encoding="utf-8")
    real = sorted(path.name for path in (folder / "docs" / LANGUAGES[0] / FOLDER).glob("[0-9]*.md"))
    chance = random.Random(cards)
    for place in range((cards or 0) - len(real)):
        write_card(folder / "docs", real[place % len(real)], number=FIRST_NUMBER + place, chance=chance)
    return folder


def write_card(docs: Path, like: str, *, number: int, chance: random.Random) -> None:
    """Write a card in both languages, in the words of another but for those that it alone has."""
    name = f"{number}-{like.partition('-')[2]}"
    texts = {language: _changed(docs / language / FOLDER / like, chance) for language in LANGUAGES}
    texts = {language: TITLE.sub(rf"\1-{number}\2", text) for language, text in texts.items()}
    original, translation = LANGUAGES
    texts[original] = NUMBER.sub(f"number: {number}", texts[original])
    marks = ", ".join(f"{part}: {mark_of(text)}" for part, text in _parts(texts[original]))
    texts[translation] = with_field(texts[translation], "renders", f"{{{marks}}}")
    for language, text in texts.items():
        (docs / language / FOLDER / name).write_text(text, encoding="utf-8")


def _changed(file: Path, chance: random.Random) -> str:
    """Return the text of a card with words of its own here and there, in what readers see of it."""
    _, head, body = file.read_text(encoding="utf-8").split(f"{FENCE}\n", 2)
    head = SHOWN.sub(lambda field: field[1] + _with_new_words(field[2], chance), head)
    return f"{FENCE}\n{head}{FENCE}\n{_with_new_words(body, chance)}"


def _with_new_words(text: str, chance: random.Random) -> str:
    """Return a text with words of its own here and there; one that says a number as it is, for a check reads it."""
    if says_a_number(text):
        return text
    return WORDS.sub(lambda found: new_word(chance) if chance.random() < NEW_WORD else found[0], text)


def _parts(card: str) -> Iterator[tuple[str, str]]:
    """Give the parts of a card that a translation renders."""
    _, head, body = card.split(f"{FENCE}\n", 2)
    fields = yaml.safe_load(head)
    yield from ((name, str(fields[name])) for name in FIELDS_OF_CARD)
    yield REASON, body
