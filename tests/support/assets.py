"""Which files a built site's pages and scripts ask for, and which of its files nobody does."""

import json
import posixpath
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from tests.support.site import Site, SitePage
from tools.pages_server import BASE_PATH

IMPORTED = re.compile(r'(?:(?:from|import)\s*\(?|new URL\()"(\./[\w.-]+)"')
ASKING = {"link": "href", "script": "src", "img": "src", "meta": "content"}
LOADED = ("stylesheet", "modulepreload", "preload", "icon")
SHARED = "og:image"
"""The picture that social networks ask for."""
ALONE = re.compile(
    r"sitemap\.xml(\.gz)?|files\.sha256|assets/\w+\.\w+\.LICENSE\.txt"
    r"|api/v1/.+\.json|(en/)?(nouveautes\.xml|llms\.txt)|(.+/)?(index|404)\.html\.md"
)
"""What search engines ask for, what the licences of the faces say, the site's own list of its files, and what is
there for other tools."""


def files_nobody_asks_for(site: Site) -> list[str]:
    """Return the files of a site, its pages left out, that no page or script asks for."""
    return sorted(published(site) - asked_for(site))


def files_that_are_missing(site: Site) -> list[str]:
    """Return the files that a page or a script asks for, and that the site does not have."""
    return sorted(asked_for(site) - published(site))


def published(site: Site) -> set[str]:
    """Return every file of a site but its pages and what none of them asks for."""
    files = {file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*") if file.is_file()}
    return {file for file in files if not file.endswith(".html") and not ALONE.fullmatch(file)}


def asked_for(site: Site) -> set[str]:
    """Return what the pages of a site ask for, and what their scripts do in turn."""
    asked = {file for page in site.pages for file in asked_by(page)}
    scripts = [site.folder / file for file in published(site) if file.startswith("assets/") and file.endswith(".js")]
    for script in scripts:
        names = IMPORTED.findall(script.read_text(encoding="utf-8"))
        asked |= {posixpath.normpath(f"assets/{name}") for name in names}
    return asked | set(searched(site))


def asked_by(page: SitePage) -> Iterator[str]:
    """Yield the files that a page loads, the worker that its search starts among them."""
    for element in page.all(*ASKING):
        address = element.get(ASKING[element.tag])
        if element.tag == "meta":
            if element.get("property") == SHARED and address:
                yield in_site(page, urlsplit(address).path)
        elif address and (element.tag != "link" or element.get("rel") in LOADED):
            yield in_site(page, address)
    for script in page.all("script"):
        if script.get("id") == "hb-settings":
            yield in_site(page, json.loads(script.text or "")["search"].partition("?")[0])


def in_site(page: SitePage, address: str) -> str:
    """Return an address of a page as a path in its site."""
    if address.startswith(BASE_PATH):
        return address.removeprefix(BASE_PATH)
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), address))


def searched(site: Site) -> Iterator[str]:
    """Yield what the search worker fetches."""
    yield "search/indexes.json"
    indexes = json.loads((site.folder / "search/indexes.json").read_text(encoding="utf-8"))
    for name in indexes.values():
        core = json.loads((site.folder / "search" / f"{name}.json").read_text(encoding="utf-8"))
        yield f"search/{core['lexicon']}.json"
        for index in filter(None, (name, core.get("untranslated"))):
            yield f"search/{index}.json"
            files = (site.folder / "search" / index).glob("*.json")
            yield from (file.relative_to(site.folder).as_posix() for file in files)
