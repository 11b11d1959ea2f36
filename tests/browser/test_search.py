"""The search box of every page understands what people type, and is used by keyboard and by ear alike."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Locator, Page, Request, Route, expect

from tests.support.throwaway import BuiltSite
from tools.pages_server import serve

HOLD = "telephone/mettre-en-attente/"
INDEX = re.compile(r"/search/fr\..*\.json$")
ATTACK = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"


def box(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Chercher dans le manuel")


def results(page: Page) -> Locator:
    return page.locator(".md-search-result__item")


def status(page: Page) -> Locator:
    return page.get_by_role("dialog").get_by_role("status")


def close(dialog: Dialog, said: list[str]) -> None:
    said.append(dialog.message)
    dialog.dismiss()


def look_for(page: Page, text: str) -> None:
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.type(text)
    expect(results(page).first).to_be_visible()


def type_before_the_index(page: Page, text: str) -> list[Route]:
    """Look for a text while the index is on its way; return its request, to be continued."""
    held: list[Route] = []
    page.route(INDEX, lambda route: held.append(route))
    page.keyboard.press("/")
    page.keyboard.type(text)
    return held


@pytest.fixture
def home(page: Page, server: str) -> Page:
    page.goto(server)
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("mettre en attente", id="as written"),
        pytest.param("METRE EN ATENTE", id="misspelt, capitals"),
        pytest.param("faire patienter", id="synonym"),
        pytest.param("lappel en attente", id="no apostrophe"),
        pytest.param("put on hold", id="English"),
        pytest.param("comment faire attendre un client au téléphone", id="question"),
        pytest.param("poireauter avec la petite toune", id="only what people ask"),
    ],
)
def test_what_is_typed_finds_the_page(typed: str, home: Page):
    look_for(home, typed)
    expect(results(home).filter(has=home.locator(f'a[href*="{HOLD}"]')).first).to_be_visible()


def test_a_result_says_its_kind_and_section_and_a_card_the_sentence_to_say(home: Page):
    look_for(home, "truc 119")
    first = results(home).first
    expect(first).to_contain_text("Truc nº 119")
    expect(first.locator(".hb-result__kind")).to_contain_text(" · ")
    expect(first.locator(".hb-result__say")).not_to_be_empty()


def test_a_checklist_is_opened_where_it_stands(home: Page):
    look_for(home, "une attente bien menée")
    link = results(home).locator('a[href*="#mise-en-attente"]').first
    expect(link).to_contain_text("Une attente bien menée Liste")
    link.click()
    expect(home).to_have_url(re.compile("#mise-en-attente$"))


def test_a_corrected_word_is_shown_as_corrected(home: Page):
    look_for(home, "rembousement")
    expect(status(home)).to_contain_text("Résultats pour « remboursement » (corrigé de « rembousement »).")


def test_partial_answers_say_so_and_what_each_lacks(home: Page):
    look_for(home, "segments deuil ")
    expect(status(home)).to_contain_text("Aucune page n’a tous ces mots")
    expect(results(home).first).to_contain_text(re.compile(r"sans «\s(segments|deuil)\s»"))


def test_a_page_that_lacks_a_word_says_so_though_others_have_them_all(home: Page):
    look_for(home, "client fache téléphone ")
    expect(status(home)).to_have_text(re.compile("^20 résultats$"))
    expect(results(home).filter(has_text="sans « téléphone »").first).to_be_visible()


def test_words_that_no_page_has_are_said(home: Page):
    look_for(home, "remboursement xylophone ")
    expect(status(home)).to_contain_text("Aucune page n’a tous ces mots")


def test_nothing_found_offers_the_nearest_tips_the_situations_and_a_way_to_propose(home: Page):
    look_for(home, "bavardathon")
    expect(status(home)).to_contain_text("Rien pour « bavardathon ».")
    titles = results(home).get_by_role("heading").all_inner_texts()
    assert any("fin de l’appel" in title for title in titles), titles
    situations = home.get_by_role("dialog").get_by_role("list").filter(has_text="Bavardage")
    situations.get_by_role("link", name=re.compile("^Bavardage")).click()
    expect(home).to_have_url(re.compile(r"/trucs/\?situation=bavardage$"))


def test_nothing_that_looks_like_the_query_still_offers_tips(home: Page):
    look_for(home, "xqzwvk")
    expect(status(home)).to_contain_text("Rien pour « xqzwvk ».")
    expect(results(home).first).to_contain_text("Truc nº")


def test_the_search_is_used_by_keyboard_alone(home: Page, server: str):
    look_for(home, "mettre en attente sans perdre le client")
    expect(home).to_have_url(re.compile(r"\?q=mettre.*client$"))
    expect(results(home).first).to_contain_text("Mettre en attente")
    home.keyboard.press("ArrowDown")
    expect(results(home).get_by_role("link").first).to_be_focused()
    home.keyboard.press("ArrowUp")
    expect(box(home)).to_be_focused()
    home.keyboard.press("Enter")
    expect(home).to_have_url(re.compile(f"^{re.escape(server + HOLD)}"))


def test_the_word_begun_is_suggested_behind_the_field_and_taken_by_the_right_arrow(home: Page):
    look_for(home, "client diffi")
    expect(home.locator(".md-search__suggest")).to_have_text("client difficile")
    expect(box(home)).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    home.keyboard.press("ArrowRight")
    expect(box(home)).to_have_value("client difficile")


def test_no_word_is_suggested_behind_a_text_that_scrolls(home: Page):
    look_for(home, "une question bien trop longue pour tenir dans la case, " * 2 + "avec un client diffi")
    expect(home.locator(".md-search__suggest")).to_be_hidden()


def test_escape_closes_the_search_and_cleans_the_address(home: Page, server: str):
    look_for(home, "attente")
    expect(home).to_have_url(server + "?q=attente")
    home.keyboard.press("Escape")
    expect(results(home).first).to_be_hidden()
    expect(home).to_have_url(server)


def test_an_address_with_a_query_shows_its_results(page: Page, server: str):
    page.goto(server + "?q=attente")
    expect(box(page)).to_have_value("attente")
    expect(results(page).first).to_be_visible()
    expect(status(page)).to_contain_text("résultats")


def test_what_is_pasted_is_looked_for(home: Page):
    box(home).fill("attente")
    expect(results(home).first).to_be_visible()


def test_words_found_are_marked_in_the_page_opened(home: Page):
    look_for(home, "patienter")
    home.keyboard.press("Enter")
    home.wait_for_url(re.compile(HOLD))
    marked = home.evaluate("[...CSS.highlights.get('hb-found')].map(String)")
    assert "patienter" in marked


def test_words_are_marked_whole_in_the_page_opened(page: Page, server: str):
    page.goto(f"{server}{HOLD}#avant?h=mis+attente+REPONSE")
    expect(page).to_have_url(f"{server}{HOLD}#avant")
    expect(page.get_by_role("main")).to_contain_text("permission")
    marked = page.evaluate("[...CSS.highlights.get('hb-found')].map(String)")
    assert {word.lower() for word in marked} == {"attente", "réponse"}


def test_opening_a_result_sends_no_word_to_anybody(home: Page):
    sent: list[str] = []
    home.on("request", lambda request: sent.append(f"{request.url} {request.all_headers()} {request.post_data or ''}"))
    look_for(home, "patienter")
    home.wait_for_url(re.compile("q=patienter"))
    home.keyboard.press("Enter")
    home.wait_for_url(re.compile(HOLD))
    home.wait_for_load_state("networkidle")
    assert len(sent) > 1
    assert [request for request in sent if "patienter" in request] == []


def test_enter_waits_for_the_answer_to_all_that_was_typed(home: Page):
    held = type_before_the_index(home, "faire patienter")
    home.keyboard.press("Enter")
    expect(status(home)).to_have_text("Recherche en cours…")
    held[0].continue_()
    home.wait_for_url(re.compile(HOLD))


def test_enter_is_forgotten_when_more_is_typed(home: Page):
    held = type_before_the_index(home, "faire")
    home.keyboard.press("Enter")
    home.keyboard.type(" patienter")
    held[0].continue_()
    expect(results(home).first).to_contain_text("Mettre en attente")
    expect(box(home)).to_be_focused()


def test_a_slow_index_is_announced_until_it_is_there(home: Page):
    held = type_before_the_index(home, "attente")
    expect(status(home)).to_have_text("Recherche en cours…")
    held[0].continue_()
    expect(status(home)).to_have_text(re.compile("résultats"))


def test_an_index_that_cannot_be_loaded_says_so_and_is_asked_for_again(home: Page):
    home.route(INDEX, lambda route: route.abort())
    home.keyboard.press("/")
    home.keyboard.type("attente")
    expect(status(home)).to_contain_text("n’a pas pu être chargée")
    home.unroute(INDEX)
    home.keyboard.type("s")
    expect(status(home)).to_have_text(re.compile("résultats"))


def test_english_pages_find_english_pages_only(page: Page, server: str):
    page.goto(server + "en/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    page.keyboard.type("courriel")
    expect(results(page).first).to_be_visible()
    links = results(page).get_by_role("link").evaluate_all("all => all.map(link => link.href)")
    assert links
    assert all("/en/" in link for link in links)


def test_nothing_typed_leaves_the_browser(home: Page):
    asked: list[Request] = []
    home.context.on("request", lambda request: asked.append(request))
    look_for(home, "remboursement")
    assert not [request.url for request in asked if "remb" in request.url or request.post_data]


def test_the_search_is_there_when_storage_is_blocked(page_with_blocked_storage: Page, server: str):
    page_with_blocked_storage.goto(server)
    page_with_blocked_storage.wait_for_load_state("networkidle")
    look_for(page_with_blocked_storage, "attente")


def test_the_list_of_tips_finds_what_the_box_finds(page: Page, server: str):
    page.goto(server)
    page.keyboard.press("/")
    # The whole word at once: typed key by key, the results of its first letters could be read for its own.
    page.keyboard.insert_text("atente")
    expect(results(page).first).to_be_visible()
    address = str(results(page).locator('a[href*="trucs/"]').first.get_attribute("href"))
    number = str(re.search(r"trucs/(\d+)-", address)[1])  # type: ignore[index]  # every card has its number there
    page.goto(server + "trucs/?words=atente")
    first = page.locator(".hb-tips__list").get_by_role("article").filter(visible=True).first
    expect(first).to_have_attribute("data-tip", number)


def test_a_title_that_holds_html_runs_nothing(
    build_site: Callable[[dict[str, str | None]], BuiltSite], browser_context_args: dict[str, object], page: Page
):
    tip = Path("tests/sites/minimal/docs/fr/trucs/1-faire-attendre.md").read_text(encoding="utf-8")
    line = next(row for row in tip.split("\n") if row.startswith("title:"))
    say = next(row for row in tip.split("\n") if row.startswith("say:"))
    text = tip.replace(line, f"title: 'Piège {ATTACK}'").replace(say, f"say: 'Piège {ATTACK}'")
    site = build_site({"docs/fr/trucs/1-faire-attendre.md": text})
    assert not site.faults
    dialogs: list[str] = []
    context = page.context.browser.new_context() if page.context.browser else None
    assert context
    with serve(site.folder) as url:
        tab = context.new_page()
        tab.on("dialog", lambda dialog: close(dialog, dialogs))
        tab.goto(url)
        tab.wait_for_load_state("networkidle")
        look_for(tab, "piège")
        expect(results(tab).first).to_contain_text("<img src=x onerror=alert(1)>")
        assert results(tab).locator("img, script").count() == 0
        look_for(tab, " img")
    context.close()
    assert not dialogs
