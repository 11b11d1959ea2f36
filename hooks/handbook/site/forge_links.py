"""Where readers say what they found, and editors mend it: the forge that keeps the handbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from handbook.content.documents import Document
    from handbook.settings import HandbookSettings

FORMS = {
    "fr": {"report": "signaler-une-erreur.yml", "propose": "proposer-un-truc.yml"},
    "en": {"report": "report-an-error.yml", "propose": "propose-a-tip.yml"},
}
"""The forms of .github/ISSUE_TEMPLATE in each language."""


def forge_links(settings: HandbookSettings, document: Document, *, language: str, page_address: str) -> dict[str, Any]:
    """Return where to edit a page, report an error in it, and propose a tip; nothing when the forge is not known."""
    forge = settings.forge_url.rstrip("/")
    if not forge:
        return {}
    page = quote(page_address, safe="")
    forms = FORMS[language]
    return {
        "edit_url": f"{forge}/edit/{settings.branch}/{document.shown_as}",
        "report_url": f"{forge}/issues/new?template={forms['report']}&page={page}",
        "propose_url": f"{forge}/issues/new?template={forms['propose']}",
        "ask_url": f"{forge}/issues/new?template=ask-for-english.yml&page={page}",
    }
