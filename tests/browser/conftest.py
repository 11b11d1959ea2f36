"""The pages that elements are tried on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

BLOCK_STORAGE = """
for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, {get() { throw new DOMException("Blocked", "SecurityError") }});
}
"""


@pytest.fixture
def page_without_javascript(watched_context: Callable[..., BrowserContext]) -> Page:
    """Give a page that runs no script."""
    return watched_context(java_script_enabled=False).new_page()


@pytest.fixture
def page_with_blocked_storage(watched_context: Callable[..., BrowserContext]) -> Page:
    """Give a page of a browser that refuses to keep anything."""
    context = watched_context()
    context.add_init_script(BLOCK_STORAGE)
    return context.new_page()


@pytest.fixture
def phone_page(watched_context: Callable[..., BrowserContext]) -> Page:
    """Give a page as wide as a phone."""
    return watched_context(viewport={"width": 390, "height": 800}).new_page()


@pytest.fixture
def copying_page(watched_context: Callable[..., BrowserContext]) -> Page:
    """Give a page whose clipboard a test may read."""
    return watched_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
