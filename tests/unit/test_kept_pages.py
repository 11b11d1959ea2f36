"""What is kept of the pages between two rebuilds of `make serve`."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, ClassVar

import jinja2
import pytest
from jinja2 import meta, nodes

from handbook.site import kept_pages
from handbook.site.kept_pages import KEPT, OVERRIDES, PARTS_OF_CONFIG, PARTS_OF_PAGE, PageTemplate

NOT_COMPARED = {"nav", "pages", "build_date_utc", "mkdocs_version"}
"""What MkDocs gives to templates beside the page, its configuration and `hb`."""
OURS = jinja2.Environment(loader=jinja2.FileSystemLoader(OVERRIDES))


def a_context(*, title: str = "Conclure", hb: object = "hb", site_name: str = "Le bon ton") -> dict[str, Any]:
    page = SimpleNamespace(**dict.fromkeys(PARTS_OF_PAGE, ""), toc="")
    page.title, page.url = title, "telephone/conclure/"
    config = {**dict.fromkeys(PARTS_OF_CONFIG, ""), "site_name": site_name}
    return {"page": page, "hb": hb, "base_url": "..", "config": Config(config)}


class Config(dict[str, Any]):
    """Settings, with a theme."""

    theme: ClassVar[dict[str, Any]] = {}


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Give the titles of the pages that have been made, while serving."""
    titles: list[str] = []

    def make(_template: jinja2.Template, context: dict[str, Any]) -> str:
        titles.append(context["page"].title)
        return "html"

    monkeypatch.setattr(kept_pages, "is_serving", lambda: True)
    monkeypatch.setattr(jinja2.Template, "render", make)
    yield titles
    KEPT.pages.clear()


def test_a_page_made_from_the_same_things_is_made_once(made: list[str]):
    template = PageTemplate("")
    assert [template.render(a_context()) for _ in range(2)] == ["html", "html"]
    assert made == ["Conclure"]


@pytest.mark.parametrize("change", [{"title": "Clore"}, {"hb": "other"}, {"site_name": "Autre"}])
def test_a_page_made_from_other_things_is_made_again(made: list[str], change: dict[str, Any]):
    template = PageTemplate("")
    template.render(a_context())
    template.render(a_context(**change))
    assert len(made) == 2


def test_a_page_is_made_again_when_overrides_or_the_organisation_have_changed(made: list[str]):
    for organisation in ("Ville", "Ville", "Clinique"):
        KEPT.start(organisation)
        PageTemplate("").render(a_context())
    assert len(made) == 2
    KEPT.overrides[OVERRIDES / "main.html"] = b"what it was"
    KEPT.start("Clinique")
    PageTemplate("").render(a_context())
    assert len(made) == 3


def test_a_part_is_kept_as_long_as_it_is_made_from_the_same(monkeypatch: pytest.MonkeyPatch):
    words = iter(("un", "deux", "trois"))
    kept = kept_pages.KeptPages()
    monkeypatch.setattr(kept_pages, "is_serving", lambda: True)
    shown = [kept.part(("fr", place), made_from, lambda: next(words)) for place, made_from in ("a1", "a1", "b1", "a2")]
    assert shown == ["un", "un", "deux", "trois"]
    known = [kept.same(value, "words") for value in ([1], [1], [2])]
    assert known[0] is known[1]
    assert known[2] == [2]


def test_nothing_is_kept_when_the_site_is_built_once(made: list[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(kept_pages, "is_serving", lambda: False)
    PageTemplate("").render(a_context())
    assert made == ["Conclure"]
    assert KEPT.pages == {}


@pytest.mark.parametrize("entrance", ["main.html", "home.html"])
def test_templates_read_of_a_page_only_what_is_compared(entrance: str):
    for name in ours(entrance, set()):
        tree = OURS.parse((OVERRIDES / name).read_text(encoding="utf-8"))
        read = [(node.node, node.attr) for node in tree.find_all(nodes.Getattr)]
        of = {
            owner: {part for held, part in read if isinstance(held, nodes.Name) and held.name == owner}
            for owner in ("page", "config")
        }
        assert of["page"] <= {*PARTS_OF_PAGE, "toc"}, name
        assert of["config"] <= set(PARTS_OF_CONFIG), name
        assert NOT_COMPARED.isdisjoint(node.name for node in tree.find_all(nodes.Name)), name


def ours(name: str, found: set[str]) -> set[str]:
    """Return the templates of overrides/ that a template is made of."""
    if name not in found and (OVERRIDES / name).is_file():
        found.add(name)
        for other in meta.find_referenced_templates(OURS.parse((OVERRIDES / name).read_text(encoding="utf-8"))):
            ours(str(other), found)
    return found
