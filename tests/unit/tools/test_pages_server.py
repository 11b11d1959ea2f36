from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tools.pages_server import serve


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Make a site of one page and a 404 page."""
    (tmp_path / "telephone").mkdir()
    (tmp_path / "telephone/index.html").write_text("Téléphone", encoding="utf-8")
    (tmp_path / "404.html").write_text("Introuvable", encoding="utf-8")
    return tmp_path


def test_a_folder_is_answered_at_its_final_slash(site: Path):
    with serve(site) as url, urlopen(f"{url}telephone") as answer:
        assert (answer.url, answer.read().decode()) == (f"{url}telephone/", "Téléphone")


def test_a_page_that_does_not_exist_shows_the_404_page_of_the_site(site: Path):
    with serve(site) as url:
        with pytest.raises(HTTPError) as error:
            urlopen(f"{url}absent/")
        assert (error.value.code, error.value.read().decode()) == (404, "Introuvable")


def test_nothing_outside_of_the_base_path_is_served(site: Path):
    with serve(site) as url, pytest.raises(HTTPError):
        urlopen(url.replace("/le-bon-ton/", "/telephone/"))


def test_nothing_above_the_site_is_served(site: Path):
    with serve(site / "telephone") as url, pytest.raises(HTTPError):
        urlopen(f"{url}%2e%2e/404.html")
