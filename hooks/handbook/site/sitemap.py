"""The sitemap: search engines are told of no page in a language that it is not yet translated into."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

from handbook.content.documents import LANGUAGES, ORIGINAL
from handbook.content.links import edition_root, page_path
from handbook.content.pages import PageFields
from handbook.content.reviews import last_review
from handbook.content.tips import TipFields

if TYPE_CHECKING:
    from handbook.content.documents import Document
    from handbook.content.library import Library

SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def translated_only(xml: str, library: Library, *, site_url: str) -> str:
    """Return a sitemap without the addresses at which an edition shows French.

    Source: https://www.sitemaps.org/protocol.html
    """
    left_out = {
        site_url + edition_root(language) + page_path(original.file)
        for language in LANGUAGES
        for original in library.of(ORIGINAL)
        if (language, original.file) not in library.documents
    }
    if not left_out:
        return xml
    ET.register_namespace("", SPACE)
    ET.register_namespace("xhtml", XHTML)
    root = ET.fromstring(xml.strip())
    for url in list(root):
        if url.findtext(f"{{{SPACE}}}loc") in left_out:
            root.remove(url)
            continue
        for link in url.findall(f"{{{XHTML}}}link"):
            if link.get("href") in left_out:
                url.remove(link)
    return ET.tostring(root, encoding="unicode", xml_declaration=True)


def updated(library: Library, document: Document) -> str:
    """Return the day from which a page has been as it is, or nothing: the day of the build would tell nobody anything.

    Source: https://www.sitemaps.org/protocol.html#xmlTagDefinitions
    """
    fields = library.original(document.file).fields
    return last_review(fields, document.fields).isoformat() if isinstance(fields, PageFields | TipFields) else ""
