"""The search of the whole site: what each edition holds, and the files that the browser loads."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from handbook.language.word_forms import analysis_of
from handbook.search.entries import page_entry, tip_entry
from handbook.search.index import build_index
from handbook.search.neighbours import linked_pages
from handbook.site.javascript_modules import minify
from handbook.site.search_worker import NAME, worker_script

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from handbook.content.documents import Document
    from handbook.content.edition import Edition
    from handbook.content.synonyms import Group
    from handbook.search.entries import Entry
    from handbook.search.index import Index

FOLDER = "search"
INDEXES = "indexes.json"
"""The names of the indexes of each language: they change with what is published, which pages do not know yet."""
LAST_INDEXES: dict[str, tuple[list[Entry], Sequence[Group], Index]] = {}
"""The index made last for each language, with what it was made from."""


@dataclass
class SiteSearch:
    """Gathers the entries of both languages while they are built; written once both are."""

    entries: dict[str, dict[str, Entry]] = field(default_factory=dict)
    labels: dict[str, dict[str, Any]] = field(default_factory=dict)

    def add(self, document: Document, edition: Edition, *, url: str, html: str) -> None:
        """Add a page or a card of an edition, all that it shows in `html`.

        One still in French is not for English readers to search.
        """
        self.labels.setdefault(edition.language, edition.strings.group("search"))
        if document.language != edition.language:
            return
        if document.is_tip:
            entry = tip_entry(edition.tip(document.file), edition)
        else:
            entry = page_entry(document, url=url, html=html, edition=edition)
        self.entries.setdefault(edition.language, {})[url] = replace(entry, links=linked_pages(html, url=url))

    def write(self, site_dir: Path, *, groups: Sequence[Group], minified: bool) -> None:
        """Write the indexes, their names, and what searches them."""
        names = {
            language: write_index(
                site_dir / FOLDER, language, entries.values(), groups=groups, labels=self.labels[language]
            )
            for language, entries in self.entries.items()
        }
        worker = minify(worker_script()) if minified else worker_script()
        (site_dir / FOLDER / NAME).write_text(worker, encoding="utf-8")
        write_json(site_dir / FOLDER / INDEXES, names)


def write_index(
    folder: Path, language: str, entries: Iterable[Entry], *, groups: Sequence[Group], labels: Mapping[str, Any]
) -> str:
    """Write the index of a language under a name made from its content; return the name."""
    index = _index(language, list(entries), groups)
    core = {**index.core, "labels": dict(labels)}
    digest = hashlib.sha256(_json([core, index.files]).encode()).hexdigest()[:10]
    name = f"{language}.{digest}"
    write_json(folder / f"{name}.json", core)
    for file, content in index.files.items():
        write_json(folder / name / f"{file}.json", content)
    return name


def _index(language: str, entries: list[Entry], groups: Sequence[Group]) -> Index:
    """Return the index of a language: while serving, the last one again when it would be made from the same."""
    if language not in LAST_INDEXES or LAST_INDEXES[language][:2] != (entries, groups):
        LAST_INDEXES[language] = entries, groups, build_index(entries, analysis_of(language), groups)
    return LAST_INDEXES[language][2]


def write_json(file: Path, content: object) -> None:
    """Write JSON without spaces, its folder made if need be."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_json(content), encoding="utf-8")


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
