"""How fast pages come on a phone with a slow line: what they weigh, when they show, whether they jump or lag."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tools.external import BROWSER_ARGUMENTS, find_browser
from tools.page_weight import FROM, Weight, over, weigh_page
from tools.page_weight import PROMISED as LIGHT
from tools.pages_server import serve

LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
"""A phone's slow line: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md"""
SLOWNESS = 4
"""How many times slower than this machine the phone is."""
PHONE = {"width": 390, "height": 844}
PAGES = {
    "accueil": "",
    "section": "telephone/",
    "page": "telephone/mettre-en-attente/",
    "modèles": "courriel/modeles/",
    "en ligne": "en-ligne-maintenant/",
    "truc": "trucs/119-faire-attendre/",
    "trucs": "trucs/",
    "parcours": "parcours/premiere-journee/",
    "progression": "parcours/ma-progression/",
    "équipe": "equipe/recherche/",
    "compositeur": "outils/compositeur/",
    "relecture": "outils/relecture/",
    "calculateur": "outils/calculateur/",
    "attente": "outils/compagnon-attente/",
    "négociation": "outils/fiche-negociation/",
    "canal": "choisir-le-canal/",
    "désescalade": "mode-desescalade/",
}
WATCH = """
window.seen = { paint: 0, shift: 0, lag: 0 };
const watch = (type, take, more = {}) => new PerformanceObserver((list) => list.getEntries().forEach(take))
    .observe({ type, buffered: true, ...more });
watch("largest-contentful-paint", (entry) => { seen.paint = entry.startTime; });
watch("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
watch("event", (entry) => { if (entry.interactionId) seen.lag = Math.max(seen.lag, entry.duration); },
    { durationThreshold: 16 });
"""
"""Source: https://web.dev/articles/vitals"""
TOUCHED = "article :is(button, summary, input[type=checkbox], input[type=radio]):visible"
TYPED = "article :is(textarea, input[type=search], input[type=text], input:not([type])):visible"
HEAVIEST = 10
"""How many pages are named."""
ROUNDS = 3
"""How often a page is opened: its times move by 400 ms from one to the next. Their median is kept."""
SETTLED = 400
"""Milliseconds in which a page answers what was done to it."""


@dataclass(frozen=True)
class Speed:
    """What a reader waits for: milliseconds, and the shift that a page makes by itself."""

    weight: Weight
    cold: float
    """Until the largest thing is shown, of whoever has nothing of the handbook."""
    warm: float
    """Of whoever comes from the home page."""
    shift: float
    lag: float
    """At most, from a press to what it changes."""


PROMISED = Speed(weight=LIGHT, cold=1200, warm=1200, shift=0.01, lag=100)
"""What a reader should wait for, at most. Source: https://web.dev/articles/vitals, held to half of it."""


def measure_speed(site: Path, pages: Mapping[str, str] = PAGES) -> dict[str, Speed]:
    """Return how fast each page of a built site comes, by its kind."""
    speeds = {}
    with serve(site) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_ARGUMENTS)
        for kind, address in pages.items():
            rounds = [_visit(browser, url, address) for _ in range(ROUNDS)]
            speeds[kind] = middle([Speed(weigh_page(site, address), **found) for found in rounds])
        browser.close()
    return speeds


def middle(rounds: Sequence[Speed]) -> Speed:
    """Return the median of what several visits of a page took, and the most that it ever moved."""
    return Speed(
        weight=rounds[0].weight,
        cold=median(one.cold for one in rounds),
        warm=median(one.warm for one in rounds),
        shift=max(one.shift for one in rounds),
        lag=median(one.lag for one in rounds),
    )


def print_speed_of_pages(speeds: Mapping[str, Speed]) -> None:
    """Print a line for each page, the slowest and the heaviest last, beside what is promised."""
    print("\n| page | first (kB) | requests | next (kB) | LCP cold (ms) | LCP warm (ms) | CLS | INP (ms) |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    heaviest_last = sorted(speeds.items(), key=lambda item: item[1].weight.first)
    for kind, speed in [("promised", PROMISED), *heaviest_last]:
        weight = speed.weight
        sizes = f"{weight.first:.0f} | {weight.requests} | {weight.next:.0f}"
        print(f"| {kind} | {sizes} | {speed.cold:.0f} | {speed.warm:.0f} | {speed.shift:.3f} | {speed.lag:.0f} |")


def print_weights(weights: Mapping[str, Weight]) -> None:
    """Print how many of all pages exceed what is promised, and the heaviest."""
    first, requests, after = over(weights.values())
    print(f"\n{len(weights)} pages: {first} over {LIGHT.first:.0f} kB first, {after} over {LIGHT.next:.0f} kB next,")
    print(f"{requests} over {LIGHT.requests} requests. The heaviest:")
    for address, weight in sorted(weights.items(), key=lambda item: -item[1].first)[:HEAVIEST]:
        print(f"- {address}: {weight.first:.0f} kB first, {weight.next:.0f} kB next")


@contextmanager
def _phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True, locale="fr-CA")  # type: ignore[arg-type]
    context.add_init_script(WATCH)
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", LINE)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWNESS})
    yield page
    context.close()


def _visit(browser: Browser, url: str, address: str) -> dict[str, float]:
    """Return how fast a page comes at once, then from the home page, and answers."""
    with _phone(browser) as page:
        cold = _open(page, url + address)
        lag = _lag(page)
    with _phone(browser) as page:
        _open(page, url + FROM)
        warm = _open(page, url + address)
    return {"cold": cold["paint"], "warm": warm["paint"], "shift": max(cold["shift"], warm["shift"]), "lag": lag}


def _open(page: Page, url: str) -> dict[str, float]:
    page.goto(url, wait_until="networkidle")
    page.wait_for_timeout(SETTLED)
    seen: dict[str, float] = page.evaluate("seen")
    return seen


def _lag(page: Page) -> float:
    """Return how long the slowest answer to a press or to a key takes, in milliseconds."""
    for touched in page.locator(TOUCHED).all()[:3]:
        if touched.is_visible() and touched.is_enabled():
            touched.click()
            page.wait_for_timeout(SETTLED)
    typed = page.locator(TYPED).first
    if typed.count() and typed.is_enabled():
        typed.press_sequentially("bonjour", delay=60)
        page.wait_for_timeout(SETTLED)
    lag: float = page.evaluate("seen.lag")
    return lag
