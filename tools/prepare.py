"""Install what the checks lack, where this is allowed; otherwise say in one message what to install."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from tools.external import BROWSER, BROWSER_WITHOUT_WINDOW, Requirement, missing, playwright_command


def install_packages(requirements: Sequence[Requirement]) -> None:
    """Install Debian's packages, when this is Debian and we may; those that apt lacks leave the others alone."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    packages = packages_of(requirements)
    if BROWSER not in requirements and not shutil.which(BROWSER_WITHOUT_WINDOW):
        packages.append(BROWSER_WITHOUT_WINDOW)  # apt is asked anyway: it spares the checks a third of their time
    print("Il manque des paquets de Debian. Installation par apt-get :", ", ".join(packages), flush=True)
    run_apt("update")
    absent = absent_from_apt(packages)
    run_apt("install", "--yes", "--no-install-recommends", *(name for name in packages if name not in absent))


def run_apt(*arguments: str) -> None:
    """Run one command of apt-get, which asks nothing; what it did is looked at afterwards."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "--quiet=2", *arguments]
    subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL)


def packages_of(requirements: Sequence[Requirement]) -> list[str]:
    """Return the Debian packages that bring what is missing."""
    return [package for requirement in requirements for package in requirement.debian]


def absent_from_apt(packages: Sequence[str]) -> list[str]:
    """Return the packages that apt does not offer on this machine; none where there is no apt."""
    if not shutil.which("apt-cache"):
        return []
    asked = {name: subprocess.run(["apt-cache", "show", name], check=False, capture_output=True) for name in packages}
    return [name for name, answer in asked.items() if answer.returncode]


def install_browser() -> None:
    """Let Playwright fetch its own browser, the last resort."""
    subprocess.run([*playwright_command(), "install", "chromium"], check=False, capture_output=True)


def explain(requirements: Sequence[Requirement], *, absent: Sequence[str] = ()) -> str:
    """Say all that is missing and how to get it, the packages that apt does not offer here apart."""
    offered = " ".join(name for name in packages_of(requirements) if name not in absent)
    by_apt = [f"Sous Debian ou Ubuntu, une commande suffit : sudo apt-get install {offered}"] if offered else []
    otherwise = [
        f"Ici, apt n’offre pas {name}. Si « sudo apt-get update » n’y change rien, suivez la parenthèse."
        for name in absent
    ]
    return "\n".join(
        [
            "Les vérifications ont besoin de programmes qui manquent sur cette machine :",
            *(f"  - {requirement.name} ({requirement.elsewhere})" for requirement in requirements),
            *by_apt,
            *otherwise,
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
        print(explain(lacking, absent=absent_from_apt(packages_of(lacking))), file=sys.stderr)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
