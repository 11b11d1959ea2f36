"""Take pictures of one page of each kind, to be looked at: both palettes, phone and desk."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tests.support.site import KINDS, Site
from tools.external import BROWSER_ARGUMENTS, find_browser
from tools.pages_server import BASE_PATH, serve
from tools.screenshots_adoption import photograph_adoption

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "screenshots"
PREVIEW = ROOT / ".github/apercu.png"
"""The picture that README shows."""
WIDTHS = {"telephone": 390, "bureau": 1440}
PALETTES: dict[str, Literal["light", "dark"]] = {"clair": "light", "sombre": "dark"}


def main() -> int:
    """Build the handbook, and photograph it."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", folder]
        environment = {**os.environ, "SITE_URL": f"http://127.0.0.1{BASE_PATH}"}
        if status := subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
            return status
        PICTURES.mkdir(exist_ok=True)
        with serve(Path(folder)) as url, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_ARGUMENTS)
            photograph(browser, Site(Path(folder)), url)
            photograph_home(browser, url)
            photograph_adoption(browser)
    print(f"{len(list(PICTURES.glob('*.png')))} images dans {PICTURES.name}/")
    return 0


def photograph(browser: Browser, site: Site, url: str) -> None:
    """Photograph one page of each kind, whole."""
    for width_name, width in WIDTHS.items():
        for palette_name, palette in PALETTES.items():
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=palette, reduced_motion="reduce"
            )
            page = context.new_page()
            page.goto(url)  # the first page may begin before the faces are there; the others have them
            for kind in KINDS:
                page.goto(url + site.one_of_kind(kind).url)
                page.screenshot(path=PICTURES / f"{kind}-{width_name}-{palette_name}.png", full_page=True)
            context.close()


def photograph_home(browser: Browser, url: str) -> None:
    """Photograph the top of the home page, for README; the second time, when the faces are there."""
    page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light", reduced_motion="reduce")
    page.goto(url)
    page.reload()
    page.screenshot(path=PREVIEW)


if __name__ == "__main__":
    sys.exit(main())
