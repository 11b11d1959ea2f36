import pytest

from handbook.content.links import catalogue_of, edition_root, page_path, relative_url

CATALOGUE = catalogue_of(("index.md", "telephone/conclure.md", "telephone/index.md", "trucs/201-faire-attendre.md"))


@pytest.mark.parametrize(
    ("link", "file", "expected"),
    [
        pytest.param("truc:201", "index.md", "trucs/201-faire-attendre/", id="card from home"),
        pytest.param("truc:201", "telephone/conclure.md", "../../trucs/201-faire-attendre/", id="card from a page"),
        pytest.param("conclure.md#fin", "telephone/index.md", "conclure/#fin", id="page and anchor"),
        pytest.param("../index.md", "telephone/conclure.md", "../../", id="home"),
        pytest.param("index.md", "telephone/conclure.md", "../", id="section"),
        pytest.param("#fin", "telephone/conclure.md", "#fin", id="same page"),
        pytest.param("conclure.md", "telephone/conclure.md", "./", id="same page by its name"),
        pytest.param("https://exemple.org/a.md", "index.md", "https://exemple.org/a.md", id="elsewhere"),
        pytest.param("tel:911", "index.md", "tel:911", id="telephone"),
        pytest.param("sms:+15145550142", "index.md", "sms:+15145550142", id="text message"),
        pytest.param("https://exemple.org/a.pdf", "index.md", "https://exemple.org/a.pdf", id="document elsewhere"),
        pytest.param("perdu.md", "index.md", "perdu.md", id="nowhere"),
        pytest.param("truc:999", "index.md", "truc:999", id="no such card"),
        pytest.param("truc:deux", "index.md", "truc:deux", id="no number"),
    ],
)
def test_a_link_is_given_the_address_of_what_it_names(link: str, file: str, expected: str):
    assert CATALOGUE.address_of(link, file=file) == expected


@pytest.mark.parametrize("link", ["https://exemple.org/", "mailto:a@exemple.org", "TEL:911", "truc:999", "perdu.md"])
def test_what_leads_out_or_nowhere_has_no_target(link: str):
    assert CATALOGUE.target_of(link, file="index.md") is None


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        pytest.param("trucs/", "", "trucs/", id="from the home page"),
        pytest.param("", "trucs/", "../", id="to the home page"),
        pytest.param("", "", "./", id="home to itself"),
        pytest.param("trucs/", "trucs/", "./", id="page to itself"),
        pytest.param("trucs/1-un/", "telephone/conclure/", "../../trucs/1-un/", id="another folder"),
        pytest.param("en/trucs/", "trucs/", "../en/trucs/", id="other language"),
        pytest.param("trucs/#fin", "trucs/", "./#fin", id="anchor"),
        pytest.param("trucs/?a=b&c=d", "telephone/", "../trucs/?a=b&c=d", id="question"),
        pytest.param("trucs/?a=b#fin", "telephone/", "../trucs/?a=b#fin", id="question and anchor"),
        pytest.param("#fin", "trucs/", "../#fin", id="anchor of the home page"),
        pytest.param("assets/a.svg", "trucs/", "../assets/a.svg", id="file"),
        pytest.param("trucs/", "404.html", "trucs/", id="from the 404 page"),
    ],
)
def test_an_address_is_seen_from_the_page_that_links_to_it(target: str, page: str, expected: str):
    assert relative_url(target, page) == expected


def test_french_stands_at_the_root_and_english_below():
    assert (edition_root("fr"), edition_root("en")) == ("", "en/")


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("index.md", ""),
        ("telephone/index.md", "telephone/"),
        ("telephone/conclure.md", "telephone/conclure/"),
        ("reindex.md", "reindex/"),
    ],
)
def test_a_file_has_the_address_of_its_folder(file: str, path: str):
    assert page_path(file) == path
