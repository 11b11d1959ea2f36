"""In a private window the handbook is read, searched and used, without a network too where the browser allows it.

Nothing of it outlives the window; a window like any other opens the handbook again without a network another day.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from tests.browser.test_firefox import start
from tests.conftest import PATIENCE
from tests.support.browser import RESULT, SEARCH, watch
from tests.support.faults import fail_on
from tests.support.offline import Network, network, wait_for_copies, wait_for_copy
from tests.support.site import Site

CALL = "telephone/liste-appel-complet/"
PRIVACY = "equipe/vie-privee/"
UNCACHED = "clients-agressifs/poser-une-limite/?x=1"
"""An address that no cache but ours has."""
PRIVATE: dict[str, bool | float | str] = {"browser.privatebrowsing.autostart": True}
STORAGE_REFUSED: dict[str, bool | float | str] = {"network.cookie.cookieBehavior": 2}
"""« Block all cookies », which refuses storage and workers as well. Source: https://support.mozilla.org/kb/block-websites-storing-cookies-site-data-firefox"""


@pytest.fixture
def host(real_site: Site) -> Iterator[Network]:
    """Publish the real handbook on a network that a test cuts."""
    with network(real_site.folder) as host:
        yield host


def use(page: Page, host: Network) -> None:
    """Read a page, search, and tick a list, as a reader does."""
    page.goto(host.url + CALL)
    box = page.get_by_role("group", name="Un appel de bout en bout").get_by_role("checkbox").nth(1)
    box.check()
    expect(page.get_by_role("status").filter(has_text="1 sur 14")).to_be_visible()
    page.locator(SEARCH).press_sequentially("remboursement")
    expect(page.locator(RESULT).first).to_be_visible()


def read_without_network(page: Page, host: Network) -> None:
    """Cut the network, then open a page that was not visited, and use another."""
    host.is_cut = True
    page.goto(host.url + UNCACHED)
    expect(page.get_by_role("heading", level=1)).to_contain_text("avertissements")
    use(page, host)


def test_a_private_window_reads_without_a_network_and_leaves_nothing(
    browser: Browser, browser_context_args: dict[str, Any], host: Network
):
    private = {**browser_context_args, "service_workers": "allow"}
    context = browser.new_context(**private)  # as « New incognito window »: its storage is of memory alone
    faults = watch(context, site_url=host.url)
    page = context.new_page()
    use(page, host)
    wait_for_copy(page, host)
    read_without_network(page, host)
    context.close()
    host.is_cut = False
    with browser.new_context(**private) as other:
        page = other.new_page()
        page.goto(host.url + "404.html")
        assert page.evaluate("JSON.stringify(localStorage)") == "{}"
        wait_for_copies(page, 0)
    fail_on(faults)


def profile(playwright: Playwright, folder: Path, launch: dict[str, Any], reader: dict[str, Any]) -> BrowserContext:
    """Start a browser on a profile of the machine, as one opened every day."""
    wishes = {**launch, **reader, "service_workers": "allow"}
    context = playwright.chromium.launch_persistent_context(folder, **wishes)
    context.set_default_timeout(PATIENCE)
    return context


def test_a_usual_window_opens_the_handbook_another_day_without_a_network(
    playwright: Playwright,
    browser_type_launch_args: dict[str, Any],
    browser_context_args: dict[str, Any],
    host: Network,
    tmp_path: Path,
):
    with profile(playwright, tmp_path, browser_type_launch_args, browser_context_args) as first:
        page = first.new_page()
        page.goto(host.url + CALL)
        wait_for_copy(page, host)
    with profile(playwright, tmp_path, browser_type_launch_args, browser_context_args) as later:
        read_without_network(later.new_page(), host)


def test_a_private_window_of_firefox_reads_without_a_network(
    playwright: Playwright, browser_context_args: dict[str, Any], host: Network
):
    with start(playwright, **PRIVATE) as firefox:
        context = firefox.new_context(**{**browser_context_args, "service_workers": "allow"})
        faults = watch(context, site_url=host.url)
        page = context.new_page()
        use(page, host)
        page.goto(host.url + PRIVACY)
        expect(page.locator("handbook-offline-copy").get_by_role("status")).to_contain_text("garde tout le manuel")
        fail_on(faults)
        read_without_network(page, host)


def test_a_private_window_that_refuses_storage_keeps_pages_search_and_tools_whole(
    playwright: Playwright, browser_context_args: dict[str, Any], host: Network
):
    with start(playwright, **PRIVATE, **STORAGE_REFUSED) as firefox:
        context = firefox.new_context(**{**browser_context_args, "service_workers": "allow"})
        faults = watch(context, site_url=host.url)
        page = context.new_page()
        use(page, host)
        expect(page.get_by_text("Cet appareil ne garde pas vos coches.")).to_be_visible()
        page.goto(host.url + PRIVACY)
        expect(page.locator("handbook-offline-copy").get_by_role("status")).to_contain_text("ne permet pas")
        page.goto(host.url + "outils/fiche-negociation/")
        page.get_by_label("Garder sur cet appareil").click()
        expect(page.get_by_text("Cet appareil ne garde pas la fiche")).to_be_visible()
        fail_on(faults)
