"""What the bench needs of the theme."""

from pathlib import Path

from tools.bench import STOCK_WORKER, copy_stock_search


def test_a_measured_site_has_the_search_of_the_theme_and_what_it_loads(tmp_path: Path):
    copy_stock_search(tmp_path)
    assert len(list(tmp_path.glob(STOCK_WORKER))) == 1
    assert (tmp_path / "assets/javascripts/lunr/min/lunr.fr.min.js").is_file()
