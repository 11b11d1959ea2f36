"""The list of tips is narrowed by words and facets, and its address remembers them."""

import math
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.support.browser import SHIFTS, WATCH_SHIFTS, stop_clock

LIST = "trucs/"
FIRST, FEW, PAUSE = 10, 5, 400
"""Cards that come at each letter, those of one frame, and the milliseconds that the others wait for: see
overrides/components/tip-list."""
WATCH_ROWS = """
window.brought = [];
window.taken = [];
new MutationObserver((changes) => {
    brought.push(changes.flatMap(({ addedNodes }) => [...addedNodes]).length);
    taken.push(...changes.flatMap(({ removedNodes }) => [...removedNodes].map(({ dataset }) => dataset.tip)));
}).observe(document.querySelector(".hb-tips__list"), { childList: true });
"""
HEAR_WORKER = """
window.asked = [];
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (message, ...others) {
    if (message.type === "rows") asked.push(message);
    return postMessage.call(this, message, ...others);
};
"""
MOST = 20
"""Cards of a part."""
NOTHING_FOUND = "Aucun truc ne répond à tout cela. Retirez un filtre, ou essayez un autre mot."
TITLE_119 = "Expliquez l’attente, puis remerciez"


@pytest.fixture
def tips(page: Page, server: str) -> Page:
    page.goto(server + LIST)
    return page


def search(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Chercher dans les trucs")


def facet(page: Page, group: str, value: str) -> Locator:
    return page.get_by_role("group", name=group).get_by_role("checkbox", name=value)


def cards(page: Page) -> Locator:
    return page.locator(".hb-tips__list").get_by_role("article").filter(visible=True)


def row(page: Page, title: str) -> Locator:
    """Return what opens a card: its title is in it."""
    return page.get_by_role("heading", name=title)


def numbers_of(page: Page) -> list[int]:
    """Return the number of each card in sight."""
    return [int(number) for number in cards(page).evaluate_all("all => all.map(card => card.dataset.tip)")]


def channels_of(page: Page) -> list[set[str]]:
    """Return the channels that each card in sight names."""
    said = page.locator(".hb-tips__list .hb-tip__channels").all_text_contents()
    return [set(channels.strip().split(", ")) for channels in said]


def count_in_name(box: Locator) -> int:
    label = box.locator("xpath=ancestor::label")
    return int(re.sub(r"\D", "", label.inner_text()))


def expect_count(page: Page, count: int) -> None:
    said = re.compile(rf"(^|\. ){count} {'trucs' if count > 1 else 'truc'}$")
    expect(page.get_by_role("status").filter(has_text="truc")).to_have_text(said)
    if count:
        expect(cards(page)).to_have_count(count)


def every_card(page: Page) -> int:
    """Return how many cards there are, as the page says it before anything is sought."""
    return int(re.findall(r"\d+", page.get_by_role("status").filter(has_text="truc").inner_text())[0])


def expect_whole(page: Page, count: int) -> None:
    """Expect the first part of the list, and the ways to the others."""
    expect(page.get_by_role("status").filter(has_text="truc")).to_have_text(f"{count} trucs")
    expect(cards(page)).to_have_count(MOST)
    expect(parts(page)).to_have_count(math.ceil(count / MOST))


def parts(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Tous les trucs, par numéro").get_by_role("link")


def settled_count(page: Page, *, before: int) -> int:
    """Return how many cards are in sight once the list says so; it says it when the reader pauses."""
    said = page.get_by_role("status").filter(has_text="truc")
    expect(said).not_to_have_text(f"{before} trucs")
    expect(said).to_have_text(re.compile(r"\d+ trucs?$"))
    count = int(re.findall(r"\d+", said.inner_text())[-1])
    expect_count(page, count)
    return count


def test_every_tip_is_on_one_part_in_the_order_of_numbers(page_without_javascript: Page, server: str):
    page = page_without_javascript
    page.goto(server + LIST)
    count, numbers = every_card(page), []
    for place in range(parts(page).count()):
        parts(page).nth(place).click()
        expect(parts(page).nth(place)).to_have_attribute("aria-current", "page")
        own = numbers_of(page)
        expect(parts(page).nth(place)).to_have_text(f"{own[0]} à {own[-1]}")
        numbers += own
    assert len(numbers) == count
    assert numbers == sorted(set(numbers))


def test_a_further_part_narrows_the_whole_list_and_comes_back_to_itself(page: Page, server: str):
    page.goto(server + "trucs/partie-3.html")
    first = str(numbers_of(page)[0])
    search(page).fill("119")
    expect_count(page, 1)
    expect(page).to_have_url(server + "trucs/?words=119")
    search(page).fill("")
    expect(cards(page).first).to_have_attribute("data-tip", first)
    expect(page).to_have_url(server + "trucs/partie-3.html")


def test_a_number_finds_its_tip(tips: Page):
    search(tips).fill("119")
    expect_count(tips, 1)
    expect(row(tips, TITLE_119)).to_be_visible()


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("EXPLIQUEZ l'attente", id="case and apostrophe"),
        pytest.param("archivés dossier", id="accents, other order, what to say"),
        pytest.param("niaise", id="what to avoid"),
        pytest.param("patience comptoir", id="keywords"),
        pytest.param("patien quand pourquoi", id="starts of words, body"),
        pytest.param("truc nº 119", id="the number as printed"),
    ],
)
def test_words_find_a_tip_whatever_their_form(words: str, tips: Page):
    total = every_card(tips)
    search(tips).fill(words)
    settled_count(tips, before=total)
    expect(cards(tips).filter(has=row(tips, TITLE_119))).to_have_count(1)


