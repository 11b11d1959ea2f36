"""`make serve` as an editor runs it: what is saved is soon on the screen, content, scripts and code alike."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, rmtree
from typing import IO

import pytest

from handbook.site.live_reload import RELOADING
from handbook.site.policy import hash_of
from tests.support.throwaway import ROOT

PATIENCE = 120
"""Seconds that a change may take to show, on a machine with much else to do."""
PAGE = "telephone/mettre-en-attente/"
TEXTS = {
    "fr/telephone/mettre-en-attente.md": (PAGE,),
    "en/telephone/mettre-en-attente.md": (f"en/{PAGE}",),
    "fr/trucs/2-saluer.md": ("trucs/2-saluer/", "en/trucs/2-saluer/"),
}
"""Files, and the pages that show each: a French one stands in both editions as long as it is not translated."""
STYLESHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
EPOCH = re.compile(r"livereload\((\d+), \d+\);")
HOLD = """
import time
from pathlib import Path

def on_files(files, *, config):
    while Path("hold").exists():
        Path("held").touch()
        time.sleep(0.05)
    Path("held").unlink(missing_ok=True)
    return files
"""
"""A hook that stops a build, once the site is emptied, as long as there is a file « hold », and says so by another."""
WORKER = re.compile(r'"worker":"[^"]*"')
"""What a page asks for so that a device keeps it: an editor's must not, who would see the pages of yesterday."""


@pytest.fixture
def own_project(project: Path) -> Path:
    """Give the minimal handbook hooks and templates of its own, to be changed."""
    for name in ("hooks", "overrides"):
        (project / name).unlink()
        copytree(ROOT / name, project / name)
    return project


@dataclass(frozen=True)
class Served:
    """A handbook that is being served: called with an address, it gives what stands there, nothing as yet if empty."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def __call__(self, path: str) -> str:
        assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
        with suppress(OSError), urllib.request.urlopen(f"{self.url}{path}", timeout=PATIENCE) as answer:
            return str(answer.read().decode())
        return ""


@pytest.fixture
def see(own_project: Path) -> Iterator[Served]:
    """Serve the handbook."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    log = own_project.with_name("serve.log")
    with log.open("w") as output, start(own_project, address, output) as server:
        yield Served(f"http://{address}/", server, log)
        server.terminate()


def start(project: Path, address: str, output: IO[str] | int) -> subprocess.Popen[bytes]:
    """Serve a project as « make serve » does."""
    command = [sys.executable, "-m", "tools.serve", address]
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}:{project / 'hooks'}"}
    environment.pop("SITE_URL", None)  # whoever tests may have set that of another site
    return subprocess.Popen(command, cwd=project, env=environment, stdout=output, stderr=subprocess.STDOUT)


def wait_for(text: str, shown: Callable[[], str]) -> None:
    end = time.monotonic() + PATIENCE
    while text not in shown():
        assert time.monotonic() < end, f"« {text} » never showed"
        time.sleep(0.2)


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_what_is_saved_is_soon_on_the_screen_faults_included(own_project: Path, see: Served):
    policy = own_project / "hooks/handbook/site/policy.py"
    whole = policy.read_text(encoding="utf-8")
    wait_for("Mettre en attente", lambda: see(PAGE))
    append(own_project / "docs/fr/telephone/mettre-en-attente.md", "\nUne phrase de plus.\n")
    wait_for("Une phrase de plus.", lambda: see(PAGE))
    append(own_project / "docs/fr/telephone/mettre-en-attente.md", "\n<!-- une note -->\n")
    wait_for("Un commentaire serait publié.", lambda: see(PAGE))
    assert "docs/fr/telephone/mettre-en-attente.md" in see("trucs/")
    assert "Comment faire patienter" not in see(PAGE)
    text = own_project / "docs/fr/telephone/mettre-en-attente.md"
    text.write_text(text.read_text(encoding="utf-8").replace("<!-- une note -->", "Une note."), encoding="utf-8")
    wait_for("Une note.", lambda: see(PAGE))
    own, name = own_project / "organisation/organisation.yml", "Quincaillerie du Pont"
    for _ in ("made", "made again"):
        own.parent.mkdir()
        own.write_text(f"name: {name}\nowner: Accueil\nreviewed: 2026-11-21\n", encoding="utf-8")
        wait_for(name, lambda: see(PAGE))
        rmtree(own.parent)
        wait_for("gone", lambda: "" if name in (see(PAGE) or name) else "gone")
    append(own_project / "overrides/search/worker.js", "// Un script de plus.\n")
    wait_for("Un script de plus.", lambda: see("search/worker.js"))
    append(policy, "\n\ndef with_policy(html: str) -> str:\n    return html.replace('une phrase', 'une ligne'\n")
    append(own_project / "docs/fr/telephone/mettre-en-attente.md", "\nUne autre.\n")
    time.sleep(3)
    assert "Une autre." not in see(PAGE)
    policy.write_text(whole + "\n\ndef with_policy(html: str) -> str:\n    return html + '<p>Du code de plus.</p>'\n")
    wait_for("Du code de plus.", lambda: see(PAGE))
    assert "Une autre." in see(PAGE)


