"""What Québec's typography forbids in French, and what English does without."""

import re
from collections.abc import Iterator

SPACE = "[ \u00a0\u202f]"
RULES = {
    "fr": {
        "space before ; ! or ?": rf"{SPACE}[;!?]",
        "no no-break space before a colon": r"(?<!\u00a0):(?=\s|$)",
        "no no-break space after «": r"«(?!\u00a0)",
        "no no-break space before »": r"(?<!\u00a0)»",
        "no no-break space before % or $": r"\d[ \u202f]?[%$]",
        "no no-break space in an hour": r"\d[ \u202f]h\b|\d\u00a0h[ \u202f]\d",
        "no no-break space in a number": r"(?<![\d-])\d{1,3}[ \u202f]\d{3}(?! \d|[\d-])",
        "straight apostrophe": r"\w'\w",
        "straight quotation mark": r'"',
        "three full stops": r"\.\.\.",
    },
    "en": {
        "French spacing": rf"\w{SPACE}[:;!?](?:\s|$)",
        "French quotation marks": r"[«»]",
        "straight apostrophe": r"\w'\w",
        "straight quotation mark": r'"',
        "three full stops": r"\.\.\.",
    },
}


def typography_faults(text: str, *, language: str) -> Iterator[str]:
    """Say which rules a text breaks, with the first place where it does."""
    for name, pattern in RULES[language].items():
        found = re.search(f".{{0,15}}(?:{pattern}).{{0,10}}", text)
        if found:
            yield f"{name}: …{found[0]}…"
