"""Take a new version of the handbook under an untouched folder of the organisation's: python -m tools.update [source].

The source is an address, or a name that Git knows; without one, « manuel » if there is such a name, or else « origin ».
"""

import subprocess
import sys
from pathlib import Path

from handbook import terminal
from tools.translated import ROOT

BRANCH = "main"
OWN_SOURCE = "manuel"
FORM = "make mise-a-jour DEPUIS=https://…"


def main(arguments: list[str], *, root: Path = ROOT) -> int:
    """Fetch and merge; return the exit status. What cannot be merged is left as it was.

    Raises MachineError when Git is not there, OSError when the machine refuses it.
    """
    if git("rev-parse", "--git-dir", root=root).returncode:
        print("Ce dossier n'a pas d'historique Git : aucune version ne peut y être prise.", file=sys.stderr)
        print(
            "Clonez le manuel (git clone …), copiez-y votre dossier organisation/, puis recommencez.", file=sys.stderr
        )
        return 1
    if changed := git("status", "--porcelain", "--untracked-files=no", root=root).stdout.splitlines():
        names = ", ".join(sorted(row[3:] for row in changed))
        print(f"Ces fichiers ont changé et ne sont pas enregistrés dans Git : {names}.", file=sys.stderr)
        print("Enregistrez-les (git commit -am …), ou remettez-les (git restore …).", file=sys.stderr)
        return 1
    source = arguments[0] if arguments and arguments[0] else default_source(root)
    if git("fetch", "--quiet", source, BRANCH, root=root).returncode:
        print(f"« {source} » n'a pas répondu. Donnez l'adresse du manuel : {FORM}", file=sys.stderr)
        return 1
    before = git("rev-parse", "HEAD", root=root).stdout
    merged = git("merge", "--quiet", "--no-edit", "FETCH_HEAD", root=root)
    if merged.returncode:
        both = git("diff", "--name-only", "--diff-filter=U", root=root).stdout.splitlines()
        git("merge", "--abort", root=root)
        print(not_merged(both, merged.stderr), file=sys.stderr)
        return 1
    count = git("rev-list", "--count", f"{before.strip()}..HEAD", root=root).stdout.strip()
    print("Vous avez déjà la dernière version." if count == "0" else f"Nouvelle version : {count} changements.")
    return 0


def default_source(root: Path) -> str:
    """Return the name under which Git knows the general handbook."""
    return OWN_SOURCE if OWN_SOURCE in git("remote", root=root).stdout.split() else "origin"


def not_merged(both: list[str], answer: str) -> str:
    """Return why nothing is changed: the files that changed on both sides or, without any, what Git answers."""
    if both:
        why = f"Ces fichiers ont changé ici et dans le manuel : {', '.join(both)}."
        return f"{why}\nRien n'est changé. Portez vos pages dans organisation/pages/, puis recommencez."
    return f"{answer.strip()}\nGit a refusé, comme il le dit plus haut. Rien n'est changé."


def git(*arguments: str, root: Path) -> "subprocess.CompletedProcess[str]":
    """Run Git where the handbook is; return what it answered. Raises MachineError when it is not installed."""
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError as error:
        raise terminal.MachineError("Git manque. Installez-le (git-scm.com), puis relancez la commande.") from error


if __name__ == "__main__":
    sys.exit(terminal.run(main))