def test_it_starts_whatever_the_faults_and_comes_back_by_itself(own_project: Path, see: Served):
    card, facets = own_project / "docs/fr/trucs/2-saluer.md", own_project / "docs/data/facets.yml"
    whole, typed = card.read_text(encoding="utf-8"), facets.read_text(encoding="utf-8")
    append(facets, "moment: [\n")
    card.write_text(whole.replace("say:", "dire:"), encoding="utf-8")
    wait_for("docs/data/facets.yml:", lambda: see("trucs/2-saluer/"))
    facets.write_text(typed, encoding="utf-8")
    wait_for("hb-faults__title", lambda: see("trucs/2-saluer/"))
    assert "Champ inconnu « dire »." in see("trucs/2-saluer/")
    assert "docs/fr/trucs/2-saluer.md" in see("telephone/boite-vocale/")
    assert "docs/data/facets.yml" not in see("trucs/2-saluer/")
    card.write_text(whole, encoding="utf-8")
    wait_for("hb-say", lambda: see("trucs/2-saluer/"))
    assert "hb-faults" not in see("trucs/2-saluer/")
    said = see.log.read_text(encoding="utf-8")
    assert "\ndocs/fr/trucs/2-saluer.md:" in said
    assert not re.search("INFO|Building|handbook:|Serving|Detected", said)


def test_a_text_is_on_the_screen_before_the_rest_is_built_again(own_project: Path, see: Served):
    wait_for("Mettre en attente", lambda: see(PAGE))
    (own_project / "hold.py").write_text(HOLD, encoding="utf-8")
    append(own_project / "mkdocs.yml", "\nhooks: [hooks/events.py, hold.py]\n")
    hold, held = own_project / "hold", own_project / "held"
    hold.touch()
    wait_for("held", lambda: "held" if held.exists() else "")
    hold.unlink()
    for file, addresses in TEXTS.items():
        before = epoch_of(see(addresses[0]))
        hold.touch()
        append(own_project / "docs" / file, f"\nVoici {file}.\n")
        assert int(see(f"livereload/{before}/1")) > before
        wait_for("held", lambda: "held" if held.exists() else "")
        shown = {address: see(address) for address in addresses}
        assert all(f"Voici {file}." in page for page in shown.values()), file
        assert ":root" in see(addresses[0] + str(STYLESHEET.findall(shown[addresses[0]])[0]))
        assert see("telephone/") != ""
        hold.unlink()
        first = epoch_of(shown[addresses[0]])
        assert int(see(f"livereload/{first}/2")) > first
        for address, page in shown.items():
            assert without_reloading(see(address)) == without_reloading(page), address
    assert_served_as_built(own_project, see)


def test_a_port_that_is_taken_is_told_before_anything_is_built(own_project: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = start(own_project, f"127.0.0.1:{port}", subprocess.PIPE)
        output = server.communicate(timeout=PATIENCE)[0].decode()
    assert server.returncode == 1
    assert output.startswith(f"Le port {port} est pris")
    assert f"make serve ADDR=127.0.0.1:{port % 65535 + 1}" in output
    assert "Building" not in output


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, f"« {old} » is not in {file}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_is_served_is_what_a_build_writes_once_a_change_was_seen(own_project: Path, see: Served):
    docs = own_project / "docs"
    wait_for("Mettre en attente", lambda: see(PAGE))
    replace(docs / "data/sections.yml", "fr: Téléphone", "fr: Au téléphone")
    replace(docs / "fr/telephone/boite-vocale.md", "title: ", "title: Et ")
    replace(docs / "fr/trucs/2-saluer.md", "[telephone, courriel]", "[courriel]")
    append(docs / "fr/trucs/1-faire-attendre.md", " Et puis voilà.\n")
    append(docs / "fr/telephone/mettre-en-attente.md", "\nUne phrase de plus.\n")
    wait_for("Une phrase de plus.", lambda: see(PAGE))
    assert_served_as_built(own_project, see)
    replace(own_project / "overrides/components/footer/footer.html", '<p class="hb-footer__about">', "<p>")
    append(own_project / "mkdocs.yml", "\nsite_name: Un autre nom\n")
    append(docs / "fr/telephone/mettre-en-attente.md", "\nUne autre.\n")
    wait_for("Une autre.", lambda: see(PAGE))
    assert_served_as_built(own_project, see)


def assert_served_as_built(own_project: Path, see: Served) -> None:
    site = own_project / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=own_project, env={**os.environ, "SITE_URL": see.url}, check=True)
    files = [file.relative_to(site).as_posix() for file in sorted(site.rglob("*")) if file.is_file()]
    pages = [name for name in files if name.endswith((".html", ".xml"))]
    assert len(pages) > 20
    for name in pages:
        written = WORKER.sub('"worker":null', (site / name).read_text(encoding="utf-8"))
        assert without_reloading(see(name)) == written, name
    files = [name for name in files if not name.startswith("offline/")]
    readable = [name for name in files if name.endswith((".js", ".css"))]
    assert [name for name in readable if not see(name)] == []
    assert [name for name in files if name.endswith(".json") and see(name) != (site / name).read_text()] == []


def epoch_of(html: str) -> int:
    """Return what a served page takes its site to be, among those before and after."""
    found = EPOCH.search(html)
    assert found, "no page that waits for news"
    return int(found[1])


def without_reloading(html: str) -> str:
    """Return a served page without the script that reloads it, nor its name in the policy."""
    script = RELOADING.search(html)
    return html.replace(script[0], "").replace(f" {hash_of(script[1])}", "", 1) if script else html
