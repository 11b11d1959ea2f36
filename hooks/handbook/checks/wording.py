"""How a page of the handbook is worded: long enough, with its answer first, and typed plainly.

These are rules of this handbook, not of any: a small one made for a test does without (extra.handbook.check_wording).
"""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from handbook.content.documents import LANGUAGES, MOST_KEPT, ORIGINAL, found_once
from handbook.content.links import TIP_SCHEME
from handbook.content.new_tip import title_words
from handbook.content.reading_time import UNSEEN
from handbook.errors import Fault
from handbook.source.words import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.content.documents import Document
    from handbook.content.library import Library

FEWEST, MOST = 300, 700
FEWEST_OF_OWN = 40
"""An organisation's page may hold nothing but an address and its hours."""
SHORT_OR_LONG = re.compile(
    r"(.*/)?index\.md"  # the pages that lead to the others
    r"|en-ligne-maintenant\.md|mode-desescalade\.md"  # one sentence for each situation, for each move
    r"|.*/(listes?(-.*)?|modeles|glossaire)\.md"  # lists, models, words
    r"|(equipe|outils|parcours)/.*"  # the team's pages, tools, paths
)
"""Pages that may be shorter or longer than the others, by rule."""
WITHOUT_BRIEF = re.compile(
    r"(?:index|en-ligne-maintenant|mode-desescalade)\.md|trucs/index\.md|outils/modeles\.md|parcours/(?!index\.md).*"
)
"""Pages that are themselves the answer: the home page, the listing of cards, the steps of a path."""
LISTED = re.compile(r"(.*/)?index\.md|parcours/.*")
"""Pages that the tabs and the home page list."""
BRIEF = re.compile(r"\s*/{3,} *bref\b")
BLOCK = re.compile(r"^ *///+ *[\w-]* *\|?")
TELEPHONE = re.compile(r"\b(?:1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b")
FICTIONAL = re.compile(r".*\b555[ .-]01\d\d")
BRACKETED = re.compile(r"[a-zéè]+\((?:e|es|s|ne|le|ve|ère|trice|euse)\)s?|\w·\w|\b\w+-e-s?\b", re.IGNORECASE)
TO_LOOK_AT = re.compile(r"\d{3}|\((?=[elntè])|[·!;?’‘\u00a0\u202f\u2009\u2011«»“”]|-e|\w :")
"""What every line with something below holds; most lines hold none of it."""
TYPED = {
    re.compile("[’‘]"): (
        "Une apostrophe courbe est tapée ici.",
        "Tapez l'apostrophe droite : la construction la courbe.",
    ),
    re.compile("[\u00a0\u202f\u2009\u2011]"): (
        "Une espace insécable est tapée ici.",
        "Tapez une espace ordinaire : la construction pose les insécables.",
    ),
    re.compile(r"\w [;!?](?:\s|$)"): ("Une espace précède ; ! ou ?", "Retirez-la : au Québec, rien ne s'y met."),
}
TYPED_IN_ENGLISH = {
    re.compile("[«»“”]"): ("Des guillemets courbes ou français sont dans un texte anglais.", 'Tapez-les droits : "…".'),
    re.compile(r"\w :(?:\s|$)"): ("Une espace précède le deux-points, en anglais.", "Retirez-la."),
}
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
QUOTING = frozenset({"phrases", "oups", "reperage", "scenario", "quiz"})
"""Blocks that give the words of other people: they may exclaim."""


def wording_faults(library: Library) -> list[Fault]:
    """Return everything in how the pages and cards are worded that the handbook does not publish."""
    reached = _reached(library)
    faults = _same_title_faults(library)
    for added in library.questions.values():
        faults += map(added.placed, _typing_faults(added.document))
    for language in LANGUAGES:
        for document in library.of(language):
            faults += _typing_faults(document)
            if document.is_sound and not document.is_tip:
                faults += _page_faults(document, reached)
    return faults


def _same_title_faults(library: Library) -> list[Fault]:
    """Return a fault for each French page or card whose title another has, whatever its accents and signs."""
    first: dict[str, str] = {}
    faults = []
    for document in library.of(ORIGINAL):
        name = " ".join(title_words(str(document.front.fields.get("title", ""))))
        if name and name in first:
            problem, line = f"Ce titre est déjà celui de {first[name]}.", document.front.line_of("title")
            faults.append(_spared(document.shown_as, line, problem, "Changez l'un des deux, ou réunissez-les."))
        first.setdefault(name, document.shown_as)
    return faults


@lru_cache(maxsize=MOST_KEPT)
def words_of(document: Document) -> int:
    """Count the words that readers see of a page, its title aside."""
    options = {line for block in document.blocks for line in block.source.option_lines.values()}
    rows = [row.text for row in document.content.rows if row.line not in options]
    return count_words(*(UNSEEN.sub(" ", BLOCK.sub(" ", row)) for row in rows))


