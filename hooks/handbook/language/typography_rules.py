"""The rules of printed text: Québec's spaces in French, curly quotes in both languages.

Office québécois de la langue française, « Espacement avant et après les signes de ponctuation et les symboles », as
most Québec style guides apply it: a no-break space before : % $ and inside « », nothing before ; ! and ?.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NBSP = "\u00a0"
THIN = "\u202f"
SPACE = "[ \u00a0\u202f]"
SYMBOLS = "%|\\$|€|¢|°C|M\\$|k\\$|h(?![\\w])|min\\b|km\\b|cm\\b|mm\\b|kg\\b|g\\b|ko\\b|Mo\\b|ms\\b"
END = "[\\w»”’)\\]}%$€°.…]"
"""What a word or an abbreviation may end with."""
MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"


@dataclass(frozen=True)
class Rule:
    """What is printed in place of what was typed; a text without the sign of a rule has nothing for it to change."""

    sign: re.Pattern[str]
    pattern: re.Pattern[str]
    printed: str


def _rules(*rows: tuple[str, str, str]) -> tuple[Rule, ...]:
    return tuple(Rule(re.compile(sign), re.compile(pattern), printed) for sign, pattern, printed in rows)


NUMBERS = (
    (r"\d", rf"(?<=\d){SPACE}(?=\d{{3}}(?!\d))", NBSP),
    (r"\d", rf"(?<=\b\d\d){SPACE}(?=\d\d\b)", NBSP),
    (r"\d", rf"(?<=\b8\d\d){SPACE}(?=[A-Z]{{4,}}\b)", NBSP),
)
"""Numbers in groups, and telephone numbers written as words, are never cut, in either language."""
FRENCH = _rules(
    (r"'", r"(?<=\w)'(?=[\w«“])", "’"),
    (r"«", rf"(?<=«){SPACE}*(?=[^\s\u00a0\u202f])", NBSP),
    (r"»", rf"(?<=[^\s\u00a0\u202f«]){SPACE}*(?=»)", NBSP),
    (r":", rf"(?<={END}){SPACE}*(?=:(?:[\s»]|$))", NBSP),
    (r"[;!?]", rf"(?<={END}){SPACE}+(?=[;!?])", ""),
    (r"\d", rf"(?<=\d){SPACE}+(?=(?:{SYMBOLS}))", NBSP),
    (r"\d", rf"(?<=\d{SPACE}h){SPACE}+(?=\d)", NBSP),
    *NUMBERS,
    (r"\d", rf"(?:(?<=\d)|(?<=\b1er)){SPACE}(?=(?:{MONTHS})\b)", NBSP),
    (r"M[.em]|Dre", rf"(?:(?<=\bM\.)|(?<=\bM[em]e)|(?<=\bMe)|(?<=\bDre)){SPACE}(?=[A-ZÉÈ])", NBSP),
    (r"\d", rf"(?:(?<=\b[nN][º°])|(?<=\bart\.)|(?<=\bp\.)){SPACE}(?=\d)", NBSP),
    (r"\.\.\.", r"\.\.\.", "…"),
)
(MARKS_OF_FRANCE,) = _rules((r"[;!?]", rf"(?<={END}){SPACE}*(?=[;!?](?![\w/]))", THIN))
"""France's spaces: a thin one before ; ! and ? (Imprimerie nationale, Lexique des règles typographiques)."""
FRANCE = (*(rule for rule in FRENCH if rule.sign.pattern != "[;!?]"), MARKS_OF_FRANCE)
ENGLISH = _rules(
    (r"'", r"(?<=\w)'(?=\w)", "’"),
    (r"\"", r"(?:(?<=^)|(?<=[\s(\[\u00a0—–“/]))\"(?=\S)", "“"),
    (r"\"", r"\"", "”"),
    (r"'", r"(?:(?<=^)|(?<=^\")|(?<=[\s(\[\u00a0—–“/])|(?<=[\s(\[\u00a0—–“/]\"))'(?=\S)", "‘"),
    (r"'", r"'", "’"),
    *NUMBERS,
    (r"\.\.\.", r"\.\.\.", "…"),
)
RULES = {"fr": FRENCH, "fr-FR": FRANCE, "en": ENGLISH}


def rules_of(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language, or of the one that « fr-CA » is a variety of; none for any other."""
    return RULES.get(language) or RULES.get(language.partition("-")[0], ())
