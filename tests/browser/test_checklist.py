"""A checklist keeps its ticks on the device, in both languages, and says how far it is."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser import kept_under

CALL = "telephone/liste-appel-complet/"
FIRST = "Préparer de quoi écrire et ouvrir ses outils avant de décrocher."
SECOND = "Saluer, nommer l’organisation, dire son nom, offrir son aide."
CHANGED = "Cette liste a changé depuis vos dernières coches. Les éléments dont le texte est le même sont restés cochés."
NOT_SAVED = "Cet appareil ne garde pas vos coches. Elles disparaîtront quand vous quitterez la page."
AGE_LIST = """([key, changes]) => {
    const state = JSON.parse(localStorage.getItem(key));
    for (const [from, to] of Object.entries(changes)) {
        state.items.fr = state.items.fr.map(text => text === from ? to : text);
    }
    state.items.fr.reverse();
    state.ticked = state.ticked.map(index => state.items.fr.length - 1 - index);
    localStorage.setItem(key, JSON.stringify(state));
}"""
TICK_ELSEWHERE = """([key, index]) => {
    const state = JSON.parse(localStorage.getItem(key));
    localStorage.setItem(key, JSON.stringify({...state, ticked: [...state.ticked, index]}));
    dispatchEvent(new PageTransitionEvent("pageshow", {persisted: true}));
}"""
DATE_LIST = """([key, day]) => {
    const state = JSON.parse(localStorage.getItem(key));
    localStorage.setItem(key, JSON.stringify({...state, day}));
}"""
KEY = kept_under("checklist:appel-complet")


def box(page: Page, name: str = FIRST) -> Locator:
    return page.get_by_role("checkbox", name=name, exact=True)


def says(page: Page, text: str) -> None:
    expect(page.get_by_role("status").filter(has_text=text)).to_have_text(text)


def test_ticking_an_item_says_the_progress(page: Page, server: str):
    page.goto(server + CALL)
    says(page, "0 sur 14")
    box(page).check()
    says(page, "1 sur 14")
    box(page).uncheck()
    says(page, "0 sur 14")


def test_the_whole_row_ticks_its_box(page: Page, server: str):
    page.goto(server + CALL)
    page.get_by_text(SECOND, exact=True).click()
    expect(box(page, SECOND)).to_be_checked()


def test_ticking_every_item_says_that_all_is_done(page: Page, server: str):
    page.goto(server + CALL)
    for item in page.get_by_role("group", name="Un appel de bout en bout").get_by_role("checkbox").all():
        item.check()
    says(page, "14 sur 14 : tout est fait")


def test_ticks_are_there_after_leaving(page: Page, server: str):
    page.goto(server + CALL)
    box(page).check()
    page.goto(server + "telephone/")
    page.goto(server + CALL)
    expect(box(page)).to_be_checked()
    expect(box(page, SECOND)).not_to_be_checked()
    says(page, "1 sur 14")


def test_ticks_survive_the_switch_to_english(page: Page, server: str):
    page.goto(server + CALL)
    box(page, SECOND).check()
    page.get_by_role("link", name="English").click()
    items = page.get_by_role("group", name="A call from start to finish").get_by_role("checkbox")
    expect(items.nth(1)).to_be_checked()
    says(page, "1 of 14")
    items.nth(0).check()
    page.get_by_role("link", name="Français").click()
    expect(box(page)).to_be_checked()
    expect(box(page, SECOND)).to_be_checked()
    says(page, "2 sur 14")


def test_items_of_a_changed_list_keep_their_tick_when_their_text_is_the_same(page: Page, server: str):
    page.goto(server + CALL)
    box(page, FIRST).check()
    box(page, SECOND).check()
    page.evaluate(AGE_LIST, [KEY, {SECOND.replace("’", "'"): "Saluer."}])
    page.reload()
    says(page, CHANGED)
    expect(box(page, FIRST)).to_be_checked()
    expect(box(page, SECOND)).not_to_be_checked()
    says(page, "1 sur 14")


def test_a_changed_list_says_so_until_it_is_ticked_again(page: Page, server: str):
    page.goto(server + CALL)
    box(page).check()
    page.evaluate(AGE_LIST, [KEY, {}])
    page.reload()
    says(page, CHANGED)
    box(page, SECOND).check()
    page.reload()
    says(page, "2 sur 14")
    expect(page.get_by_text(CHANGED)).to_have_count(0)


@pytest.mark.parametrize("kept", ["{", "null", '"oui"', '{"ticked": 3, "items": {"fr": 3}}'])
def test_a_list_works_whatever_the_device_kept(kept: str, page: Page, server: str):
    page.goto(server + CALL)
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, kept])
    page.reload()
    says(page, "0 sur 14")
    box(page).check()
    page.reload()
    says(page, "1 sur 14")


def test_two_tabs_stay_in_step(page: Page, server: str):
    other = page.context.new_page()
    page.goto(server + CALL)
    other.goto(server + CALL)
    box(page).check()
    expect(box(other)).to_be_checked()
    says(other, "1 sur 14")
    other.get_by_role("button", name="Recommencer").click()
    expect(box(page)).not_to_be_checked()


def test_going_back_shows_the_ticks_made_meanwhile(page: Page, server: str):
    page.goto(server + CALL)
    box(page).check()
    page.evaluate(TICK_ELSEWHERE, [KEY, 1])
    expect(box(page, SECOND)).to_be_checked()
    expect(box(page)).to_be_checked()
    says(page, "2 sur 14")


def test_starting_over_clears_every_tick_for_good(page: Page, server: str):
    page.goto(server + CALL)
    box(page).check()
    box(page, SECOND).check()
    page.get_by_role("button", name="Recommencer").click()
    says(page, "0 sur 14")
    expect(box(page)).to_be_focused()
    assert page.evaluate("key => localStorage.getItem(key)", KEY) is None
    page.reload()
    says(page, "0 sur 14")


def test_starting_over_can_be_undone(page: Page, server: str):
    page.goto(server + CALL)
    box(page).check()
    page.get_by_role("button", name="Recommencer").click()
    says(page, "La liste est remise à zéro.")
    page.get_by_role("button", name="Annuler").click()
    says(page, "1 sur 14")
    expect(box(page)).to_be_focused()
    expect(page.get_by_role("button", name="Annuler")).to_have_count(0)
    page.reload()
    expect(box(page)).to_be_checked()


def test_starting_over_can_be_undone_when_nothing_is_kept(page_with_blocked_storage: Page, server: str):
    page_with_blocked_storage.goto(server + CALL)
    box(page_with_blocked_storage).check()
    page_with_blocked_storage.get_by_role("button", name="Recommencer").click()
    page_with_blocked_storage.get_by_role("button", name="Annuler").click()
    expect(box(page_with_blocked_storage)).to_be_checked()


def test_a_list_ticked_another_day_says_so_and_offers_to_start_again(page: Page, server: str):
    page.goto(server + CALL)
    box(page).check()
    page.evaluate(DATE_LIST, [KEY, "2026-03-01"])
    page.reload()
    says(page, "Vos dernières coches datent du 1er mars 2026.")
    expect(box(page)).to_be_checked()
    page.get_by_role("button", name="Tout décocher").click()
    says(page, "0 sur 14")
    page.get_by_role("button", name="Annuler").click()
    box(page, SECOND).check()
    page.reload()
    says(page, "2 sur 14")
    expect(page.get_by_role("button", name="Tout décocher")).to_have_count(0)


def test_a_list_is_ticked_and_started_over_by_keyboard_alone(page: Page, server: str):
    page.goto(server + CALL)
    box(page).focus()
    for key in ("Space", "Tab", "Space"):
        page.keyboard.press(key)
    expect(box(page, SECOND)).to_be_checked()
    says(page, "2 sur 14")
    for _ in range(13):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Recommencer")).to_be_focused()
    page.keyboard.press("Enter")
    says(page, "0 sur 14")
    expect(box(page)).to_be_focused()


def test_the_copied_list_says_what_is_ticked(copying_page: Page, server: str):
    copying_page.goto(server + CALL)
    box(copying_page, SECOND).check()
    copying_page.get_by_role("button", name="Copier la liste").click()
    expect(copying_page.get_by_role("button", name="Liste copiée")).to_be_visible()
    lines = copying_page.evaluate("navigator.clipboard.readText()").splitlines()
    assert lines[:2] == [f"☐ {FIRST}", f"☑ {SECOND}"]
    assert len(lines) == 14


def test_the_print_button_prints(page: Page, server: str):
    page.goto(server + CALL)
    page.evaluate("window.print = () => { document.title = 'Imprimé' }")
    page.get_by_role("button", name="Imprimer").click()
    expect(page).to_have_title("Imprimé")


def test_the_first_tick_says_when_nothing_can_be_kept(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.goto(server + CALL)
    says(page, "0 sur 14")
    expect(page.get_by_text(NOT_SAVED)).to_have_count(0)
    box(page).check()
    says(page, NOT_SAVED)
    says(page, "1 sur 14")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(box(page)).to_be_checked()


def test_without_javascript_a_list_is_read_not_ticked(page_without_javascript: Page, server: str):
    page = page_without_javascript
    page.goto(server + CALL)
    group = page.get_by_role("group", name="Un appel de bout en bout")
    expect(group.get_by_role("checkbox")).to_have_count(14)
    expect(box(page)).to_be_disabled()
    expect(page.get_by_role("button", name="Recommencer")).to_have_count(0)
    expect(page.get_by_text("0 sur 14")).to_be_hidden()
