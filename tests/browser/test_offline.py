"""What a device keeps of the handbook: it opens without a network, changes when one asks, and goes when one asks."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from handbook.site.offline import write_offline
from tests.conftest import PATIENCE
from tests.support.browser import RESULT, SEARCH, watch
from tests.support.faults import fail_on
from tests.support.offline import Network, network, wait_for_copies, wait_for_copy
from tests.support.throwaway import MINIMAL, ThrowAwayProject

LIST = "telephone/mettre-en-attente/"
PRIVACY = "equipe/"
UNKNOWN = "telephone/inconnue/"
TOOL = "docs/fr/telephone/boite-vocale.md"
METERED = "Object.defineProperty(navigator, 'connection', {get: () => ({saveData: true})});"
REFUSED = """
const refusal = new DOMException("Refused", "SecurityError");
for (const name of ["caches", "localStorage"]) {
  Object.defineProperty(window, name, {get() { throw refusal }});
}
if (navigator.serviceWorker) navigator.serviceWorker.register = () => Promise.reject(refusal);
"""

MEDDLE = """async ([root, messages, languages, spoilt]) => {
  const { active } = await navigator.serviceWorker.ready;
  for (const message of messages) active.postMessage(message);
  const answers = languages.map((language) => new Promise((heard) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => heard(data.isWhole);
    setTimeout(() => heard("nothing"), 10_000);
    active.postMessage({ type: "keep", language, isAsked: true }, [port2]);
  }));
  const answered = await Promise.all(answers);
  const names = (await caches.keys()).filter((name) => name.startsWith("handbook:"));
  for (const [place, text] of spoilt.entries()) {
    const cache = await caches.open(`handbook:${new URL(root).pathname}#en.sha256-${place}`);
    await cache.put(`${root}offline/en.json`, new Response(text));
  }
  return { answered, names: names.length };
}"""
"""What another site of the same origin may do to our worker and to its copies."""
MESSAGES: list[object] = [
    None,
    "keep",
    {},
    {"type": "constructor"},
    {"type": "__proto__"},
    {"type": {}},
    {"type": "keep"},
]
NO_LANGUAGES = ["../api/trucs", "constructor", "__proto__", ""]
SPOILT = ["<img src=x>", "null", '{"files": [{}], "pages": 1}', '{"files": [], "pages": "<img src=x>", "bytes": -1}']


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build the minimal handbook; beside it, the next one, whose page has changed, and one that keeps no copies."""
    tool = (MINIMAL / TOOL).read_text(encoding="utf-8") + "\n## Le coût { #cout }\n\n<!-- handbook:hold -->\n"
    first = ThrowAwayProject(tmp_path_factory.mktemp("first")).build({TOOL: tool}).folder
    second, removed = (Path(shutil.copytree(first, first.with_name(name))) for name in ("second", "removed"))
    change(second / LIST / "index.html", "Jamais plus de 45", "Jamais plus de 30")
    for page in removed.rglob("*.html"):
        change(page, '"worker":"', '"worker":null,"was":"')
    write_offline(second, is_kept=True, minified=True)
    write_offline(removed, is_kept=False, minified=True)
    return {"first": first, "second": second, "removed": removed}