def test_the_count_is_said_once_the_reader_pauses(page: Page, server: str):
    page.clock.install()
    page.goto(server + LIST)
    stop_clock(page)
    before = page.get_by_role("status").filter(has_text="truc").inner_text()
    search(page).fill("119")
    expect(cards(page)).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text="truc")).to_have_text(before)
    page.clock.run_for(500)
    expect_count(page, 1)


def test_tips_past_the_first_screen_are_asked_for_once_the_reader_pauses(page: Page, server: str):
    """A phone has enough to do of each letter."""
    page.add_init_script(HEAR_WORKER)
    page.clock.install()
    page.goto(server + LIST)
    stop_clock(page)
    search(page).fill("client")
    expect(page.locator(".hb-tips__list > :visible")).to_have_count(FEW)
    page.clock.run_for(PAUSE - 1)
    expect(page.locator(".hb-tips__list > :visible")).to_have_count(FIRST)
    assert page.evaluate("asked") == []
    page.clock.resume()
    expect(page.locator(".hb-tips__list > :visible").nth(FIRST)).to_be_attached()
    assert page.evaluate("asked") != []


def test_no_frame_brings_more_tips_than_a_phone_lays_out_in_time(tips: Page):
    total = every_card(tips)
    tips.evaluate(WATCH_ROWS)
    search(tips).fill("client")
    expect(cards(tips).nth(3 * FIRST)).to_be_attached()
    search(tips).fill("")
    expect_whole(tips, total)
    assert max(tips.evaluate("brought")) <= FEW


def test_a_tip_that_answers_further_letters_stays_as_it_stands(tips: Page):
    search(tips).fill("119")
    expect_count(tips, 1)
    row(tips, TITLE_119).click()
    tips.evaluate(WATCH_ROWS)
    search(tips).fill("119 !")
    expect(tips).to_have_url(re.compile("words=119"))
    search(tips).fill("")
    expect(cards(tips)).to_have_count(MOST)
    assert tips.evaluate("taken").count("119") == 1


def test_a_facet_gives_as_many_tips_as_it_says(tips: Page):
    box = facet(tips, "Situation", "Attente")
    said = count_in_name(box)
    box.check()
    expect_count(tips, said)


