"""The handbook talks to nobody but the place it came from; what is typed in it stays in the browser."""

from playwright.sync_api import Page

from handbook.site.script_bundles import EVERY_PAGE, OFFLINE, bundle_address, needs_of
from tests.support.assets import asked_by, files_nobody_asks_for, files_that_are_missing
from tests.support.browser import asked_from_now, search
from tests.support.faults import fail_on
from tests.support.site import KINDS, Site, SitePage

SECRET = "zygomatique"
"""A word that no page has, to be looked for in every request."""


def test_every_page_keeps_to_itself(real_site: Site):
    fail_on(f"{page.path}: no policy, or not at the start" for page in real_site.pages if not starts_with_policy(page))


def starts_with_policy(page: SitePage) -> bool:
    """Tell whether a page has a policy before anything that it would bear upon, and hides where a visit comes from."""
    _, policy, referrer, *_ = page.all("meta")
    kept = policy.get("http-equiv") == "Content-Security-Policy" and "'none'" in policy.get("content", "")
    return kept and referrer.get("content") == "no-referrer"


def test_every_file_is_asked_for_by_a_page_or_a_script(real_site: Site):
    fail_on(f"asked for by nobody: {file}" for file in files_nobody_asks_for(real_site))
    fail_on(f"asked for, and missing: {file}" for file in files_that_are_missing(real_site))


def test_what_is_asked_for_early_is_loaded_and_nothing_else_is(real_site: Site, server: str, page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(server)))
    page.goto(f"{server}trucs/119-faire-attendre/", wait_until="networkidle")
    late = {bundle_address(bundle) for bundle in needs_of(OFFLINE) if bundle != EVERY_PAGE}
    asked_early = set(asked_by(real_site.page("trucs/119-faire-attendre/"))) - late
    early = {file for file in asked_early if file.startswith("assets/")}
    assert sorted(file for file in asked if file.endswith(".js") and file not in late) == sorted(
        file for file in early if file.endswith(".js")
    )


def test_a_visit_asks_nothing_of_other_sites(real_site: Site, server: str, page: Page):
    for kind in KINDS:
        page.goto(server + real_site.one_of_kind(kind).url, wait_until="networkidle")


def test_what_is_searched_is_sent_to_nobody(server: str, page: Page):
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url + (request.post_data or "")))
    search(page, server, "attente")
    page.get_by_role("combobox", name="Chercher dans le manuel").press_sequentially(SECRET)
    page.wait_for_load_state("networkidle")
    assert not [request for request in sent if SECRET in request]


def test_ticking_a_list_asks_nothing_of_the_network(server: str, page: Page):
    page.goto(f"{server}courriel/liste-avant-envoi/")
    sent = asked_from_now(page)
    page.locator("handbook-checklist").get_by_role("checkbox").first.check()
    assert sent == []


def test_changing_the_palette_asks_nothing_of_the_network(server: str, page: Page):
    page.goto(server)
    sent = asked_from_now(page)
    page.locator("handbook-palette").get_by_role("button").first.click()
    assert sent == []