def change(page: Path, before: str, after: str) -> None:
    """Write a page with other words, wherever they are."""
    page.write_text(page.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")


@pytest.fixture
def host(builds: dict[str, Path]) -> Iterator[Network]:
    """Publish the first handbook."""
    with network(builds["first"]) as host:
        yield host


@pytest.fixture
def open_browser(
    browser: Browser, browser_context_args: dict[str, object], host: Network
) -> Iterator[Callable[..., BrowserContext]]:
    """Give devices whose workers run, and on which an error fails the test."""
    visits: list[tuple[BrowserContext, list[str]]] = []

    def make(script: str = "") -> BrowserContext:
        context = browser.new_context(**{**browser_context_args, "service_workers": "allow"})  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        if script:
            context.add_init_script(script)
        visits.append((context, watch(context, site_url=host.url)))
        return context

    yield make
    for context, _ in visits:
        context.close()
    fail_on(fault for _, faults in visits for fault in faults if UNKNOWN not in fault)


@pytest.fixture
def kept_page(open_browser: Callable[..., BrowserContext], host: Network) -> Page:
    """Give a page of a device that keeps the whole handbook, once it has been visited."""
    page = open_browser().new_page()
    page.goto(host.url + LIST)
    wait_for_copy(page, host)
    return page


def test_after_one_visit_the_handbook_its_search_and_its_tools_need_no_network(kept_page: Page, host: Network):
    page, host.is_cut = kept_page, True
    page.locator(SEARCH).press_sequentially("message")
    expect(page.locator(RESULT).first).to_be_visible()
    page.goto(host.url + "telephone/boite-vocale?x=1")
    expect(page).to_have_url(host.url + "telephone/boite-vocale/?x=1")
    page.get_by_role("button", name="Lancer la minuterie").click()
    expect(page.get_by_text("Minuterie lancée")).to_be_attached()
    lost = page.goto(host.url + UNKNOWN)
    assert lost is not None
    assert lost.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Cette page n’existe pas")
    page.get_by_role("link", name="Aller à l’accueil").click()
    expect(page.get_by_role("heading", name="Que dire à un client?")).to_be_visible()


def test_a_newer_handbook_is_offered_and_waits_for_the_reader(kept_page: Page, host: Network, builds: dict[str, Path]):
    page, other = kept_page, kept_page.context.new_page()
    host.publish(builds["second"])
    host.asked.clear()
    other.goto(host.url)
    page.goto(host.url + LIST)
    page.get_by_role("checkbox", name="Demander la permission").check()
    expect(page.get_by_text("Une version plus récente du manuel est prête.")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Demander la permission")).to_be_checked()
    expect(page.get_by_text("Jamais plus de 45")).to_be_visible()
    assert not [path for path in host.asked if path.startswith("assets/")], "what did not change was fetched again"
    offer = other.get_by_role("status").filter(has_text="Une version plus récente du manuel est prête.")
    expect(offer).to_be_visible()
    other.get_by_role("button", name="Plus tard").click()
    expect(other.get_by_text("Une version plus récente du manuel est prête.")).to_have_count(0)
    other.evaluate("window.isSame = true")
    page.get_by_role("button", name="Recharger").click()
    expect(page.get_by_text("Jamais plus de 30")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Demander la permission")).to_be_checked()
    assert other.evaluate("window.isSame")
    other.close()
    host.is_cut = True
    page.goto(host.url + LIST)
    expect(page.get_by_text("Jamais plus de 30")).to_be_visible()
    wait_for_copies(page, 1)


def test_the_copy_outlives_what_another_site_of_the_origin_sends_and_keeps(kept_page: Page, host: Network):
    page = kept_page
    done = page.evaluate(MEDDLE, [host.url, MESSAGES, NO_LANGUAGES, SPOILT])
    assert done == {"answered": [False] * len(NO_LANGUAGES), "names": 1}
    page.goto(host.url + PRIVACY)
    copy = page.locator("handbook-offline-copy")
    expect(copy.get_by_role("status")).to_contain_text("Cet appareil garde tout le manuel français")
    expect(copy.locator("img")).to_have_count(0)
    host.is_cut = True
    page.goto(host.url + "telephone/boite-vocale/?x=1")
    expect(page.get_by_role("button", name="Lancer la minuterie")).to_be_visible()


def test_a_handbook_published_without_copies_takes_them_away(kept_page: Page, host: Network, builds: dict[str, Path]):
    host.publish(builds["removed"])
    kept_page.goto(host.url + LIST)
    wait_for_copies(kept_page, 0)
    host.is_cut = False
    kept_page.goto(host.url + "telephone/")
    assert kept_page.evaluate("navigator.serviceWorker.controller") is None


def test_the_reader_sees_what_is_kept_and_takes_it_away_for_good(kept_page: Page, host: Network):
    page = kept_page
    page.goto(host.url + PRIVACY)
    copy = page.locator("handbook-offline-copy")
    expect(copy.get_by_role("status")).to_contain_text("Cet appareil garde tout le manuel français")
    expect(page.locator(".hb-erase__kept li").last).to_have_text("une copie du manuel, pour l’ouvrir sans réseau")
    copy.get_by_text("Voir ce qui est gardé").click()
    expect(copy.get_by_role("link", name="Laisser un message clair")).to_be_visible()
    copy.get_by_role("button", name="Retirer la copie").click()
    expect(copy.get_by_role("status")).to_contain_text("ne garde aucune copie")
    expect(copy.get_by_text("à télécharger")).to_be_visible()
    wait_for_copies(page, 0)
    page.reload()
    expect(copy.get_by_role("status")).to_contain_text("ne garde aucune copie")
    wait_for_copies(page, 0)
    copy.get_by_role("button", name="Garder une copie").click()
    expect(copy.get_by_role("status")).to_contain_text("Cet appareil garde tout le manuel français")
    page.get_by_role("checkbox", name="Poste partagé").check()
    expect(copy.get_by_role("status")).to_have_text("Sur un poste partagé, aucune copie n’est gardée.")
    wait_for_copies(page, 0)
    page.get_by_role("checkbox", name="Poste partagé").uncheck()
    expect(copy.get_by_role("status")).to_contain_text("Cet appareil garde tout le manuel français")
    page.get_by_role("button", name="Tout effacer").click()
    wait_for_copies(page, 0)


def test_on_a_metered_line_nothing_is_kept_unless_one_asks(open_browser: Callable[..., BrowserContext], host: Network):
    page = open_browser(METERED).new_page()
    page.goto(host.url + PRIVACY, wait_until="networkidle")
    copy = page.locator("handbook-offline-copy")
    expect(copy.get_by_role("status")).to_contain_text("limitée ou lente")
    wait_for_copies(page, 0)
    copy.get_by_role("button", name="Garder une copie").click()
    expect(copy.get_by_role("status")).to_contain_text("Cet appareil garde tout le manuel français")


def test_a_device_that_refuses_or_has_no_room_leaves_the_page_whole(
    open_browser: Callable[..., BrowserContext], host: Network
):
    refused = open_browser(REFUSED).new_page()
    refused.goto(host.url + PRIVACY)
    expect(refused.locator("handbook-offline-copy").get_by_role("status")).to_contain_text("ne permet pas")
    full = open_browser().new_page()
    session = full.context.new_cdp_session(full)
    origin = host.url.removesuffix(host.base_path)
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 200_000})
    full.goto(host.url + PRIVACY)
    expect(full.locator("handbook-offline-copy").get_by_role("status")).to_contain_text("manque de place")
    for page in (refused, full):
        page.goto(host.url + LIST)
        page.get_by_role("checkbox", name="Demander la permission").check()
        expect(page.locator(".hb-checklist__progress")).to_have_text("1 sur 3")