def test_a_channel_gives_its_tips_and_those_of_any_channel(tips: Page):
    total = every_card(tips)
    facet(tips, "Canal", "Texto").check()
    settled_count(tips, before=total)
    channels = channels_of(tips)
    assert {"Texto"} in channels
    assert {"Tous les canaux"} in channels
    assert all({"Texto", "Tous les canaux"} & each for each in channels)


def test_values_add_up_in_a_facet_and_narrow_across_facets(tips: Page):
    facet(tips, "Situation", "Attente").check()
    hold = settled_count(tips, before=every_card(tips))
    facet(tips, "Situation", "Colère").check()
    both = settled_count(tips, before=hold)
    assert both > hold
    box = facet(tips, "Canal", "Téléphone")
    said = count_in_name(box)
    box.check()
    expect_count(tips, said)
    assert 0 < said < both


def test_a_value_that_would_give_nothing_stays_in_sight_but_cannot_be_chosen(tips: Page):
    search(tips).fill("119")
    expect(facet(tips, "Situation", "Agression 0")).to_be_visible()
    expect(facet(tips, "Situation", "Agression 0")).to_be_disabled()
    expect(facet(tips, "Situation", "Attente 1")).to_be_enabled()


def test_the_address_says_what_is_sought(tips: Page, server: str):
    search(tips).fill("client")
    facet(tips, "Canal", "Téléphone").check()
    facet(tips, "Situation", "Attente").check()
    expect(tips).to_have_url(f"{server}trucs/?words=client&channel=telephone&situation=attente")
    facet(tips, "Canal", "Téléphone").uncheck()
    expect(tips).to_have_url(f"{server}trucs/?words=client&situation=attente")


def test_an_address_shows_what_it_says(page: Page, server: str):
    page.goto(server + "trucs/?words=dossier&channel=telephone&situation=attente")
    expect(search(page)).to_have_value("dossier")
    expect(facet(page, "Canal", "Téléphone")).to_be_checked()
    expect(facet(page, "Situation", "Attente")).to_be_checked()
    expect(row(page, TITLE_119)).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="truc")).to_have_text(re.compile(r"(^|\. )\d{1,2} trucs?$"))


def test_an_address_with_values_that_do_not_exist_shows_every_tip(page: Page, server: str):
    page.goto(server + LIST)
    total = every_card(page)
    page.goto(server + "trucs/?channel=pigeon&couleur=bleu")
    expect_whole(page, total)


def test_a_facet_on_a_card_leads_to_the_tips_that_share_it(page: Page, server: str):
    page.goto(server + "trucs/119-faire-attendre/")
    page.locator("[data-tip]").get_by_role("link", name="Attente", exact=True).click()
    expect(facet(page, "Situation", "Attente")).to_be_checked()


def test_coming_back_from_a_card_restores_the_filters(tips: Page, server: str):
    everything = every_card(tips)
    search(tips).fill("dossier")
    found = settled_count(tips, before=everything)
    facet(tips, "Canal", "Téléphone").check()
    shown = settled_count(tips, before=found)
    row(tips, TITLE_119).click()
    cards(tips).get_by_role("link", name="Ouvrir la fiche").click()
    expect(tips).to_have_url(server + "trucs/119-faire-attendre/")
    tips.go_back()
    expect(search(tips)).to_have_value("dossier")
    expect(facet(tips, "Canal", "Téléphone")).to_be_checked()
    expect_count(tips, shown)


def test_going_back_and_forward_between_two_addresses_of_the_list_restores_each(tips: Page):
    search(tips).fill("119")
    expect(cards(tips)).to_have_count(1)
    row(tips, TITLE_119).click()
    cards(tips).get_by_role("link", name="Attente", exact=True).click()
    expect(facet(tips, "Situation", "Attente")).to_be_checked()
    tips.go_back()
    expect(search(tips)).to_have_value("119")
    expect(facet(tips, "Situation", "Attente")).not_to_be_checked()
    tips.go_forward()
    expect(search(tips)).to_have_value("")
    expect(facet(tips, "Situation", "Attente")).to_be_checked()


