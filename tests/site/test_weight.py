"""A page comes fast on a phone's line: what it weighs is promised, and it asks for every style that it wears."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from handbook.site.stylesheet import read_styles, styles_of
from tests.support.faults import fail_on
from tests.support.site import KINDS, Site, SitePage
from tools.bench_lighthouse import measured_pages
from tools.page_weight import PROMISED, Weight, files_of, over, weigh_pages

NEXT = {"card": 15, "call": 20, "home": 20}
"""Kilobytes of the page after it, where it is not a long text."""
HEAVY_FIRST, HEAVY_NEXT = 0, 0.08
"""At most so large a part of the pages are heavier than promised: mend pages, and lower these."""
CLASS = re.compile(r"\.(hb-[\w-]+)")
WORN = re.compile(r'class="([^"]*)"')


@pytest.fixture(scope="module")
def weights(real_site: Site) -> dict[str, Weight]:
    return weigh_pages(real_site.folder)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_each_kind_is_light(kind: str, real_site: Site, weights: dict[str, Weight]):
    weight = weights[real_site.one_of_kind(kind).url]
    assert weight.first <= PROMISED.first
    assert weight.next <= NEXT.get(kind, PROMISED.first)


def test_the_bench_has_lighthouse_judge_a_page_of_each_kind_in_both_editions(real_site: Site):
    judged = [page for page in real_site.pages if page.url in set(measured_pages(real_site.folder))]
    assert [kind for kind, is_of_kind in KINDS.items() if not any(map(is_of_kind, judged))] == []
    assert {page.language for page in judged} == {"fr", "en"}


def test_few_pages_are_heavier_than_promised_and_none_makes_more_requests(weights: dict[str, Weight]):
    first, requests, after = over(weights.values())
    assert requests == 0
    assert first <= HEAVY_FIRST * len(weights)
    assert after <= HEAVY_NEXT * len(weights)


def test_a_page_asks_for_the_style_of_each_class_it_wears(real_site: Site):
    folders = {Path(name).parent.name for name, _ in read_styles()["components"]}
    styled = {name for _, style in styles_of(read_styles(), folders)["components"] for name in CLASS.findall(style)}
    assert {"hb-composer", "hb-crisis", "hb-tabs"} <= styled
    fail_on(fault for page in real_site.pages for fault in unstyled(page, styled))


def unstyled(page: SitePage, styled: set[str]) -> Iterator[str]:
    """Say which classes of components a page wears that only sheets style which it does not ask for."""
    worn = styled & {name for names in WORN.findall(page.html) for name in names.split()}
    asked = [page.folder / name for name in files_of(page.folder, page.url) if name.endswith(".css")] if worn else []
    given = {name for file in asked for name in CLASS.findall(file.read_text(encoding="utf-8"))}
    if missing := sorted(worn - given):
        yield f"{page.path}: {', '.join(missing)}"
