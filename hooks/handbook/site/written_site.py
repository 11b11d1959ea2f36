"""What is written once every language is built: pages that MkDocs knows nothing of, and what stands beside pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.site.api import write_api
from handbook.site.app_manifest import write_manifests
from handbook.site.assets import copy_attached
from handbook.site.card_frames import write_card_frames
from handbook.site.command import is_serving
from handbook.site.draft_check import write_draft_rules
from handbook.site.feed import write_feeds
from handbook.site.file_hashes import write_file_hashes
from handbook.site.later import LATER
from handbook.site.markdown_twins import write_twins
from handbook.site.moved_pages import write_moved_pages
from handbook.site.offline import write_offline
from handbook.site.social_pictures import write_social_pictures

if TYPE_CHECKING:
    from pathlib import Path

    from handbook.content.edition import Edition
    from handbook.site.one_build import Build


@dataclass(frozen=True)
class WrittenSite:
    """A site whose pages MkDocs has written, and where."""

    build: Build
    site_dir: Path
    docs_dir: Path
    devices_keep_it: bool
    """Whether readers' devices keep the pages, to open them without a network."""

    @property
    def _editions(self) -> list[Edition]:
        return list(self.build.editions.values())

    def write(self) -> None:
        """Write all of it; while serving, what stands in no page waits until it is asked for."""
        self._write_pages()
        if is_serving():
            self._write_worker()
            LATER.put(self._write_what_stands_beside)
        else:
            self._write_what_stands_beside()
            self._write_worker()  # it lists what there is to keep
            write_file_hashes(self.site_dir)  # the last of the files

    def _write_pages(self) -> None:
        """Write the other pages, then all that pages ask for."""
        build = self.build
        build.booklets.write(self.site_dir, self._editions, build.assets)
        write_moved_pages(self.site_dir, self._editions, build.assets)
        write_draft_rules(self.site_dir, self._editions)
        write_manifests(self.site_dir, self._editions, self.build.names)
        build.assets.write(self.site_dir)
        copy_attached(build.library.catalogue.assets, self.docs_dir, self.site_dir, own=build.library.own)

    def _write_what_stands_beside(self) -> None:
        """Write what stands in no page: the search, and what others read of the handbook."""
        write_social_pictures(self.site_dir, self._editions)
        write_card_frames(self.site_dir, self._editions)
        write_feeds(self.site_dir, self._editions)
        write_twins(self.site_dir, self._editions)
        write_api(self.site_dir, self._editions)
        self.build.search.write(self.site_dir, library=self.build.library, minified=self.build.assets.minified)

    def _write_worker(self) -> None:
        """Write what keeps the site on devices, or what takes it away from them."""
        write_offline(self.site_dir, is_kept=self.devices_keep_it, minified=self.build.assets.minified)
