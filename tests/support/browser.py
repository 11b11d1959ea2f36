"""What every test in a browser asks of it."""

from collections.abc import Iterable

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, expect

from handbook.site.script_bundles import OFFLINE, bundle_address
from tools.pages_server import BASE_PATH

RESULT = ".hb-result"
SEARCH = ".hb-search__field"
WATCH_SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
"""A script to run before a page: it adds up how far the page moves by itself. Source: https://wicg.github.io/layout-instability/"""
SHIFTS = "window.shifts"
HEADER_WIDTHS = (320, 360, 390, 480, 600, 767, 768, 800, 959, 960, 1000, 1024, 1100, 1219, 1220, 1280, 1440)
"""Pixels: around each width at which the header changes, and between them."""
TALLEST_HEADER = 70
"""Pixels: one row, and its rule."""
HEADER_FAULTS = f"""header => {{
    const seen = [...header.querySelectorAll("a, button, input")]
        .filter((part) => part.checkVisibility({{ visibilityProperty: true }}))
        .map((part) => ({{ name: part.ariaLabel || part.innerText, box: part.getBoundingClientRect() }}));
    const cut = seen.filter(({{ box }}) => box.left < 0 || box.right > innerWidth)
        .map(({{ name }}) => `cut: ${{name}}`);
    const over = seen.slice(1).filter(({{ box }}, before) => box.left < seen[before].box.right - 1)
        .map(({{ name }}) => `over what comes before: ${{name}}`);
    const tall = header.offsetHeight > {TALLEST_HEADER} ? [`${{header.offsetHeight}} pixels tall`] : [];
    const wide = document.documentElement.scrollWidth > innerWidth ? ["the page scrolls aside"] : [];
    return [...cut, ...over, ...tall, ...wide];
}}"""
"""What of a header is cut off, covered, or on a second row."""
LOCAL = ("data:", "blob:", "about:", "chrome-extension:")


def watch(context: BrowserContext, *, site_url: str) -> list[str]:
    """Return the list in which the faults of a visit appear: errors, and requests outside the site."""
    faults: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(f"console: {message.text} ({message.location['url']})")

    def on_request(request: Request) -> None:
        if not request.url.startswith((site_url, *LOCAL)):
            faults.append(f"request outside the site: {request.url}")

    context.on("console", on_console)
    context.on("request", on_request)
    context.on("weberror", lambda error: faults.append(f"script: {error.error}"))
    return faults


def asked_from_now(page: Page) -> list[str]:
    """Return the list in which what a page asks for from now on appears, with what it sends, but for its icon.

    What it asks for once it is at rest has come first; browsers fetch an icon when they like.
    """
    page.evaluate("address => import(address).then(() => {})", BASE_PATH + bundle_address(OFFLINE))
    asked: list[str] = []

    def note(request: Request) -> None:
        if not request.url.endswith("/favicon.svg"):
            asked.append(f"{request.url} {request.post_data or ''}".rstrip())

    page.on("request", note)
    return asked


def stop_clock(page: Page) -> None:
    """Stop the clock that was installed in a page: from now on only a test makes it go, however busy the machine is."""
    page.clock.pause_at(page.evaluate("Date.now() / 1000") + 1)


def header_faults(page: Page, widths: Iterable[int]) -> list[str]:
    """Return what is wrong with the header of a page, at each width that a window may have."""
    faults = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 700})
        faults += [f"{width} px: {fault}" for fault in page.get_by_role("banner").evaluate(HEADER_FAULTS)]
    return faults


def kept_under(key: str) -> str:
    """Return the whole name under which the browser keeps something for the handbook."""
    return f"handbook:{BASE_PATH}#{key}"


def search(page: Page, site_url: str, words: str) -> None:
    """Type words in the search field of the home page, and wait for what is found."""
    page.goto(site_url)
    page.keyboard.press("/")
    field = page.locator(SEARCH)
    expect(field).to_be_focused()
    field.press_sequentially(words)
    expect(page.locator(RESULT).first).to_be_visible()
