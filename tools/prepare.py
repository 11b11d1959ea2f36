"""Install what the checks lack, where this is allowed; otherwise say in one message what to install."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from tools.external import BROWSER, Requirement, missing, playwright_command


def install_packages(requirements: Sequence[Requirement]) -> None:
    """Install Debian's packages, when this is Debian and we may."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    packages = [package for requirement in requirements for package in requirement.debian]
    print("Il manque des paquets de Debian. Installation par apt-get :", ", ".join(packages), flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "--quiet=2"], install):
        subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL)


def install_browser() -> None:
    """Let Playwright fetch its own browser, the last resort."""
    subprocess.run([*playwright_command(), "install", "chromium"], check=False, capture_output=True)


def explain(requirements: Sequence[Requirement]) -> str:
    """Say all that is missing and how to get it."""
    packages = " ".join(package for requirement in requirements for package in requirement.debian)
    lines = [f"  - {requirement.name} ({requirement.elsewhere})" for requirement in requirements]
    return "\n".join(
        [
            "Les vérifications ont besoin de programmes qui manquent sur cette machine :",
            *lines,
            f"Sous Debian ou Ubuntu, une commande suffit : sudo apt-get install {packages}",
            "Puis relancez la commande. Pour voir le manuel, « make serve » n’a besoin de rien de cela.",
        ]
    )


def main() -> int:
    """Make the machine ready, or explain why it is not."""
    lacking = missing()
    if lacking:
        install_packages(lacking)
        lacking = missing()
    if BROWSER in lacking:
        install_browser()
        lacking = missing()
    if lacking:
        print(explain(lacking), file=sys.stderr)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
