"""What stands where a page or a part of it was: the way to where it is now, in both editions."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from handbook.content.addresses import address, load_redirects, pages_by_address
from handbook.content.links import relative_url
from handbook.language.typography import typeset
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from handbook.content.addresses import Redirects
    from handbook.content.documents import Document
    from handbook.content.edition import Edition
    from handbook.site.assets import SiteAssets

PLACE = Markup('<span id="{}"></span>').format


def with_old_anchors(html: str, edition: Edition, document: Document, *, page_url: str) -> str:
    """Return a page that still has its old anchors: where their part is now, or at its foot, with the way to it."""
    own = address(document.file)
    elsewhere = {}
    for old, new in _redirects(edition).of_page(own).items():
        page, _, anchor = new.partition("#")
        if page != own:
            elsewhere[old] = new
        elif anchor:
            tag = re.compile(rf'<[a-z][a-z0-9-]*\s(?:[^>]*\s)?id="{re.escape(anchor)}"')
            html = tag.sub(lambda found, old=old: f"{PLACE(old)}{found[0]}", html, count=1)  # type: ignore[misc]
        else:
            html = f"{PLACE(old)}{html}"
    if not elsewhere:
        return html
    name = "moved-page/moved-parts.html"
    parts = [(old, new.lstrip("/"), *_title(edition, new)) for old, new in elsewhere.items()]
    return f"{html}{Renderer(edition).fragment(name, page_url=page_url, parts=parts)}"


def write_moved_pages(site_dir: Path, editions: Iterable[Edition], assets: SiteAssets) -> None:
    """Write, at the address of each page that is gone, one that leads to where it is now."""
    for edition in editions:
        for url, html in moved_pages(edition, stylesheet=assets.stylesheet).items():
            (site_dir / url).mkdir(parents=True, exist_ok=True)
            (site_dir / url / "index.html").write_text(assets.finished(html), encoding="utf-8")


def moved_pages(edition: Edition, *, stylesheet: str) -> dict[str, str]:
    """Return the pages that lead elsewhere, by their addresses in the site."""
    redirects, present = _redirects(edition), pages_by_address(edition.library)
    gone = {old.partition("#")[0] for old in redirects.targets} - set(present)
    return {edition.root + old[1:]: _page(edition, redirects, old, stylesheet) for old in sorted(gone)}


def _page(edition: Edition, redirects: Redirects, old: str, stylesheet: str) -> str:
    """Return the page that stands at an old address; its script keeps the place that the link named.

    Source: https://www.w3.org/WAI/WCAG22/Techniques/html/H76
    """
    url, new = edition.root + old[1:], redirects.targets[old]
    title, language = _title(edition, new)
    page = Renderer(edition).fragment(
        "moved-page/moved-page.html",
        page_url=url,
        title=title,
        title_language=language,
        target=new[1:],
        address=edition.site_url + edition.root + new[1:],
        anchors={
            anchor: relative_url(edition.root + place[1:], url) for anchor, place in redirects.of_page(old).items()
        },
        root=relative_url("", url),
        stylesheet=stylesheet,
    )
    return str(page)


def _title(edition: Edition, place: str) -> tuple[str, str]:
    """Return the title of the page of an address, as the edition shows it, and its language."""
    file = pages_by_address(edition.library)[place.partition("#")[0]]
    document = edition.library.shown(edition.language, file)
    title = document.fields.title if document.fields else file
    return typeset(title, document.language), document.language


def _redirects(edition: Edition) -> Redirects:
    """Return where old addresses lead, but those of pages left out; what is wrong with the file was told already."""
    if "redirects" not in edition.kept:
        read, pages = load_redirects(edition.library.data_dir)[0], pages_by_address(edition.library)
        targets = {old: new for old, new in read.targets.items() if new.partition("#")[0] in pages}
        edition.kept["redirects"] = replace(read, targets=targets)
    return edition.kept["redirects"]  # type: ignore[no-any-return]
