"""What the bench needs of the theme."""

import json
from pathlib import Path

import pytest

from tools.bench import STOCK_WORKER, copy_stock_search
from tools.bench_hook import STOCK


def write_index(site: Path, text: str) -> None:
    """Write an index as the theme's plugin does."""
    (site / STOCK).parent.mkdir()
    (site / STOCK).write_text(json.dumps({"docs": [{"text": text}]}), encoding="utf-8")


def test_a_measured_site_has_the_search_of_the_theme_and_what_it_loads(tmp_path: Path):
    write_index(tmp_path, "Mettre en attente.")
    copy_stock_search(tmp_path)
    assert len(list(tmp_path.glob(STOCK_WORKER))) == 1
    assert (tmp_path / "assets/javascripts/lunr/min/lunr.fr.min.js").is_file()


def test_a_search_is_never_compared_with_an_empty_one(tmp_path: Path):
    write_index(tmp_path, "")
    with pytest.raises(SystemExit, match="rien à quoi"):
        copy_stock_search(tmp_path)
