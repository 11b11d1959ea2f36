"""`make serve` as an editor runs it: what is saved is soon on the screen, content, scripts and code alike."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from shutil import copytree

import pytest

from tests.support.throwaway import ROOT

PATIENCE = 120
"""Seconds that a change may take to show, on a machine with much else to do."""
PAGE = "telephone/mettre-en-attente/"


@pytest.fixture
def own_project(project: Path) -> Path:
    """Give the minimal handbook hooks and templates of its own, to be changed."""
    for name in ("hooks", "overrides"):
        (project / name).unlink()
        copytree(ROOT / name, project / name)
    return project


@pytest.fixture
def see(own_project: Path) -> Iterator[Callable[[str], str]]:
    """Serve the handbook; give what its addresses show, an empty text while there is nothing."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address]
    log = own_project.with_name("serve.log").open("w")
    with subprocess.Popen(command, cwd=own_project, stdout=log, stderr=subprocess.STDOUT) as server:

        def read(path: str) -> str:
            assert server.poll() is None, Path(log.name).read_text(encoding="utf-8")
            with suppress(OSError), urllib.request.urlopen(f"http://{address}/{path}", timeout=PATIENCE) as answer:
                return str(answer.read().decode())
            return ""

        yield read
        server.terminate()
    log.close()


def wait_for(text: str, shown: Callable[[], str]) -> None:
    end = time.monotonic() + PATIENCE
    while text not in shown():
        assert time.monotonic() < end, f"« {text} » never showed"
        time.sleep(0.2)


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_what_is_saved_is_soon_on_the_screen_faults_included(own_project: Path, see: Callable[[str], str]):
    mends = own_project / "hooks/handbook/site/theme_mends.py"
    whole = mends.read_text(encoding="utf-8")
    wait_for("Mettre en attente", lambda: see(PAGE))
    append(own_project / "docs/fr/telephone/mettre-en-attente.md", "\nUne phrase de plus.\n")
    wait_for("Une phrase de plus.", lambda: see(PAGE))
    append(own_project / "docs/fr/telephone/mettre-en-attente.md", "\n<!-- une note -->\n")
    wait_for("Un commentaire serait publié.", lambda: see(PAGE))
    assert "docs/fr/telephone/mettre-en-attente.md:" in see("trucs/")
    text = own_project / "docs/fr/telephone/mettre-en-attente.md"
    text.write_text(text.read_text(encoding="utf-8").replace("<!-- une note -->", "Une note."), encoding="utf-8")
    wait_for("Une note.", lambda: see(PAGE))
    append(own_project / "overrides/search/worker.js", "// Un script de plus.\n")
    wait_for("Un script de plus.", lambda: see("search/worker.js"))
    append(mends, "\n\ndef mend_theme(html: str) -> str:\n    return html.replace('une phrase', 'une ligne'\n")
    append(own_project / "docs/fr/telephone/mettre-en-attente.md", "\nUne autre.\n")
    time.sleep(3)
    assert "Une autre." not in see(PAGE)
    mends.write_text(whole + "\n\ndef mend_theme(html: str) -> str:\n    return html + '<!-- du code de plus -->'\n")
    wait_for("<!-- du code de plus -->", lambda: see(PAGE))
    assert "Une autre." in see(PAGE)
