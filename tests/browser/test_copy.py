"""Buttons copy a sentence or an address, and say what they did."""

import re
from urllib.parse import urljoin

from playwright.sync_api import Locator, Page, expect

from tests.support.browser import RESULT, SEARCH, search, stop_clock

CARD = "trucs/119-faire-attendre/"
REFUSE_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
NO_PLAIN_EDITING = """Object.defineProperty(HTMLElement.prototype, "contentEditable", {
  set(value) {
    if (value === "plaintext-only") throw new DOMException("unknown", "SyntaxError");
    this.setAttribute("contenteditable", value);
  },
})"""
"""Browsers from before 2025 let one edit rich text alone: https://caniuse.com/mdn-html_global_attributes_contenteditable_plaintext-only"""
COPY_RICH = """() => {
  const type = (name, text) => [name, new Blob([text], { type: name })];
  const item = Object.fromEntries([type("text/html", "<b>8 h</b><img src=x>"), type("text/plain", "8 h")]);
  return navigator.clipboard.write([new ClipboardItem(item)]);
}"""
REFUSE_COPY = f"{REFUSE_CLIPBOARD}; document.execCommand = () => false"


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def button_of(place: Locator, name: str) -> Locator:
    return place.get_by_role("button", name=name, exact=True)


def sentence(page: Page) -> str:
    quoted = page.locator("[data-tip='119'] .hb-say__text").inner_text()
    return quoted.strip("«» \N{NO-BREAK SPACE}")


def test_the_clipboard_holds_the_sentence(copying_page: Page, server: str):
    copying_page.goto(server + CARD)
    button(copying_page, "Copier la phrase").click()
    expect(button(copying_page, "Copié")).to_be_visible()
    assert copying_page.evaluate("navigator.clipboard.readText()") == sentence(copying_page)


def test_the_clipboard_holds_the_whole_address_of_the_card(copying_page: Page, server: str):
    copying_page.goto(server + "trucs/")
    card = copying_page.locator("[data-tip='119']")
    card.locator("summary").click()
    card.get_by_role("button", name="Copier le lien").click()
    expect(card.get_by_role("button", name="Copié")).to_be_visible()
    assert copying_page.evaluate("navigator.clipboard.readText()") == urljoin(server, CARD)


def test_the_button_and_the_status_say_that_it_is_copied_for_two_seconds(copying_page: Page, server: str):
    copying_page.clock.install()
    copying_page.goto(server + CARD)
    stop_clock(copying_page)
    button(copying_page, "Copier la phrase").click()
    expect(button(copying_page, "Copié")).to_be_visible()
    expect(copying_page.get_by_role("status").filter(has_text="Copié")).to_have_text("Copié")
    copying_page.clock.run_for(2000)
    expect(button(copying_page, "Copier la phrase")).to_be_visible()
    expect(copying_page.get_by_role("status").filter(has_text="Copié")).to_have_count(0)


def test_what_one_button_says_outlives_another(copying_page: Page, server: str):
    copying_page.goto(server + CARD)
    button(copying_page, "Copier la phrase").click()
    said = copying_page.get_by_role("status").filter(has_text="Copié")
    expect(said).to_have_count(1)
    copying_page.locator("handbook-copy[data-copy-address]").first.evaluate("other => other.remove()")
    expect(said).to_have_count(1)


def test_pressing_twice_shows_the_outcome_two_seconds_more(copying_page: Page, server: str):
    copying_page.clock.install()
    copying_page.goto(server + CARD)
    stop_clock(copying_page)
    button(copying_page, "Copier la phrase").click()
    expect(button(copying_page, "Copié")).to_be_visible()
    copying_page.clock.run_for(1500)
    button(copying_page, "Copié").click()
    assert copying_page.evaluate("navigator.clipboard.readText()") == sentence(copying_page)
    copying_page.clock.run_for(1500)
    expect(button(copying_page, "Copié")).to_be_visible()
    copying_page.clock.run_for(2000)
    expect(button(copying_page, "Copier la phrase")).to_be_visible()


def test_a_sentence_is_copied_by_keyboard_alone(copying_page: Page, server: str):
    copying_page.goto(server + CARD)
    button(copying_page, "Copier la phrase").focus()
    copying_page.keyboard.press("Enter")
    expect(button(copying_page, "Copié")).to_be_focused()
    assert copying_page.evaluate("navigator.clipboard.readText()") == sentence(copying_page)


def test_a_browser_without_clipboard_copies_all_the_same(copying_page: Page, server: str):
    copying_page.goto(server + CARD)
    other = copying_page.context.new_page()
    other.goto(server + CARD)
    other.evaluate(REFUSE_CLIPBOARD)
    button(other, "Copier la phrase").click()
    expect(button(other, "Copié")).to_be_focused()
    copying_page.bring_to_front()
    assert copying_page.evaluate("navigator.clipboard.readText()") == sentence(copying_page)


def test_a_failed_copy_says_so(page: Page, server: str):
    page.goto(server + CARD)
    page.evaluate(REFUSE_COPY)
    button(page, "Copier la phrase").click()
    expect(button(page, "La copie n’a pas réussi")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="copie")).to_have_text("La copie n’a pas réussi")


