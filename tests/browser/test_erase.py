"""One button erases what the handbook keeps on this device."""

from playwright.sync_api import Page, expect

PAGE = "equipe/vie-privee/"
KEPT = "Object.keys(localStorage)"
OF_OTHERS = ["autre-site", "handbook:/autre-manuel/#progress"]


def test_everything_kept_is_erased_and_nothing_of_other_sites(page: Page, server: str):
    page.goto(server + "telephone/liste-appel-complet/")
    page.get_by_role("checkbox").first.check()
    assert page.evaluate(KEPT)
    page.evaluate("keys => keys.forEach(key => localStorage.setItem(key, '1'))", OF_OTHERS)
    page.goto(server + PAGE)
    page.get_by_role("button", name="Tout effacer").click()
    expect(page.get_by_text("cet appareil ne garde plus rien du manuel")).to_be_visible()
    assert sorted(page.evaluate(KEPT)) == OF_OTHERS


def test_blocked_storage_says_that_erasing_failed(page_with_blocked_storage: Page, server: str):
    page_with_blocked_storage.goto(server + PAGE)
    page_with_blocked_storage.get_by_role("button", name="Tout effacer").click()
    expect(page_with_blocked_storage.get_by_text("L’effacement n’a pas réussi")).to_be_visible()


def test_without_javascript_there_is_nothing_to_erase(page_without_javascript: Page, server: str):
    page_without_javascript.goto(server + PAGE)
    expect(page_without_javascript.get_by_role("button", name="Tout effacer")).to_have_count(0)
    expect(page_without_javascript.get_by_text("Sans JavaScript, rien n’est gardé.")).to_be_visible()