def _page_faults(page: Document, reached: set[str]) -> Iterator[Fault]:
    path, top = page.shown_as, page.front.body_line
    if page.file != "index.md" and page.fields is not None and not getattr(page.fields, "question", None):
        yield _spared(path, 1, "La page ne dit pas à quelle question elle répond.", "Ajoutez le champ « question ».")
    if page.language == ORIGINAL and page.fields is not None and not getattr(page.fields, "sources", None):
        yield _spared(path, 1, "La page ne nomme aucune source.", "Ajoutez « sources: [maison] », ou la source.")
    if not WITHOUT_BRIEF.fullmatch(page.file) and not BRIEF.match(page.front.body):
        remedy = "Mettez d'abord un bloc « /// bref », qui répond en une à trois lignes."
        yield _spared(path, top, "La page ne commence pas par sa réponse.", remedy)
    words = words_of(page)
    fewest = FEWEST_OF_OWN if page.is_own else FEWEST
    if not SHORT_OR_LONG.fullmatch(page.file) and not fewest <= words <= MOST:
        remedy = "Étoffez-la" if words < fewest else "Abrégez-la, ou faites-en deux"
        yield _spared(path, top, f"Cette page compte {words} mots.", f"{remedy} : de {fewest} à {MOST} mots.")
    for heading in page.content.headings:
        if not heading.explicit:
            remedy = f"Ajoutez-le au bout de la ligne : {'#' * heading.level} {heading.text} {{ #mot-court }}"
            yield _spared(path, heading.line, "Ce titre n'a pas d'identifiant.", remedy)
    if not page.content.markers and page.file != "index.md" and not targets(page) - {page.file}:
        last = max((row.line for row in page.content.rows if row.text.strip()), default=top)
        yield _spared(path, last, "Cette page ne mène à aucune autre.", "Finissez-la par un lien vers la suite.")
    if page.language == ORIGINAL and not page.is_own and page.file not in reached and not LISTED.fullmatch(page.file):
        folder = page.file.rpartition("/")[0]
        remedy = f"Liez-la depuis docs/fr/{folder}/index.md, ou une page voisine : [{_name(page)}]({page.file})."
        yield _spared(path, 1, "Aucune page ne mène ici, sauf le menu.", remedy.replace(f"({folder}/", "("))


def _name(page: Document) -> str:
    return str(page.front.fields.get("nav_title") or page.front.fields.get("title") or "Titre")


@lru_cache(maxsize=MOST_KEPT)
def _typing_faults(document: Document) -> tuple[Fault, ...]:
    return found_once("typing faults", _found_in_typing, document)


def _found_in_typing(document: Document) -> Iterator[Fault]:
    path = document.shown_as
    quoting = {row.line for block in document.blocks if block.kind.name in QUOTING for row in block.source.rows}
    spoken = {document.front.line_of(name) for name in ("say", "avoid") if name in document.front.fields}
    typed = TYPED if document.language == ORIGINAL else TYPED | TYPED_IN_ENGLISH
    for line, text in _lines(document):
        if not TO_LOOK_AT.search(text):
            continue
        for number in TELEPHONE.finditer(text):
            if not document.is_own and not FICTIONAL.match(number[0]):
                remedy = "Prenez un numéro fictif, de 555-0100 à 555-0199."
                yield _spared(path, line, f"Le numéro {number[0]} pourrait être celui de quelqu'un.", remedy)
        for form in BRACKETED.finditer(text):
            remedy = "Tournez la phrase autrement, ou nommez les deux : une cliente ou un client."
            yield _spared(path, line, f"« {form[0]} » se lit mal à voix haute.", remedy)
        for pattern, (problem, remedy) in typed.items():
            if pattern.search(text):
                yield _spared(path, line, problem, remedy)
        said = line in quoting | spoken or text.startswith(("|", "- **"))
        if not said and "!" in QUOTED.sub("", text.replace("<!--", "").replace("![", "[")):
            yield _spared(path, line, "Le manuel ne s'exclame pas.", "Mettez un point, ou citez entre guillemets.")


def _lines(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the texts of the front matter, then the lines of the text outside of code."""
    for name, value in document.front.fields.items():
        for k, text in enumerate(value) if isinstance(value, list) else ((None, value),):
            if isinstance(text, str):
                yield document.front.line_of(name if k is None else f"{name}.{k}"), text
    yield from ((row.line, row.text) for row in document.content.rows)


def _reached(library: Library) -> set[str]:
    """Return the French pages that another page leads to, the menu aside."""
    return {target for page in library.of(ORIGINAL) if not page.is_tip for target in targets(page) - {page.file}}


def targets(page: Document) -> set[str]:
    """Return the pages of the handbook that a page links to; a card counts as its number."""
    folder = posixpath.dirname(page.file)
    paths = [link.target.partition("#")[0] for link in page.content.links if "://" not in link.target]
    return {
        path if path.startswith(TIP_SCHEME) else posixpath.normpath(posixpath.join(folder, path))
        for path in paths
        if path
    }


def _spared(path: str, line: int, problem: str, remedy: str) -> Fault:
    return Fault(path, line, problem, remedy, spares_page=True)
