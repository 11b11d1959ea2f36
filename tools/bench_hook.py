"""What the bench adds to a build: it sets the theme's own search index aside before ours takes its place."""

import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

STOCK = "search/stock.json"


@event_priority(-150)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Keep the index that the theme's plugin has just written."""
    written = Path(config.site_dir) / "search/search_index.json"
    if written.is_file():
        shutil.copyfile(written, Path(config.site_dir) / STOCK)
