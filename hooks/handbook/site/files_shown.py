"""Which files of MkDocs are published: ours, an organisation's, and of the theme what pages ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from handbook.site.assets import is_published

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
