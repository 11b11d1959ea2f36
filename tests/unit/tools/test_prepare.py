import os
import shutil
import subprocess

import pytest

from tools.external import HUNSPELL, Requirement
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


def test_packages_are_named_before_they_are_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    said_before: list[str] = []
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda program: program)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: said_before.append(capsys.readouterr().out))
    install_packages([BROWSER, HUNSPELL])
    assert said_before == ["Il manque des paquets de Debian. Installation par apt-get : chromium, hunspell\n", ""]
