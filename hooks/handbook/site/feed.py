"""What changed, as a feed that readers subscribe to: one per edition, its dates those that editors wrote.

Source: https://www.rfc-editor.org/rfc/rfc4287
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from handbook.language.typography import typeset
from handbook.site.own_country import local_text
from handbook.site.page_lists import entries, latest_changes

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable
    from pathlib import Path

    from handbook.content.edition import Edition
    from handbook.site.page_lists import Entry

FILE = "nouveautes.xml"
"""Where the feed is, below the root of its edition; the templates name it too."""
CHANGES_PAGE = "equipe/nouveautes/"
SPACE = "http://www.w3.org/2005/Atom"
SAID = ("title", "subtitle", "summary")
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write_feeds(site_dir: Path, editions: Iterable[Edition]) -> None:
    """Write the feed of each edition in a built site."""
    for edition in editions:
        (site_dir / edition.root / FILE).write_text(feed_xml(edition), encoding="utf-8")


def feed_xml(edition: Edition) -> str:
    """Return the feed of an edition: the pages and cards whose editors said what changed, the latest first."""
    root, strings = edition.site_url + edition.root, edition.strings
    changes = latest_changes(edition)
    days = [entry.changed for entry in changes if entry.changed] or [entry.reviewed for entry in entries(edition)]
    feed = ET.Element("feed", {"xmlns": SPACE, LANG: edition.language})
    _add(feed, "id", root + FILE)
    _add(feed, "title", strings("feed.title"))
    _add(feed, "subtitle", strings("feed.what"))
    _add(feed, "updated", _instant(max(days)))
    _add(feed, "link", rel="self", type="application/atom+xml", href=root + FILE)
    _add(feed, "link", rel="alternate", type="text/html", hreflang=edition.language, href=root + CHANGES_PAGE)
    _add(_add(feed, "author"), "name", edition.settings.owner.get(edition.language) or strings("site.name"))
    for entry in changes:
        if entry.changed:
            _add_entry(feed, entry, root, entry.changed)
    ET.indent(feed)
    for element in feed.iter():
        if element.text and element.tag in SAID:
            element.text = local_text(element.text, edition.organisation, element.get(LANG, edition.language))
    return ET.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def _add_entry(feed: ET.Element, entry: Entry, root: str, changed: datetime.date) -> None:
    """Add one change: another one of the same page, on another day, is another entry."""
    item = _add(feed, "entry")
    _add(item, "id", f"{root}{entry.url}#{changed.isoformat()}")
    title = _add(item, "title", typeset(entry.title, entry.language))
    title.set(LANG, entry.language)
    _add(item, "updated", _instant(changed))
    _add(item, "link", rel="alternate", type="text/html", hreflang=entry.language, href=root + entry.url)
    _add(item, "summary", typeset(entry.reason, feed.get(LANG, "")))
    if entry.owner:
        _add(_add(item, "author"), "name", entry.owner)


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes)
    element.text = text
    return element


def _instant(day: datetime.date) -> str:
    """Return a day as the feed writes it: editors write no hour, and theirs is nobody's time zone."""
    return f"{day.isoformat()}T00:00:00Z"