def test_nothing_found_says_so_and_offers_the_nearest_tips(tips: Page):
    facet(tips, "Situation", "Attente").check()
    facet(tips, "Canal", "Texto").check()
    search(tips).fill("archives")
    expect(tips.get_by_text(NOTHING_FOUND)).to_be_visible()
    expect_count(tips, 0)
    expect(cards(tips).first).to_be_visible()
    expect(cards(tips).filter(has_not=tips.locator('.hb-tip__facets [href$="?situation=attente"]'))).to_have_count(0)


def test_a_word_that_no_tip_has_offers_those_that_look_like_it(tips: Page):
    search(tips).fill("bavardathon")
    expect(tips.get_by_text(NOTHING_FOUND)).to_be_visible()
    expect_count(tips, 0)
    expect(row(tips, "Annoncez la fin de l’appel")).to_be_visible()


def test_a_search_that_cannot_be_loaded_says_so_and_keeps_every_tip_in_sight(tips: Page):
    everything = cards(tips).count()
    tips.route(re.compile(r"/search/fr\..*\.json$"), lambda route: route.abort())
    search(tips).fill("attente")
    expect(tips.get_by_role("status").filter(has_text="truc")).to_contain_text("n’a pas pu être chargée")
    expect(cards(tips)).to_have_count(everything)


@pytest.mark.parametrize("text", ["?", " … "])
def test_signs_without_a_word_hide_nothing(text: str, tips: Page):
    everything = every_card(tips)
    search(tips).fill("119")
    expect(cards(tips)).to_have_count(1)
    search(tips).fill(text)
    expect_whole(tips, everything)


def test_a_fault_of_the_search_is_not_said_to_be_one_of_the_network(
    new_context: Callable[..., BrowserContext], server: str
):
    tips = new_context().new_page()
    tips.goto(server + LIST)
    tips.route(re.compile(r"/search/fr\..*\.json$"), lambda route: route.fulfill(body="{}"))
    with tips.expect_event("pageerror"):
        search(tips).fill("attente")
    expect(tips.get_by_role("status").filter(has_text="truc")).not_to_contain_text("n’a pas pu être chargée")


def test_the_list_says_how_the_words_were_read(tips: Page):
    said = tips.get_by_role("status").filter(has_text="truc")
    search(tips).fill("atente émojis pourriel deuil")
    expect(said).to_have_text(re.compile(r"^Résultats pour «.attente.*Aucun truc n’a tous ces mots.* \d+ trucs$"))
    search(tips).fill("colère")
    expect(said).to_have_text(re.compile(r"^\d+ trucs$"))


def test_a_word_that_no_tip_has_leaves_a_way_out(tips: Page, server: str):
    total = every_card(tips)
    search(tips).fill("zzzz")
    expect(tips.get_by_text(NOTHING_FOUND)).to_be_visible()
    expect(cards(tips)).to_have_count(0)
    tips.get_by_role("main").get_by_role("button", name="Tout effacer").last.click()
    expect(search(tips)).to_have_value("")
    expect(search(tips)).to_be_focused()
    expect(tips.get_by_text(NOTHING_FOUND)).to_be_hidden()
    expect(tips).to_have_url(server + LIST)
    expect_whole(tips, total)


def test_clearing_forgets_words_and_facets(page: Page, server: str):
    page.goto(server + "trucs/?words=client&channel=telephone")
    page.get_by_role("button", name="Tout effacer").first.click()
    expect(facet(page, "Canal", "Téléphone")).not_to_be_checked()
    expect(page).to_have_url(server + LIST)


def test_the_enter_key_leaves_the_list_in_place(tips: Page, server: str):
    search(tips).fill("119")
    search(tips).press("Enter")
    expect(tips).to_have_url(server + "trucs/?words=119")
    expect_count(tips, 1)


