"""Take a new version of the handbook under an untouched folder of the organisation's: python -m tools.update [source].

The source is an address, or a name that Git knows; without one, « manuel » if there is such a name, or else « origin ».
"""

import subprocess
import sys
from pathlib import Path

from tools.translated import ROOT

BRANCH = "main"
OWN_SOURCE = "manuel"
FORM = "make mise-a-jour DEPUIS=https://…"


def main(arguments: list[str], *, root: Path = ROOT) -> int:
    """Fetch and merge; return the exit status. What cannot be merged is left as it was."""
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
    if git("merge", "--quiet", "--no-edit", "FETCH_HEAD", root=root).returncode:
        both = git("diff", "--name-only", "--diff-filter=U", root=root).stdout.split()
        git("merge", "--abort", root=root)
        print(f"Ces fichiers ont changé ici et dans le manuel : {', '.join(both)}.", file=sys.stderr)
        print("Rien n'est changé. Portez vos pages dans organisation/pages/, puis recommencez.", file=sys.stderr)
        return 1
    count = git("rev-list", "--count", f"{before.strip()}..HEAD", root=root).stdout.strip()
    print("Vous avez déjà la dernière version." if count == "0" else f"Nouvelle version : {count} changements.")
    return 0


def default_source(root: Path) -> str:
    """Return the name under which Git knows the general handbook."""
    return OWN_SOURCE if OWN_SOURCE in git("remote", root=root).stdout.split() else "origin"


def git(*arguments: str, root: Path) -> "subprocess.CompletedProcess[str]":
    """Run Git where the handbook is; return what it answered."""
    return subprocess.run(["git", *arguments], cwd=root, capture_output=True, encoding="utf-8", check=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
