"""Beside each page, its text as Markdown, for tools that read text; and llms.txt, which tells them where to begin.

Source: https://llmstxt.org/
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from handbook.content.documents import LANGUAGES, ORIGINAL
from handbook.content.links import edition_root, page_path
from handbook.content.tips import TipTexts
from handbook.language.typography import typeset
from handbook.site.own_country import local_text
from handbook.site.own_values import own_value
from handbook.site.templates import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from handbook.content.documents import Document
    from handbook.content.edition import Edition
    from handbook.language.strings import Strings
    from handbook.site.own_values import OwnLine

TWIN = "index.html.md"
"""What follows the address of a page to make that of its text."""
GUIDE = "llms.txt"
COLON = {"fr": "\u00a0:", "en": ":"}


def write_twins(site_dir: Path, editions: Iterable[Edition]) -> None:
    """Write, in a built site, the text of each page beside it, and the guide of each edition."""
    for edition in editions:
        for original in edition.library.of(ORIGINAL):
            document = edition.library.shown(edition.language, original.file)
            folder = site_dir / edition.root / page_path(document.file)
            if document.fields is not None and folder.is_dir():
                (folder / TWIN).write_text(twin(edition, document), encoding="utf-8")
        (site_dir / edition.root / GUIDE).write_text(guide(edition), encoding="utf-8")


def twin(edition: Edition, document: Document) -> str:
    """Return the text of a page as its author typed it, under its title, its links written in full.

    What is an organisation's own is said in its places, as on the page; so are the numbers of its country.
    """
    fields, words = document.fields, replace(edition.strings, language=document.language)
    if fields is None:
        return ""
    parts = [f"# {fields.title}"]
    if isinstance(fields, TipTexts):
        said = ((words("block.say"), quoted(fields.say, words.language)), (words("block.avoid"), fields.avoid))
        lines = (f"- {label}{COLON[words.language]} {text}" for label, text in said)
        parts += [fields.summary, "\n".join(lines)]
    elif fields.question:
        parts.append(f"> {fields.question}")
    rows = _with_own_values(_with_whole_links(edition, document), edition, document, words)
    text = "\n\n".join([*parts, "\n".join(rows).strip()]) + "\n"
    return local_text(text, edition.organisation, words.language)


def _with_own_values(rows: list[str], edition: Edition, document: Document, words: Strings) -> list[str]:
    """Return the lines of a file whose filled places say what the organisation says there, and not the advice."""
    for block in reversed(document.blocks_named("chez-nous") if document.is_sound else []):
        own = own_value(edition.organisation, block.content.key, words)
        if own is None:
            continue
        start = block.line - document.front.body_line
        fence = rows[start].split()[0]
        end = next(k for k in range(start + 1, len(rows)) if rows[k].strip() == fence)
        kept = f"{words('own.reviewed', date=words.date(own.reviewed))} {own.owner.text}"
        label = typeset(words("own.label", title=block.content.title), words.language)
        lines = (f"- {_own_line(line, words.language)}" for line in own.lines)
        rows = [*rows[:start], f"**{label}**", "", *lines, "", kept, *rows[end + 1 :]]
    return rows


def _own_line(line: OwnLine, language: str) -> str:
    """Return one line of a value: its label, and what it says or dials."""
    said = f"[{line.text}]({line.href})" if line.href else line.text
    return f"{line.label}{COLON[language]} {said}" if line.label else said


def _with_whole_links(edition: Edition, document: Document) -> list[str]:
    """Return the lines of a file, its links leading where they go from anywhere; to what is left out, words alone."""
    library, rows = edition.library, document.front.body.split("\n")
    url = edition.site_url + edition.root + page_path(document.file)
    for link in {*document.content.links, *document.content.pictures}:
        index = link.line - document.front.body_line
        if not 0 <= index < len(rows):
            continue
        target = library.catalogue.target_of(link.target, file=document.file)
        if target and target[0] in library.left_out:
            rows[index] = re.sub(rf"\[([^\[\]]*)\]\({re.escape(link.target)}[^()]*\)", r"\1", rows[index])
        whole = urljoin(url, library.catalogue.address_of(link.target, file=document.file))
        rows[index] = rows[index].replace(f"]({link.target}", f"]({whole}")
    return rows


def guide(edition: Edition) -> str:
    """Return what llms.txt says of an edition: what the handbook is, its pages by section, and what tools can read."""
    library, strings, root = edition.library, edition.strings, edition.site_url + edition.root
    pages: dict[str, list[str]] = defaultdict(list)
    for original in library.of(ORIGINAL):
        document = library.shown(edition.language, original.file)
        texts = document.fields
        if texts is None or document.is_tip:
            continue
        said = getattr(texts, "description", "")
        pages[document.section].append(f"- [{texts.title}]({root}{page_path(document.file)}{TWIN}): {said}")
    sections = library.vocabulary.sections
    titles = {name: section.title.in_language(edition.language) for name, section in sections.items()}
    others = [language for language in LANGUAGES if language != edition.language]
    tools = [
        f"- [{strings('llms.api')}]({edition.site_url}api/v1/index.json)",
        *(
            f"- [{strings(f'llms.{language}')}]({edition.site_url}{edition_root(language)}{GUIDE})"
            for language in others
        ),
    ]
    parts = [f"# {strings('llms.title')}", f"> {strings('llms.what')}", strings("llms.how"), *_rows(pages.pop("", []))]
    for name, rows in sorted(pages.items(), key=lambda item: list(titles).index(item[0]) if item[0] in titles else 99):
        parts += [f"## {titles.get(name, name)}", "\n".join(rows)]
    text = "\n\n".join([*parts, f"## {strings('llms.tools')}", "\n".join(tools)]) + "\n"
    return local_text(text, edition.organisation, edition.language)


def _rows(rows: list[str]) -> list[str]:
    return ["\n".join(rows)] if rows else []
