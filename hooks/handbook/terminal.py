"""What a command typed in a terminal says when it cannot go on for a reason that is no fault of the handbook."""

from __future__ import annotations

import errno
import sys
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

if TYPE_CHECKING:
    from collections.abc import Callable

FORBIDDEN = "Vous n'avez pas le droit d'y écrire. Demandez ce droit, ou copiez le manuel dans un dossier à vous."
INTERRUPTED = 130
"""The exit status of what Ctrl+C stopped. Source: https://tldp.org/LDP/abs/html/exitcodes.html"""
REFUSALS = {
    errno.ENOSPC: "Le disque est plein. Libérez de la place, puis relancez la commande.",
    errno.EDQUOT: "Votre part du disque est pleine. Libérez de la place, puis relancez la commande.",
    errno.EROFS: "On ne peut que lire ici. Copiez le manuel dans un dossier à vous, puis relancez la commande.",
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.ENOTDIR: "Ce n'est pas un dossier. Renommez-le, ou donnez un autre nom, puis relancez la commande.",
    errno.EMFILE: "Trop de fichiers sont ouverts. Fermez d'autres programmes, puis relancez la commande.",
    errno.EIO: "Le disque ne répond pas comme il faut. Copiez le manuel sur un autre, puis relancez la commande.",
}


class MachineError(PluginError):
    """What the machine refuses, or has wrong; MkDocs prints it without a traceback."""


def refusal(error: OSError) -> MachineError:
    """Return what the system refuses, and what to do, in French; its own words when it is seldom seen."""
    why = REFUSALS.get(error.errno or 0) or f"Le système répond : {error.strerror or error}."
    return MachineError(f"{error.filename} : {why}" if error.filename else why)


def run(command: Callable[[list[str]], int]) -> int:
    """Run a command with what was typed after its name; say why it could not go on, and return its exit status."""
    try:
        return command(sys.argv[1:])
    except OSError as error:
        sys.stderr.write(f"{refusal(error)}\n")
    except PluginError as error:
        sys.stderr.write(f"{error}\n")
    except KeyboardInterrupt:
        sys.stderr.write("Interrompu.\n")
        return INTERRUPTED
    return 1
