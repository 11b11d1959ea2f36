"""What stands below the first screen gets its scripts when the reader nears it, or once the browser is idle."""

import pytest
from playwright.sync_api import Page, expect

PAGE, SCRIPT = "telephone/", "/quiz."
"""A page that ends with questions, and what the name of their script holds."""
NEVER_IDLE = "window.requestIdleCallback = () => 0"
NEVER_NEAR = "window.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} }"


@pytest.fixture
def asked(page: Page) -> list[str]:
    """Return what the page asks for, as it does."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def has_script(asked: list[str]) -> bool:
    return any(SCRIPT in address for address in asked)


def test_the_script_of_an_element_below_waits_for_the_reader_to_near_it(page: Page, server: str, asked: list[str]):
    page.set_viewport_size({"width": 390, "height": 600})
    page.add_init_script(NEVER_IDLE)
    page.goto(server + PAGE, wait_until="networkidle")
    quiz = page.locator("handbook-quiz")
    expect(quiz.get_by_role("radio").first).to_be_disabled()
    assert not has_script(asked)
    quiz.scroll_into_view_if_needed()
    expect(quiz.get_by_role("radio").first).to_be_enabled()
    assert has_script(asked)


def test_whoever_prints_a_page_without_nearing_it_finds_what_the_device_keeps(page: Page, server: str):
    page.add_init_script(NEVER_NEAR)
    page.goto(server + PAGE)
    expect(page.locator("handbook-quiz").get_by_role("radio").first).to_be_enabled()


def test_whoever_comes_by_a_link_to_a_part_of_a_page_waits_for_neither(page: Page, server: str):
    page.add_init_script(NEVER_IDLE)
    page.add_init_script(NEVER_NEAR)
    page.goto(f"{server}{PAGE}#situation")
    expect(page.locator("handbook-quiz").get_by_role("radio").first).to_be_enabled()
