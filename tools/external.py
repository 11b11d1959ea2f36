"""The programs that the checks need and that neither pip nor npm brings."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

DICTIONARIES = {"fr": "fr", "en": "en_CA"}
GRAMMALECTE_FOLDERS = (Path("/usr/lib/python3/dist-packages/grammalecte"),)
BROWSER_WITHOUT_WINDOW = "chromium-headless-shell"
"""Debian's package and command of the same Chromium, which shows the same pages for two thirds of the work."""
BROWSERS = (BROWSER_WITHOUT_WINDOW, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_BROWSERS = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
FIREFOX_NAMES = ("firefox-esr", "firefox")
MAC_FIREFOX = Path("/Applications/Firefox.app/Contents/MacOS/firefox")
PLAYWRIGHT_FOLDERS = ("~/.cache/ms-playwright", "~/Library/Caches/ms-playwright")
PLAYWRIGHT_BROWSERS = ("chromium-*/chrome-linux*/chrome", "chromium-*/chrome-mac*/*.app/Contents/MacOS/*")
BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
]


@dataclass(frozen=True)
class Requirement:
    """One program, the Debian packages that bring it, and where else it is found."""

    name: str
    debian: tuple[str, ...]
    elsewhere: str


BROWSER = Requirement(
    "Chromium ou Chrome",
    (BROWSER_WITHOUT_WINDOW,),
    "installez Google Chrome, ou : .venv/bin/playwright install chromium",
)
FIREFOX = Requirement("Firefox", ("firefox-esr",), "installez Firefox, de mozilla.org")
HUNSPELL = Requirement("hunspell", ("hunspell",), "macOS : brew install hunspell")
FRENCH = Requirement(
    "dictionnaire français de hunspell (fr.dic)",
    ("hunspell-fr-classical",),
    "le dictionnaire « classique » de Grammalecte, à placer là où hunspell cherche les siens",
)
ENGLISH = Requirement(
    "dictionnaire anglais de hunspell (en_CA.dic)",
    ("hunspell-en-ca",),
    "le dictionnaire en_CA de LibreOffice, à placer là où hunspell cherche les siens",
)
GRAMMALECTE = Requirement(
    "Grammalecte", ("python3-grammalecte",), "le paquet python3-grammalecte de Debian ou d’Ubuntu"
)


def find_browser() -> Path | None:
    """Return an installed Chromium or Chrome: the lightest first, the system's own before others."""
    found = (shutil.which(name) for name in BROWSERS)
    folders = [os.environ.get("PLAYWRIGHT_BROWSERS_PATH", ""), *PLAYWRIGHT_FOLDERS]
    candidates = [
        *(Path(path) for path in found if path),
        *MAC_BROWSERS,
        *(path for folder in folders if folder for path in _playwright_browsers(folder)),
    ]
    return next((path for path in candidates if os.access(path, os.X_OK)), None)


def find_firefox() -> Path | None:
    """Return the Firefox of the machine, Debian's first: Playwright drives it as it is published."""
    found = (shutil.which(name) for name in FIREFOX_NAMES)
    candidates = [*(Path(path) for path in found if path), MAC_FIREFOX]
    return next((path for path in candidates if os.access(path, os.X_OK)), None)


def _playwright_browsers(folder: str) -> list[Path]:
    """Return the browsers that Playwright installed in a folder, newest first."""
    root = Path(folder).expanduser()
    return sorted((path for pattern in PLAYWRIGHT_BROWSERS for path in root.glob(pattern)), reverse=True)


def find_grammalecte() -> Path | None:
    """Return the folder of the Grammalecte package."""
    return next((path for path in GRAMMALECTE_FOLDERS if path.is_dir()), None)


def has_dictionary(language: str) -> bool:
    """Tell whether hunspell finds the dictionary of a language."""
    command = ["hunspell", "-d", DICTIONARIES[language], "-l"]
    try:
        return subprocess.run(command, input=b"", capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def missing() -> list[Requirement]:
    """Return what the checks need and this machine lacks."""
    present = {
        BROWSER: find_browser() is not None,
        FIREFOX: find_firefox() is not None,
        HUNSPELL: shutil.which("hunspell") is not None,
        FRENCH: has_dictionary("fr"),
        ENGLISH: has_dictionary("en"),
        GRAMMALECTE: find_grammalecte() is not None,
    }
    return [requirement for requirement, is_present in present.items() if not is_present]


def playwright_command() -> list[str]:
    """Return the command of Playwright in the Python that runs this."""
    return [sys.executable, "-m", "playwright"]