def test_a_sentence_is_copied_when_storage_is_blocked(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(server + CARD)
    button(page, "Copier la phrase").click()
    expect(button(page, "Copié")).to_be_visible()


def test_a_sentence_of_a_page_is_copied_alone_and_nothing_moves(copying_page: Page, server: str):
    copying_page.goto(server + "clients-agressifs/poser-une-limite/")
    say = copying_page.locator(".hb-say").nth(1)
    copy = say.get_by_role("button", name="Copier", exact=True)
    copy.focus()
    before = say.bounding_box()
    copying_page.keyboard.press("Enter")
    expect(say.get_by_role("button", name="Copié", exact=True)).to_be_focused()
    assert say.bounding_box() == before
    quoted = say.locator(".hb-say__text").inner_text()
    assert f"«\N{NO-BREAK SPACE}{copying_page.evaluate('navigator.clipboard.readText()')}\N{NO-BREAK SPACE}»" == quoted


def test_a_copied_sentence_says_which_of_its_examples_to_adapt(copying_page: Page, server: str):
    copying_page.goto(server + "en-ligne-maintenant/#intoxiquee")
    say = copying_page.locator(".hb-say").filter(has_text="demain à 10")
    say.get_by_role("button", name="Copier", exact=True).click()
    said = "Copié, à adapter\N{NO-BREAK SPACE}: 10\N{NO-BREAK SPACE}h"
    expect(say.get_by_role("button", name=said, exact=True)).to_be_visible()
    expect(copying_page.get_by_role("status").filter(has_text="Copié")).to_have_text(said)
    assert "à 10\N{NO-BREAK SPACE}h, on" in copying_page.evaluate("navigator.clipboard.readText()")


def test_the_blanks_of_a_sentence_are_filled_in_place(copying_page: Page, server: str):
    page = copying_page
    page.goto(server + "en-ligne-maintenant/#intoxiquee")
    say = page.locator(".hb-say").filter(has_text="on prendra le temps")
    blank = say.get_by_role("textbox", name="10\N{NO-BREAK SPACE}h")
    blank.focus()
    page.keyboard.type("8 h 30")
    page.keyboard.press("Enter")
    button_of(say, "Copier").click()
    expect(button_of(say, "Copié")).to_be_visible()
    assert "demain à 8 h 30, on" in page.evaluate("navigator.clipboard.readText()")
    blank.focus()
    page.keyboard.press("Escape")
    expect(blank).to_have_text("10\N{NO-BREAK SPACE}h")
    expect(blank).to_be_focused()
    blank.fill("")
    blank.blur()
    expect(blank).to_have_text("10\N{NO-BREAK SPACE}h")


def test_what_remains_to_adapt_is_shown_long_enough_to_be_read(copying_page: Page, server: str):
    page = copying_page
    page.clock.install()
    page.goto(server + "en-ligne-maintenant/#intoxiquee")
    stop_clock(page)
    say = page.locator(".hb-say").filter(has_text="on prendra le temps")
    button_of(say, "Copier").click()
    said = button_of(say, "Copié, à adapter\N{NO-BREAK SPACE}: 10\N{NO-BREAK SPACE}h")
    expect(said).to_be_visible()
    page.clock.run_for(4500)
    expect(said).to_be_visible()
    page.clock.run_for(1000)
    expect(button_of(say, "Copier")).to_be_visible()


def test_an_older_browser_pastes_nothing_but_text_in_a_blank(copying_page: Page, server: str):
    page = copying_page
    page.add_init_script(NO_PLAIN_EDITING)
    page.goto(server + "en-ligne-maintenant/#intoxiquee")
    blank = page.locator(".hb-say").filter(has_text="on prendra le temps").get_by_role("textbox")
    expect(blank).to_have_attribute("contenteditable", "true")
    page.evaluate(COPY_RICH)
    blank.focus()
    page.keyboard.press("ControlOrMeta+v")
    expect(blank).to_have_text("8 h")
    expect(blank.locator("*")).to_have_count(0)


def test_keys_in_the_blank_of_a_result_stay_in_it(page: Page, server: str):
    search(page, server, "je consulte la technicienne")
    page.wait_for_load_state("networkidle")  # each answer to what was being typed makes the results anew
    blank = page.locator(RESULT).filter(has_text="Je consulte la technicienne").get_by_role("textbox", name="mardi")
    blank.fill("lundi")
    blank.focus()
    page.keyboard.press("Escape")
    expect(blank).to_have_text("mardi")
    expect(blank).to_be_focused()


def test_a_card_and_a_result_are_filled_too_and_say_what_remains(copying_page: Page, server: str):
    page = copying_page
    page.goto(server + "trucs/217-promettre-une-date/")
    page.get_by_role("textbox", name="mardi").fill("jeudi")
    button(page, "Copier la phrase").click()
    remains = "Copié, à adapter\N{NO-BREAK SPACE}: 10\N{NO-BREAK SPACE}h"
    expect(button(page, remains)).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "Je consulte la technicienne. Vous aurez ma réponse jeudi avant 10\N{NO-BREAK SPACE}h."
    search(page, server, "je consulte la technicienne")
    page.wait_for_load_state("networkidle")  # each answer to what was being typed makes the results anew
    result = page.locator(RESULT).filter(has_text="Je consulte la technicienne").first
    result.get_by_role("textbox", name="mardi").fill("lundi")
    button_of(result, "Copier").click()
    expect(button_of(result, remains)).to_be_visible()
    field = page.locator(SEARCH)
    field.press("End")
    field.press_sequentially(" vous")
    expect(page).to_have_url(re.compile("vous"))
    expect(result.get_by_role("textbox", name="mardi")).to_have_text("lundi")
    field.fill("")
    expect(page.locator(RESULT)).to_have_count(0)
    field.fill("je consulte la technicienne")
    expect(result.get_by_role("textbox", name="mardi")).to_have_text("mardi")
    assert page.evaluate("navigator.clipboard.readText()") == copied.replace("jeudi", "lundi")


def test_without_javascript_no_button_promises_to_copy(page_without_javascript: Page, server: str):
    page_without_javascript.goto(server + CARD)
    expect(page_without_javascript.get_by_text("Un instant, le système")).to_be_visible()
    expect(page_without_javascript.get_by_role("button", name="Copier")).to_have_count(0)
