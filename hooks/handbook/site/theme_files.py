"""The files of the installed theme that the site is made from: their names change with its version."""

from __future__ import annotations

from pathlib import Path

import material

from handbook.errors import Fault, HandbookError

THEME = Path(material.__file__).parent / "templates"


def theme_file(pattern: str) -> Path:
    """Return the one file of the theme of a pattern; raise HandbookError when there is none, or more than one."""
    found = sorted(THEME.glob(pattern))
    if len(found) != 1:
        raise HandbookError(
            [
                Fault(
                    "requirements.txt",
                    1,
                    f"Le thème installé a {len(found)} fichiers « {pattern} » au lieu d'un seul.",
                    "Revenez à la version précédente du thème, ou adaptez hooks/handbook/site/stylesheet.py.",
                )
            ]
        )
    return found[0]
