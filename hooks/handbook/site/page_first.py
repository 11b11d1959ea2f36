"""The page whose text was just saved: made and shown by `make serve` before the whole handbook is built again."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import get_plugin_logger

from handbook.checks.files import faults_of
from handbook.checks.places import OF_SYSTEMS
from handbook.content.library import with_documents
from handbook.content.path_steps import learning_paths
from handbook.content.source_files import SourceFile
from handbook.content.trees import Tree
from handbook.organisation.reading import organisation_folder
from handbook.site.later import LATER
from handbook.site.own_word import own_word
from handbook.site.tip_parts import LIST

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from handbook.content.library import Library
    from handbook.site.made_pages import PageMaker
    from handbook.site.one_build import Build

log = get_plugin_logger("handbook")
FEW = 3
"""Files saved together whose pages are shown first."""
OF_PYTHON = "__pycache__"

Stamps = dict[Path, tuple[int, int]]
Place = tuple[str, str]


@dataclass
class PageFirst:
    """Shows the pages of a few files whose text alone has changed, as the last build would have made them."""

    last: Callable[[], Build]
    """Gives the last build."""
    folders: tuple[Path, ...]
    """The files and folders that the site is made from."""
    built: Stamps | None = None
    """What they were for the last build; None when it failed."""

    def shows(self) -> bool:
        """Write, where they are served, the pages of what was just saved, when it is certain what they are.

        Return whether there was anything new to see: a whole build is still to follow.
        """
        if self.built is None:
            return False
        now = stamps(self.folders)
        saved = {file for file in now.keys() | self.built.keys() if now.get(file) != self.built.get(file)}
        try:
            with LATER.waiting():
                pages = pages_again(self.last(), saved)
            new = {file: page for file, page in pages.items() if file.read_bytes() != page}
            for file, page in new.items():
                file.write_bytes(page)
        except Exception:  # whatever went wrong, the whole build does without it, or says it
            log.debug("No page is shown first.", exc_info=True)
            return False
        return bool(new)

    @contextmanager
    def building(self) -> Iterator[None]:
        """Forget the last build while another is made; note what that one is made from, unless it fails."""
        now, self.built = stamps(self.folders), None
        self.last().makers.clear()
        yield
        self.built = now


def page_first(last: Callable[[], Build], config: MkDocsConfig) -> PageFirst:
    """Return what shows the pages of a handbook first, once it is built."""
    docs = Path(config.docs_dir)
    folders = (docs, Path(config.config_file_path), organisation_folder(docs), *map(Path, config.watch))
    return PageFirst(last, folders, built=stamps(folders))


def stamps(folders: Iterable[Path]) -> Stamps:
    """Return when each file was last written, and its size; not of those that editors and systems leave beside."""
    found = {}
    for folder in folders:
        if folder.is_file():
            found[folder] = _stamp(folder)
        for place, inside, names in os.walk(folder):
            inside[:] = [name for name in inside if not name.startswith(".") and name != OF_PYTHON]
            seen = [Path(place, name) for name in names if not (name.startswith(".") or OF_SYSTEMS.fullmatch(name))]
            found |= {file: _stamp(file) for file in seen}
    return found


def _stamp(file: Path) -> tuple[int, int]:
    """Return when a file was last written, and its size; nothing of one that has just gone."""
    try:
        about = file.stat()
    except FileNotFoundError:
        return 0, 0
    return about.st_mtime_ns, about.st_size


def pages_again(build: Build, saved: Collection[Path]) -> dict[Path, bytes]:
    """Return the pages of files whose text alone has changed since a build, by where they are written.

    There is none as soon as anything else has changed, or is wrong: the whole build shows what comes of it.
    """
    docs = Tree(build.library.data_dir.parent)
    places = [place for file in saved if (place := _place(file, docs))]
    if not 0 < len(places) == len(saved) <= FEW or not all(_may_change(build, place) for place in places):
        return {}
    library = _read_again(build, places, docs)
    if library is None:
        return {}
    with build.showing(library) as asks_for_more:
        pages = {Path(page.file.abs_dest_path): maker.made(page).encode() for maker, page in _pages_of(build, places)}
        return {} if asks_for_more() else pages


def _pages_of(build: Build, places: Collection[Place]) -> Iterator[tuple[PageMaker, Page]]:
    """Yield the pages of some files, each with what makes it; not those of their translations."""
    for maker in build.makers.values():
        for place in places:
            file = maker.files.get_file_from_path("/".join(place))  # static-i18n gives that of the language instead
            if file is not None and file.page is not None and file.src_uri == "/".join(place):
                yield maker, file.page


def _place(file: Path, docs: Tree) -> Place | None:
    """Return the language and the name of a file of docs/; nothing of any other."""
    if docs.folder not in file.parents:
        return None
    language, _, name = file.relative_to(docs.folder).as_posix().partition("/")
    return language, name


def _may_change(build: Build, place: Place) -> bool:
    """Tell whether a file is shown as it is typed, on pages of its own, and had nothing wrong."""
    library = build.library
    document = library.documents.get(place)
    if document is None or document.file == LIST or place in library.questions:
        return False
    return build.preview.faults_of(document) is None and not own_word(library)


def _read_again(build: Build, places: Collection[Place], docs: Tree) -> Library | None:
    """Return the library of a build with the text that some files now have.

    There is none when they have other fields, which other pages show, or when something is wrong in them.
    """
    before, documents = build.library, {}
    for language, name in places:
        document, faults = SourceFile(docs, name, language, before.catalogue).read()
        if faults or document.front.fields != before.documents[language, name].front.fields:
            return None
        documents[language, name] = document
    after = with_documents(before, {**before.documents, **documents})
    after = replace(after, paths={language: learning_paths(after, language) for language in before.paths})
    found, known = (faults_of(library, places, wording=build.settings.check_wording) for library in (after, before))
    return None if found - known else after
