"""What mkdocs.yml may say under extra.handbook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.config import base
from mkdocs.config import config_options as c

from handbook.errors import Fault, HandbookError

if TYPE_CHECKING:
    from collections.abc import Mapping


class HandbookSettings(base.Config):  # type: ignore[no-untyped-call]  # MkDocs is half typed
    """The options of extra.handbook."""

    forge_url = c.Type(str, default="")
    """Address of the repository, https://github.com/owner/name; without it no page offers an edit or a report link."""
    branch = c.Type(str, default="main")
    """The branch that editors change."""
    owner = c.Type(dict, default={})
    """Who answers for pages that name no owner, by language."""
    review_months = c.Type(int, default=12)
    """Months after which a page is to be read again, unless it says otherwise."""
    page_tips = c.Type(int, default=4)
    """How many cards a page shows at its foot."""
    check_wording = c.Type(bool, default=False)
    """Whether the build also checks how pages are worded: their length, their answer first, how they are typed."""


def read_settings(extra: Mapping[str, Any], *, site_url: str | None) -> HandbookSettings:
    """Return the checked settings; raise HandbookError for each that does not fit, and for a missing address."""
    settings = HandbookSettings(config_file_path="mkdocs.yml")
    settings.load_dict(extra.get("handbook") or {})
    errors, warnings = settings.validate()
    faults = [
        Fault("mkdocs.yml", 1, f"Réglage extra.handbook.{name} : {message}.", "Corrigez-le ou retirez-le.")
        for name, message in [*errors, *warnings]
    ]
    if not site_url:
        faults.append(
            Fault(
                "mkdocs.yml",
                1,
                "L'adresse du site manque.",
                "Donnez-la à la commande : SITE_URL=https://exemple.org/le-bon-ton/ make build",
            )
        )
    elif not site_url.endswith("/"):
        faults.append(
            Fault(
                "mkdocs.yml",
                1,
                f"L'adresse du site « {site_url} » ne finit pas par une barre oblique.",
                "Ajoutez / à la fin de SITE_URL.",
            )
        )
    if faults:
        raise HandbookError(faults)
    return settings
