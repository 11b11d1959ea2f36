"""The public number to call in danger: where 911 answers nobody, that of the organisation's country is said instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.blocks.moves import EMERGENCY

if TYPE_CHECKING:
    from handbook.organisation.model import Organisation

SAID = re.compile(rf"(?<![\w/#?=&.-]){EMERGENCY}(?![\w/-])")
"""The number in a text, or after « tel: »; not a part of an address, of a name or of a longer number."""


def with_own_services(html: str, organisation: Organisation | None) -> str:
    """Return HTML that says, and dials, the public number of an organisation; the same when it is ours."""
    number = organisation.emergency_services if organisation else EMERGENCY
    return html if number == EMERGENCY else SAID.sub(number, html)
