"""What every test in a browser asks of it."""

from contextlib import suppress

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, expect

from tools.pages_server import BASE_PATH

RESULT = ".md-search-result__item"
ATTEMPTS = 10
"""The theme drops what is typed before its index has loaded."""
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
    page.goto(site_url, wait_until="networkidle")
    opener = page.get_by_role("button", name="Chercher dans le manuel")
    if opener.is_visible():
        opener.click()
    field, result = page.get_by_role("textbox", name="Chercher dans le manuel"), page.locator(RESULT).first
    for _ in range(ATTEMPTS):
        field.press("ControlOrMeta+a")
        field.press_sequentially(words)
        with suppress(AssertionError):
            expect(result).to_be_visible(timeout=1000)
            return
    expect(result).to_be_visible()
