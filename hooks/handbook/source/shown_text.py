"""What an author typed and readers would not see as meant: words that Markdown drops, signs that it leaves."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from handbook.errors import Fault
from handbook.source.allowed import AMPERSAND
from handbook.source.line_marks import PREFIX, UNREAD_PREFIX, number_of
from handbook.source.typed_code import without_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook.source.markdown_text import Row

WORD = re.compile(r"[^\W_]+")
UNSEEN = re.compile(r"!\[[^\[\]]*\]\([^()]*\)|\]\((?:[^()]|\([^()]*\))*\)|\{:? *(?:[#.]|\w+=)[^{}]*\}")
"""What a line holds and no reader reads: pictures, the addresses of links, attributes."""
EMPTY_ITEM = re.compile(r" *(?:[-*+]|\d{1,9}[.)]) *")
BARE_ADDRESS = re.compile(r"(?<![<\[\w])(?:https?://|www\.)\w", re.IGNORECASE)
ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)")
LOST_SHOWN = 40
"""Characters quoted of what is lost."""


class LineText(NamedTuple):
    """A part of what readers see of a line; `code` tells that it is shown as typed."""

    line: int
    text: str
    code: bool = False


@dataclass(frozen=True)
class Sign:
    """A sign of another Markdown than ours, which would be printed as typed."""

    pattern: re.Pattern[str]
    problem: str
    remedy: str
    about: str = ""
    """Of signs about the same thing, the first to be found is told, and the others keep quiet."""
    escape: str = ""
    """How it is typed to be shown on purpose."""


MARKUP = re.compile(r"</?[^\W\d_][\w-]*(?:\s[^<>]*>?|/?>|$)")
MARKUP_SHOWN = Sign(
    MARKUP,
    "Une balise HTML serait montrée telle quelle.",
    "Retirez-la : écrivez en Markdown, ou sans chevrons < >.",
)
SIGNS_ANYWHERE = (
    Sign(re.compile(r"<!--"), "Un commentaire serait publié.", "Retirez-le : rien ne se cache dans une page."),
    Sign(re.compile(r"~~"), "Les signes ~~ seraient montrés tels quels.", "Retirez-les, avec ce qui est barré."),
    Sign(re.compile(r"\[\^"), "Un appel de note serait montré tel quel.", "Mettez la note dans le texte.", "link"),
    Sign(
        re.compile(r"\*\*|__"),
        "Des signes de gras seraient montrés tels quels.",
        "Fermez-les sur la même ligne, ou retirez-les.",
    ),
    Sign(re.compile(r"`"), "Un accent grave serait montré tel quel.", "Fermez le code sur la même ligne."),
)
"""In the text of a page and in that of a block that has a form of its own."""
BRACES = Sign(
    re.compile(r"\{\{|\}\}"),
    "Un champ à remplir est hors d'un modèle ou d'une phrase.",
    "Retirez les accolades.",
    "braces",
)
SIGNS_OF_A_PAGE = (
    *SIGNS_ANYWHERE,
    BRACES,
    Sign(re.compile(r"^//(?!/)"), "Une ligne // serait montrée telle quelle.", "Écrivez trois barres : /// nom."),
    Sign(
        re.compile(r"(?<![\w*])\*(?=\w)|(?<=\w)\*(?![\w*])"),
        "Un signe * serait montré tel quel.",
        "Fermez l'italique sur la même ligne, ou retirez-le.",
        escape="\\*",
    ),
    Sign(
        re.compile(r"(?<![\w:]):[a-z][a-z_]+:(?![\w:])"),
        "Un émoji serait montré en lettres.",
        "Retirez-le, ou collez le signe lui-même.",
    ),
    Sign(
        re.compile(r"\[\[|\]\]|\)\[|\[[^\[\]]*\]\([^()]*$"),
        "Un lien serait montré tel quel.",
        "Écrivez-le ainsi, sans espace : [texte](page.md).",
        "link",
        escape="\\[",
    ),
    Sign(
        re.compile(r"^\[[^\[\]]+\]:"),
        "Un lien serait montré tel quel.",
        "Mettez l'adresse à sa place : [texte](page.md).",
        "link",
    ),
    Sign(re.compile(r"^\[[ xX]?\](?=\s|$)"), "Une case serait montrée telle quelle.", "Écrivez un bloc « liste »."),
    Sign(re.compile(r"^[!?]{3}"), "Un encadré serait montré tel quel.", "Écrivez un bloc : /// nom."),
    Sign(
        re.compile(r"\]\s?\(|\]\s?\["),
        "Un lien serait montré tel quel.",
        "Écrivez-le ainsi, sans espace : [texte](page.md).",
        "link",
    ),
    Sign(
        re.compile(r"\{:? *[#.]"),
        "Un identifiant serait montré tel quel.",
        "Mettez-le à la fin d'un titre : ## Titre { #identifiant }",
        "braces",
    ),
    Sign(re.compile(r"/{3}(?=\s|$)"), "Une ligne /// serait montrée telle quelle.", "Mettez-la au début de sa ligne."),
    Sign(re.compile(r"^\d{1,9}\)(?=\s)"), "Un numéro suivi de ) ne fait pas de liste.", "Écrivez 1. au lieu de 1)."),
    Sign(
        re.compile("^[-*+\u2022\u2013\u2014][\u00a0\u202f]|^\u2022"),
        "Cette ligne n'est pas lue comme un élément de liste.",
        "Commencez-la par un tiret et une espace ordinaire.",
    ),
)
MAY_HOLD_A_SIGN = re.compile("[<~*_`\\[\\]{}]|:[a-z]|//|^[-+\\d!?\u2022\u2013\u2014]")
"""What a text with any of these signs holds; most lines hold none of it."""


def conflict_faults(lines: Iterable[tuple[int, str]], *, path: str) -> list[Fault]:
    """Return a fault for each passage in which Git left two versions, on the first of its marks."""
    remedy = "Gardez l'une des deux, et retirez les lignes <<<<<<<, ======= et >>>>>>>."
    faults = []
    is_open = False
    for number, line in lines:
        if not line.startswith(("<<<<<<<", ">>>>>>>")) or not CONFLICT.match(line):
            continue
        if line.startswith("<") or not is_open:
            faults.append(Fault(path, number, "Deux versions de ce passage se suivent.", remedy))
        is_open = line.startswith("<")
    return faults


def unread_faults(text: str, *, path: str) -> Iterator[Fault]:
    """Yield a fault for each line, still with its mark, whose opening sign Markdown left in the text."""
    for found in UNREAD_PREFIX.finditer(text):
        sign = found[1].strip()
        problem = f"Le signe {sign} qui ouvre cette ligne serait montré tel quel."
        yield Fault(
            path, number_of(found[2]), problem, "Laissez une ligne vide avant la liste, le titre ou le tableau."
        )


def shown_faults(rows: Iterable[Row], shown: Iterable[LineText], *, path: str, blanks: bool = False) -> list[Fault]:
    """Return a fault for each line that readers would not see as typed: words lost, signs left.

    `blanks` tells that double braces are read where they stand.
    """
    signs = [sign for sign in SIGNS_OF_A_PAGE if not (blanks and sign is BRACES)]
    seen: dict[int, list[LineText]] = defaultdict(list)
    for part in shown:
        seen[part.line].append(part)
    faults: list[Fault] = []
    for row in rows:
        own = [sign for sign in signs if not (sign.escape and sign.escape in row.text)]
        told = list(_page_faults(row.line, seen[row.line], own, path=path))
        faults += told
        typed = UNSEEN.sub(" ", without_code(row.text))
        if not told and BARE_ADDRESS.search(typed):
            problem, remedy = "Une adresse nue ne mène nulle part.", "Faites-en un lien : [texte](adresse)."
            faults.append(Fault(path, row.line, problem, remedy))
        if entity := ENTITY.search(typed):
            problem, remedy = f"L'entité « {entity[0]} » cache un signe.", "Tapez le signe lui-même."
            faults.append(Fault(path, row.line, problem, remedy))
            continue
        if lost := _lost(row.text, "".join(part.text for part in seen[row.line])):
            remedy = "Un tableau a peut-être une case de trop, ou un signe de Markdown avale ces mots."
            faults.append(Fault(path, row.line, f"« {lost} » ne se verrait pas.", remedy))
    return faults


def _page_faults(line: int, parts: Iterable[LineText], signs: Iterable[Sign], *, path: str) -> Iterator[Fault]:
    text = "".join("\n" if part.code else part.text for part in parts).lstrip(" \n")
    yield from sign_faults(text, signs, path=path, line=line)


def sign_faults(text: str, signs: Iterable[Sign], *, path: str, line: int) -> Iterator[Fault]:
    """Yield a fault for each of these signs that stands in what readers see of a line."""
    if not MAY_HOLD_A_SIGN.search(text):
        return
    told = set()
    text = MARKUP.sub("", text) if (markup := MARKUP.search(text)) else text
    if markup:
        yield Fault(path, line, MARKUP_SHOWN.problem, MARKUP_SHOWN.remedy)
    for sign in signs:
        if sign.about not in told and sign.pattern.search(text):
            yield Fault(path, line, sign.problem, sign.remedy)
            told |= {sign.about} - {""}


def _lost(typed: str, shown: str) -> str:
    """Return what starts with the first word of a line that is not shown, or nothing."""
    rest = typed[PREFIX.match(typed).end() :]  # type: ignore[union-attr]  # always
    if rest == shown:
        return ""
    text = html.unescape(UNSEEN.sub(" ", rest))
    words = iter(WORD.findall(html.unescape(shown.replace(AMPERSAND, "&"))))
    for found in WORD.finditer(text):
        if found[0] not in words:
            return text[found.start() :].strip(" |*_")[:LOST_SHOWN]
    return ""
