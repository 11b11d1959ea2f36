import os
import shutil
import subprocess

import pytest

from tools.external import BROWSER_WITHOUT_WINDOW, FIREFOX, HUNSPELL, Requirement, missing
from tools.prepare import explain, install_packages

BROWSER = Requirement("Chromium ou Chrome", ("chromium",), "installez Google Chrome")


def test_one_message_names_all_that_is_missing_and_how_to_get_it():
    assert explain([BROWSER, HUNSPELL]) == (
        "Les vérifications ont besoin de programmes qui manquent sur cette machine :\n"
        "  - Chromium ou Chrome (installez Google Chrome)\n"
        "  - hunspell (macOS : brew install hunspell)\n"
        "Sous Debian ou Ubuntu, une commande suffit : sudo apt-get install chromium hunspell\n"
        "Puis relancez la commande. Pour voir le manuel, « make serve » n’a besoin de rien de cela."
    )


def test_a_package_that_apt_does_not_offer_is_told_apart():
    lines = explain([FIREFOX, HUNSPELL], absent=["firefox-esr"]).splitlines()
    assert lines[1] == "  - Firefox (installez Firefox, de mozilla.org)"
    assert lines[3:5] == [
        "Sous Debian ou Ubuntu, une commande suffit : sudo apt-get install hunspell",
        "Ici, apt n’offre pas firefox-esr. Si « sudo apt-get update » n’y change rien, suivez la parenthèse.",
    ]
    assert "sudo apt-get install" not in explain([FIREFOX], absent=["firefox-esr"])


def test_firefox_is_asked_for_where_no_firefox_is(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shutil, "which", lambda program: None if program.startswith("firefox") else "/bin/sh")
    assert FIREFOX in missing()
    monkeypatch.setattr(shutil, "which", lambda _: "/bin/sh")
    assert FIREFOX not in missing()


def test_packages_are_named_before_they_are_installed_and_one_that_apt_lacks_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    ran: list[tuple[str, str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append((capsys.readouterr().out, " ".join(command)))
        return subprocess.CompletedProcess(command, returncode=int(command == ["apt-cache", "show", "firefox-esr"]))

    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda program: program)
    monkeypatch.setattr(subprocess, "run", run)
    install_packages([FIREFOX, HUNSPELL])
    assert ran[0] == (
        "Il manque des paquets de Debian. Installation par apt-get : firefox-esr, hunspell\n",
        "apt-get --quiet=2 update",
    )
    assert ran[-1] == ("", "apt-get --quiet=2 install --yes --no-install-recommends hunspell")


def test_the_lightest_browser_comes_along_where_apt_is_asked_for_something_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda program: None if program == BROWSER_WITHOUT_WINDOW else program)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, returncode=0))
    install_packages([HUNSPELL])
    assert capsys.readouterr().out.endswith(f": hunspell, {BROWSER_WITHOUT_WINDOW}\n")