def test_the_list_is_narrowed_by_keyboard_alone(tips: Page):
    search(tips).focus()
    tips.keyboard.type("119")
    expect_count(tips, 1)
    tips.keyboard.press("Tab")
    while not tips.evaluate("document.activeElement.matches('[type=checkbox]')"):
        tips.keyboard.press("Tab")
    tips.keyboard.press("Space")
    expect(facet(tips, "Canal", "Téléphone")).to_be_checked()


def test_on_a_phone_the_facets_fold_behind_a_button_that_counts_them(phone_page: Page, server: str):
    phone_page.goto(server + LIST)
    expect(facet(phone_page, "Canal", "Téléphone")).to_be_hidden()
    button = phone_page.get_by_role("button", name="Filtrer")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    facet(phone_page, "Canal", "Téléphone").check()
    facet(phone_page, "Situation", "Attente").check()
    button.click()
    expect(phone_page.get_by_role("button", name="Filtrer (2)")).to_be_visible()
    expect(facet(phone_page, "Canal", "Téléphone")).to_be_hidden()


def test_on_a_wide_screen_the_facets_are_always_in_sight(tips: Page):
    expect(facet(tips, "Canal", "Téléphone")).to_be_visible()
    expect(tips.get_by_role("button", name="Filtrer")).to_be_hidden()


def test_the_list_is_narrowed_when_storage_is_blocked(page_with_blocked_storage: Page, server: str):
    page_with_blocked_storage.goto(server + LIST)
    search(page_with_blocked_storage).fill("119")
    expect_count(page_with_blocked_storage, 1)


def test_without_javascript_tips_open_and_no_field_promises_to_search(page_without_javascript: Page, server: str):
    page = page_without_javascript
    page.goto(server + "trucs/?words=119")
    expect(cards(page)).to_have_count(MOST)
    expect(page.get_by_role("searchbox", name="Chercher dans les trucs")).to_have_count(0)
    expect(page.get_by_text(NOTHING_FOUND)).to_be_hidden()
    expect(page.get_by_text("Le filtre a besoin de JavaScript")).to_be_visible()
    row(page, TITLE_119).click()
    expect(page.get_by_text("le système niaise")).to_be_visible()


@pytest.mark.parametrize(("width", "row_height"), [(390, 240), (1280, 110), (1366, 110)])
def test_rows_are_short_stay_off_the_edge_and_nothing_moves(
    width: int, row_height: int, watched_context: Callable[..., BrowserContext], server: str
):
    page = watched_context(viewport={"width": width, "height": 800}).new_page()
    page.add_init_script(WATCH_SHIFTS)
    page.goto(server + LIST)
    page.reload(wait_until="networkidle")  # from what is kept: a busy machine shows half of a header that still comes
    boxes = cards(page).evaluate_all("all => all.map((card) => card.getBoundingClientRect().toJSON())")
    assert sum(box["height"] for box in boxes) / len(boxes) < row_height
    assert max(box["right"] for box in boxes) <= width - 20
    assert page.evaluate(SHIFTS) == 0


def test_a_row_opens_by_keyboard_on_the_rest_of_its_tip(tips: Page, server: str):
    search(tips).fill("119")
    expect(cards(tips)).to_have_count(1)
    expect(tips.get_by_text("le système niaise")).to_be_hidden()
    cards(tips).locator("summary").press("Enter")
    expect(tips.get_by_text("le système niaise")).to_be_visible()
    expect(cards(tips).get_by_role("link", name="Ouvrir la fiche")).to_have_attribute(
        "href", "../trucs/119-faire-attendre/"
    )


def test_english_counts_in_its_own_plurals(page: Page, server: str):
    page.goto(server + "en/trucs/?words=zzzz")
    expect(page.get_by_role("status").filter(has_text="tip")).to_have_text("0 tips")
    page.goto(server + "en/trucs/?words=119")
    expect(page.get_by_role("status").filter(has_text="tip")).to_have_text("1 tip")
