"""Whether the machine knows what day it is: one that does not would find a fault in every file."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

from handbook.source.clock import EPOCH, today
from handbook.terminal import MachineError

if TYPE_CHECKING:
    from collections.abc import Collection

    from handbook.content.documents import Document

FEW = 10
"""Days to come that may each be a slip of the hand."""


def check_clock(documents: Collection[Document]) -> None:
    """Raise MachineError when so many files were read over on days to come that the clock is wrong, and not they."""
    days = [day for document in documents if type(day := document.front.fields.get("reviewed")) is datetime.date]
    late = [day for day in days if day > today() + datetime.timedelta(days=1)]
    if len(late) > max(FEW, len(days) / 2):
        which = f"La variable {EPOCH}" if EPOCH in os.environ else "L'horloge de cette machine"
        raise MachineError(
            f"{which} dit que nous sommes le {today().isoformat()}, mais {len(late)} fichiers ont été relus plus tard, "
            f"jusqu'au {max(late).isoformat()}. Corrigez-la, puis relancez la commande."
        )
