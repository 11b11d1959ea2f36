"""The pictures of the guide « Adopter le manuel »: the ten questions, then the handbook that they make."""

import html
import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from handbook.organisation.new_organisation import main as new_organisation
from tools.pages_server import BASE_PATH, serve

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs/fr/equipe"
EXAMPLE = "examples/municipal"
ANSWERS = (
    *("f", "Ville de Saint-Exemple", "Service aux citoyens", "", "citoyen", "le bureau d'à côté", "418 555-0142"),
    *("418 555-0100", "8:30-12:00, 13:00-16:30", "fr, en", "2 jours ouvrables", "non"),
)
"""What someone types, one slip among the answers."""
TERMINAL = """<!doctype html><html lang="fr"><title>Terminal</title><style>
body { margin: 0; background: #1b1f24; color: #e6e9ee; }
pre { margin: 0; padding: 24px; font: 15px/1.6 monospace; white-space: pre-wrap; }
b { color: #9fd8a8; font-weight: 400; }
</style><pre>$ <b>make nouveau</b>
%s</pre></html>"""


def photograph_adoption(browser: Browser) -> None:
    """Photograph the questions, then the page of a call in the handbook of the town."""
    page = browser.new_page(viewport={"width": 860, "height": 520}, device_scale_factor=1)
    page.set_content(TERMINAL % session())
    page.screenshot(path=GUIDE / "adopter-questions.png", full_page=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder]
        environment = {**os.environ, "SITE_URL": f"http://127.0.0.1{BASE_PATH}", "ORGANISATION": EXAMPLE}
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
        with serve(Path(folder)) as url:
            context = browser.new_context(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
            page = context.new_page()
            page.goto(f"{url}en-ligne-maintenant/")
            page.goto(f"{url}en-ligne-maintenant/#menace")
            page.reload()  # the first page may begin before the faces are there
            page.screenshot(path=GUIDE / "adopter-en-ligne.png")


def session() -> str:
    """Return what a terminal shows of the ten questions, as HTML, the answers apart."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "docs").mkdir()
        answers, out = _Typed(ANSWERS), io.StringIO()
        answers.out = out
        new_organisation(root=Path(folder), answers=answers, out=out)
    return "".join(
        f"<b>{html.escape(part)}</b>" if place % 2 else html.escape(part)
        for place, part in enumerate(out.getvalue().split(_Typed.MARK))
    )


class _Typed(io.StringIO):
    """Answers that are also seen, as a terminal shows what is typed."""

    MARK = "\ue000"

    def __init__(self, answers: tuple[str, ...]) -> None:
        super().__init__("".join(f"{answer}\n" for answer in answers))
        self.out = io.StringIO()

    def isatty(self) -> bool:
        """Tell that what is typed is shown."""
        return True

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # typeshed gives text files the bytes of others
        """Return the next answer, once it is shown."""
        answer = super().readline(size)
        self.out.write(f"{self.MARK}{answer.rstrip()}{self.MARK}\n")
        return answer
