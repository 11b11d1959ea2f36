"""Every address of the handbook leads somewhere, under the base path of the site."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from PIL import Image

from tests.conftest import SITE_URL
from tests.support.faults import fail_on
from tests.support.site import Site, SitePage

ADDRESSES = ("href", "src", "poster", "data", "action", "formaction")
ELSEWHERE = ("mailto:", "tel:", "sms:", "data:")
CSS_ADDRESS = re.compile(r"url\(\s*[\"']?([^\"')]+)")


def links(page: SitePage) -> Iterator[tuple[str, str]]:
    """Return the name of each element that points somewhere, and where it points."""
    for element in page.tree.iter():
        for name in ADDRESSES:
            if name in element.attrib:
                yield element.tag, element.attrib[name]
        for part in element.get("srcset", "").split(","):
            if part.strip():
                yield element.tag, part.split()[0]


def locate(folder: Path, address: str) -> Path:
    """Return the file behind an address of the site."""
    path = unquote(urlsplit(address).path.removeprefix(urlsplit(SITE_URL).path))
    return folder / path / "index.html" if path.endswith("/") or not path else folder / path


def link_faults(site: Site, page: SitePage) -> Iterator[str]:
    """Say which links of a page lead nowhere."""
    by_path = {site.folder / other.path: other for other in site.pages}
    for tag, link in links(page):
        address, anchor = urldefrag(urljoin(SITE_URL + page.url, link))
        if link.startswith(ELSEWHERE):
            continue
        if not address.startswith(SITE_URL):
            if urlsplit(address).scheme != "https":
                yield f"{page.path}: leaves the site, and not by https: {link}"
            continue
        target = locate(site.folder, address)
        if target.is_dir():
            yield f"{page.path}: needs a redirect, its final slash is missing: {link}"
        elif not target.is_file():
            yield f"{page.path}: <{tag}> leads nowhere: {link}"
        elif anchor and target in by_path and unquote(anchor) not in by_path[target].anchors:
            yield f"{page.path}: no such place in the page: {link}"


def test_every_link_leads_somewhere(real_site: Site):
    fail_on(fault for page in real_site.pages for fault in link_faults(real_site, page))


def test_every_file_that_a_style_sheet_names_exists(real_site: Site):
    fail_on(
        f"{sheet.relative_to(real_site.folder)}: leads nowhere: {link}"
        for sheet in real_site.folder.rglob("*.css")
        for link in CSS_ADDRESS.findall(sheet.read_text(encoding="utf-8"))
        if not link.startswith(("data:", "#")) and not (sheet.parent / link).resolve().is_file()
    )


def test_no_page_uses_an_id_twice(real_site: Site):
    faults = []
    for page in real_site.pages:
        counts = Counter(element.attrib["id"] for element in page.tree.iter() if "id" in element.attrib)
        faults += [f"{page.path}: id used {count} times: {name}" for name, count in counts.items() if count > 1]
    fail_on(faults)


def test_every_page_is_reached_by_a_link(real_site: Site):
    reached = {real_site.folder / "404.html"}
    for page in real_site.pages:
        for tag, link in links(page):
            address = urldefrag(urljoin(SITE_URL + page.url, link))[0]
            target = locate(real_site.folder, address)
            if tag == "a" and address.startswith(SITE_URL) and target != real_site.folder / page.path:
                reached.add(target)
    fail_on(
        f"{page.path}: no page leads here" for page in real_site.pages if real_site.folder / page.path not in reached
    )


@pytest.mark.parametrize("edition", ["", "en/"])
def test_an_installed_handbook_has_its_icons_and_its_shortcuts_lead_to_a_place(edition: str, real_site: Site):
    manifest = json.loads((real_site.folder / edition / "manifest.webmanifest").read_bytes())
    for shortcut in manifest["shortcuts"]:
        address, _, anchor = shortcut["url"].removeprefix("./").partition("#")
        assert {anchor} - {""} <= real_site.page(edition + address).anchors
    for icon in manifest["icons"]:
        with Image.open(real_site.folder / edition / icon["src"]) as drawn:
            assert "{}x{}".format(*drawn.size) == icon["sizes"]
    assert len(manifest["shortcuts"]) > 1
