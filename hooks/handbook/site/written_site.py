"""What is written once every language is built: pages that MkDocs knows nothing of, and what stands beside pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from handbook.build_cache import CACHE
from handbook.processes import together
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
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from handbook.content.edition import Edition
    from handbook.site.assets import SiteAssets
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
        beside, pages = self._tasks_beside(), self._tasks_of_pages()
        if is_serving():
            self._end_pages([task() for task in pages])
            self._write_worker()
            LATER.put(lambda: self._end_beside([task() for task in beside]))
        else:
            made = together([*beside, *pages])
            self._end_beside(made[: len(beside)])
            self._end_pages(made[len(beside) :])
            self._write_worker()  # it lists what there is to keep
            write_file_hashes(self.site_dir)  # the last of the files
        CACHE.save()

    def _tasks_of_pages(self) -> list[Callable[[], Any]]:
        """Return what writes the pages that MkDocs knows nothing of."""
        return [partial(self._pages_of, edition) for edition in self._editions]

    def _end_pages(self, asked: Iterable[SiteAssets]) -> None:
        """Write the last pages, and all that pages ask for."""
        for assets in asked:
            self.build.assets.take(assets)
        self.build.not_found.write(self.site_dir, self.build.assets)
        write_draft_rules(self.site_dir, self._editions)
        write_manifests(self.site_dir, self._editions, self.build.names)
        self._write_assets()

    def _pages_of(self, edition: Edition) -> SiteAssets:
        """Write those of an edition, and return what they ask for."""
        assets = self.build.assets
        self.build.booklets.write(self.site_dir, [edition], assets)
        write_moved_pages(self.site_dir, [edition], assets)
        return assets

    def _write_assets(self) -> None:
        """Write all that pages ask for."""
        library = self.build.library
        self.build.assets.write(self.site_dir)
        self.build.search.write_worker(self.site_dir, minified=self.build.assets.minified)
        copy_attached(library.catalogue.assets, self.docs_dir, self.site_dir, own=library.own)

    def _tasks_beside(self) -> list[Callable[[], Any]]:
        """Return what writes all that stands in no page: the search, and what others read of the handbook."""
        search, editions = self.build.search, self._editions
        tasks: list[Callable[[], Any]] = [partial(search.write_index, edition, self.site_dir) for edition in editions]
        tasks += [partial(self._beside, edition) for edition in editions]
        return [*tasks, partial(write_api, self.site_dir, editions)]

    def _end_beside(self, made: Iterable[Any]) -> None:
        """Write what all of the search needs, once the index of each edition has its name."""
        names = {edition.language: name for edition, name in zip(self._editions, made, strict=False)}
        self.build.search.write_names(self.site_dir, names)
        self.build.tip_rows.write(self.site_dir, self._editions)

    def _beside(self, edition: Edition) -> None:
        """Write what others read of an edition."""
        for write in (write_social_pictures, write_card_frames, write_feeds, write_twins):
            write(self.site_dir, [edition])

    def _write_worker(self) -> None:
        """Write what keeps the site on devices, or what takes it away from them."""
        write_offline(self.site_dir, is_kept=self.devices_keep_it, minified=self.build.assets.minified)
