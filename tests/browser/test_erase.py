"""One button erases what the handbook keeps on this device."""

from playwright.sync_api import Page, expect

from tests.support.browser import asked_from_now

PAGE = "equipe/vie-privee/"
KEPT = "Object.keys(localStorage)"
OF_OTHERS = ["autre-site", "handbook:/autre-manuel/#progress"]


def test_everything_kept_is_erased_and_nothing_of_other_sites(page: Page, server: str):
    page.goto(server + "telephone/liste-appel-complet/")
    page.get_by_role("checkbox").first.check()
    assert page.evaluate(KEPT)
    page.evaluate("keys => keys.forEach(key => localStorage.setItem(key, '1'))", OF_OTHERS)
    page.goto(server + PAGE)
    kept = page.locator(".hb-erase__kept li")
    expect(kept).to_have_text(["vos coches, dans 1 liste", "les pages vues, avec la date"])
    page.get_by_role("button", name="Tout effacer").click()
    expect(kept).to_have_count(0)
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


def test_on_a_shared_desk_nothing_is_kept_and_every_page_says_so(page: Page, server: str):
    page.goto(server + "en/telephone/")
    page.get_by_role("button", name="Colours").first.click()
    sheet = page.context.new_page()
    sheet.goto(server + "en/outils/fiche-negociation/")
    sheet.get_by_role("textbox").first.fill("$800, in five days")
    keep = sheet.get_by_role("checkbox", name="Keep on this device")
    keep.press("Space")
    expect(sheet.get_by_text("The sheet is kept on this device.")).to_be_visible()
    page.goto(server + "en/" + PAGE, wait_until="networkidle")
    sign = page.get_by_role("link", name="Shared computer: nothing is kept")
    expect(sign).to_be_hidden()
    asked = asked_from_now(page)
    page.get_by_role("checkbox", name="Shared computer").press("Space")
    expect(page.get_by_text("stays on the device, unread")).to_be_visible()
    assert asked == []
    expect(sign).to_be_visible()
    expect(keep).not_to_be_checked()
    expect(sheet.get_by_text("This device cannot keep the sheet")).to_be_visible()
    sheet.reload()
    expect(sheet.get_by_role("textbox").first).to_have_value("")
    before = page.evaluate(KEPT)
    page.goto(server + "telephone/liste-appel-complet/")
    expect(page.get_by_role("link", name="Poste partagé : rien n’est gardé")).to_be_visible()
    assert page.evaluate("document.documentElement.dataset.theme") is None
    page.get_by_role("checkbox").first.check()
    expect(page.get_by_text("Cet appareil ne garde pas vos coches")).to_be_visible()
    page.goto(server + "culture/autoevaluation/")
    expect(page.get_by_text("Cet appareil ne garde pas le résultat")).to_be_visible()
    expect(page.get_by_role("button", name="Garder ce résultat")).to_be_hidden()
    assert page.evaluate(KEPT) == before


def test_the_switch_of_a_shared_desk_holds_for_the_page_when_storage_is_blocked(
    page_with_blocked_storage: Page, server: str
):
    page_with_blocked_storage.goto(server + PAGE)
    page_with_blocked_storage.get_by_role("checkbox", name="Poste partagé").check()
    expect(page_with_blocked_storage.get_by_text("il vaut pour cette page seulement")).to_be_visible()
    expect(page_with_blocked_storage.get_by_role("link", name="Poste partagé : rien n’est gardé")).to_be_visible()
