"""Which files a built site's pages and scripts ask for, and which of its files nobody does."""

import json
import posixpath
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from tests.support.site import Site, SitePage
from tools.pages_server import BASE_PATH

IMPORTED = re.compile(r'(?:(?:from|import)\s*\(?|new URL\()"(\./[\w.-]+)"')
ASKING = {"link": "href", "script": "src", "img": "src", "meta": "content", "use": "href"}
LOADED = ("stylesheet", "modulepreload", "preload", "icon", "manifest")
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
    return sorted((asked_for(site) | set(kept(site))) - published(site))


def published(site: Site) -> set[str]:
    """Return every file of a site but its pages and what none of them asks for."""
    files = {file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*") if file.is_file()}
    return {file for file in files if not file.endswith(".html") and not ALONE.fullmatch(file)}


LATER = ("data-whole", "data-situations")
"""What gives the address of a part that a script fetches."""


def asked_for(site: Site) -> set[str]:
    """Return what the pages of a site ask for, and what their scripts do in turn."""
    asked = {file for page in site.pages for file in asked_by(page)}
    scripts = [site.folder / file for file in published(site) if file.startswith("assets/") and file.endswith(".js")]
    for script in scripts:
        names = IMPORTED.findall(script.read_text(encoding="utf-8"))
        asked |= {posixpath.normpath(f"assets/{name}") for name in names}
    return asked | set(searched(site)) | set(installed(site)) | set(lists(site))


def asked_by(page: SitePage) -> Iterator[str]:
    """Yield the files that a page loads, the workers that it starts among them."""
    for element in page.all(*ASKING):
        address = element.get(ASKING[element.tag])
        if element.tag == "meta":
            if element.get("property") == SHARED and address:
                yield in_site(page, urlsplit(address).path)
        elif address and (element.tag != "link" or element.get("rel") in LOADED):
            yield in_site(page, address.partition("#")[0])
    for part in page.all("div"):
        yield from (in_site(page, address) for name in LATER if (address := part.get(name)))
    for tool in page.all("handbook-draft-check"):
        yield in_site(page, tool.get("data-rules", ""))
    yield from (in_site(page, address) for address in named_for_scripts(page))


def named_for_scripts(page: SitePage) -> Iterator[str]:
    """Yield the addresses that a page tells its scripts: of those that come later, of the workers."""
    for script in page.all("script"):
        if script.get("id") == "hb-later":
            yield from (address for addresses in json.loads(script.text or "").values() for address in addresses)
        elif script.get("id") == "hb-settings":
            settings = json.loads(script.text or "")
            yield settings["search"].partition("?")[0]
            yield from (settings[name] for name in ("worker", "offline") if settings[name])


def in_site(page: SitePage, address: str) -> str:
    """Return an address of a page as a path in its site."""
    if address.startswith(BASE_PATH):
        return address.removeprefix(BASE_PATH)
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), address))


def installed(site: Site) -> Iterator[str]:
    """Yield the icons of the handbook installed as an application."""
    for file in site.folder.rglob("manifest.webmanifest"):
        for icon in json.loads(file.read_text(encoding="utf-8"))["icons"]:
            yield posixpath.normpath(posixpath.join(file.parent.relative_to(site.folder).as_posix(), icon["src"]))


def lists(site: Site) -> Iterator[str]:
    """Yield the lists of what devices keep, which the service worker fetches."""
    yield from (file.relative_to(site.folder).as_posix() for file in (site.folder / "offline").glob("*.json"))


def kept(site: Site) -> Iterator[str]:
    """Yield what those lists name, pages left out."""
    for listed in lists(site):
        for path, *_ in json.loads((site.folder / listed).read_text(encoding="utf-8"))["files"]:
            name = path.partition("?")[0]
            if name and not name.endswith(("/", ".html")):
                yield name


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
    yield "search/tips.json"
    for name in json.loads((site.folder / "search/tips.json").read_text(encoding="utf-8")).values():
        yield f"search/{name}.json"
        rows = (site.folder / "search" / name).glob("*.json")
        yield from (file.relative_to(site.folder).as_posix() for file in rows)
