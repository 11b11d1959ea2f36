"""The search of the whole site: what each edition holds, and the files that the browser loads."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from handbook.build_cache import CACHE
from handbook.content.documents import ORIGINAL
from handbook.language.lexicon import lexicon_file
from handbook.language.word_forms import analysis_of
from handbook.search.entries import page_entry, tip_entry
from handbook.search.index import build_index
from handbook.search.neighbours import linked_pages
from handbook.site.command import is_serving
from handbook.site.javascript_modules import minify
from handbook.site.own_country import local_texts
from handbook.site.search_worker import NAME, worker_script

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from handbook.content.contraries import Contrary
    from handbook.content.documents import Document
    from handbook.content.edition import Edition
    from handbook.content.synonyms import Group
    from handbook.search.entries import Entry
    from handbook.search.index import Index

FOLDER = "search"
INDEXES = "indexes.json"
"""The names of the indexes of each language: they change with what is published, which pages do not know yet."""
UNTRANSLATED = "untranslated"
"""What follows the language of an edition in the name of the index of what that edition still shows in French."""
LAST_INDEXES: dict[str, tuple[tuple[list[Entry], Sequence[Group], Sequence[Contrary]], Index]] = {}
"""The index last made under each name, with what it was made from."""


@dataclass
class SiteSearch:
    """Gathers the entries of both languages while they are built; written once both are."""

    entries: dict[str, dict[str, Callable[[], Entry]]] = field(default_factory=dict)
    """What each edition holds in its own language, by address; while serving, read once it is asked for."""
    untranslated: dict[str, dict[str, Callable[[], Entry]]] = field(default_factory=dict)
    """What an edition shows in French: its readers find it apart."""
    labels: dict[str, dict[str, Any]] = field(default_factory=dict)

    def add(self, document: Document, edition: Edition, *, url: str, html: str) -> None:
        """Add a page or a card of an edition, all that it shows in `html`."""
        self.labels.setdefault(edition.language, edition.strings.group("search"))
        searched = self.entries if document.language == edition.language else self.untranslated
        read = partial(_entry, document, edition, url=url, html=html)
        searched.setdefault(edition.language, {})[url] = read if is_serving() else partial(_as_it_is, read())

    def take(self, other: SiteSearch, *, url: str) -> None:
        """Add what another process has gathered of one page."""
        self.labels |= other.labels
        for mine, theirs in ((self.entries, other.entries), (self.untranslated, other.untranslated)):
            for language, entries in theirs.items():
                if url in entries:
                    mine.setdefault(language, {})[url] = entries[url]

    def write_index(self, edition: Edition, site_dir: Path) -> str:
        """Write the index of an edition, and return its name."""
        language, library = edition.language, edition.library
        return write_index(
            site_dir / FOLDER,
            language,
            [read() for read in self.entries[language].values()],
            groups=library.synonyms,
            contraries=library.contraries,
            labels=self.labels[language],
            untranslated=[read() for read in self.untranslated.get(language, {}).values()],
        )

    def write_names(self, site_dir: Path, names: Mapping[str, str]) -> None:
        """Write the names of the indexes, by language."""
        write_json(site_dir / FOLDER / INDEXES, names)

    def write_worker(self, site_dir: Path, *, minified: bool) -> None:
        """Write what searches them."""
        worker = minify(worker_script()) if minified else worker_script()
        (site_dir / FOLDER).mkdir(parents=True, exist_ok=True)
        (site_dir / FOLDER / NAME).write_text(worker, encoding="utf-8")


def _entry(document: Document, edition: Edition, *, url: str, html: str) -> Entry:
    if document.is_tip:
        entry = tip_entry(edition.tip(document.file), edition)
    else:
        entry = page_entry(document, url=url, html=html, edition=edition)
    local: Entry = local_texts(entry, edition.organisation, document.language)
    return replace(local, links=linked_pages(html, url=url))


def _as_it_is(entry: Entry) -> Entry:
    return entry


def write_index(
    folder: Path,
    language: str,
    entries: Iterable[Entry],
    *,
    groups: Sequence[Group],
    contraries: Sequence[Contrary] = (),
    labels: Mapping[str, Any],
    untranslated: Iterable[Entry] = (),
) -> str:
    """Write the index of a language under a name made from its content, and its lexicon; return the name.

    What is not translated has an index of its own, in its own language.
    """
    index = _index(language, list(entries), language, groups, contraries)
    core = {"labels": dict(labels), **index.core, "lexicon": _write_lexicon(folder, language)}
    if others := list(untranslated):
        name = f"{language}-{UNTRANSLATED}"
        rest = _index(name, others, ORIGINAL, groups, contraries)
        core[UNTRANSLATED] = _write_files(folder, name, rest.core, rest.files)
    return _write_files(folder, language, core, index.files)


def _index(
    name: str, entries: list[Entry], language: str, groups: Sequence[Group], contraries: Sequence[Contrary]
) -> Index:
    """Return the index of entries in a language: while serving, the last one again when made from the same."""
    made_from = entries, groups, contraries
    if name not in LAST_INDEXES or LAST_INDEXES[name][0] != made_from:
        build = partial(build_index, entries, analysis_of(language), groups, contraries)
        LAST_INDEXES[name] = made_from, CACHE.result("indexes", (language, *map(repr, made_from)), build)
    return LAST_INDEXES[name][1]


def _write_files(folder: Path, name: str, core: Mapping[str, Any], files: Mapping[str, Any]) -> str:
    """Write an index and its files under a name that says what they hold; return it."""
    digest = hashlib.sha256(_json([core, files]).encode()).hexdigest()[:10]
    full = f"{name}.{digest}"
    write_json(folder / f"{full}.json", core)
    for file, content in files.items():
        write_json(folder / full / f"{file}.json", content)
    return full


def _write_lexicon(folder: Path, language: str) -> str:
    """Write the words that are never corrected, apart: few searches need them. Return the file's name."""
    data = lexicon_file(language).read_bytes()
    name = f"{language}-lexicon.{hashlib.sha256(data).hexdigest()[:10]}"
    write_json(folder / f"{name}.json", base64.b64encode(data).decode())
    return name


def write_json(file: Path, content: object) -> None:
    """Write JSON without spaces, its folder made if need be."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_json(content), encoding="utf-8")


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
