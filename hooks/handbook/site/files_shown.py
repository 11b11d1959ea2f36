"""Which files of MkDocs are published: ours, an organisation's, and of the theme what pages ask for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from mkdocs.structure.files import File
from mkdocs.theme import Theme

from handbook.site.assets import PICTURES, is_published

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from handbook.content.library import Library
    from handbook.site.one_build import Build


def files_with_own(files: Files, library: Library, config: MkDocsConfig) -> Files:
    """Add an organisation's pages to the files, and take away those of ours that they stand in place of."""
    for language, name in library.replaced:
        if (language, name) not in library.documents and (file := files.get_file_from_path(f"{language}/{name}")):
            files.remove(file)
    for document in library.documents.values():
        uri = f"{document.language}/{document.file}"
        if document.is_own and files.get_file_from_path(uri) is None:  # its text is in the library: MkDocs reads none
            files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def files_shown(files: Files, build: Build, config: MkDocsConfig) -> Files:
    """Keep, of the theme and of overrides/, only what pages ask for; and no page that the library cannot show."""
    for file in list(files):
        is_ours = build.holds(file) if file.is_documentation_page() else is_published(file.src_uri)
        if not is_ours and (file.is_documentation_page() or file.src_dir in config.theme.dirs):
            files.remove(file)
    return files


def listing_published(theme: Theme) -> None:
    """Let MkDocs list of a theme what is published alone: it would sort out thousands of icons for each language."""
    theme.get_env = partial(_environment, theme)  # type: ignore[method-assign]  # it is asked for once a build


def _environment(theme: Theme) -> jinja2.Environment:
    environment = Theme.get_env(theme)
    environment.loader = _PublishedFiles(theme.dirs)
    return environment


class _PublishedFiles(jinja2.FileSystemLoader):
    """Loads any template, and lists the files that a site needs as they lie."""

    def list_templates(self) -> list[str]:
        """Return the names of these files, each once."""
        files = ((file, Path(folder)) for folder in self.searchpath for file in Path(folder).glob(f"{PICTURES}/**/*"))
        return sorted({name for file, folder in files if is_published(name := file.relative_to(folder).as_posix())})
