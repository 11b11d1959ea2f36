"""What every test in a browser asks of it."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, expect

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
