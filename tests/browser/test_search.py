"""The search box of every page understands what people type, and is used by keyboard and by ear alike."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Locator, Page, Request, Route, expect

from tests.support.browser import search
from tests.support.throwaway import BuiltSite
from tools.pages_server import serve

HOLD = "telephone/mettre-en-attente/"
INDEX = re.compile(r"/search/fr\..*\.json$")
ATTACK = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name=re.compile("^(Chercher dans le manuel|Search the handbook)$"))


def results(page: Page) -> Locator:
    return page.locator(".hb-result")


def status(page: Page) -> Locator:
    return page.locator("handbook-search-box").get_by_role("status")


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
    expect(link.locator("..")).to_contain_text("Une attente bien menée Liste")
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
    expect(status(home)).to_have_text(re.compile(r"^20 premiers résultats sur \d+$"))
    expect(results(home).filter(has_text="sans « téléphone »").first).to_be_visible()


def test_whoever_is_corrected_can_look_for_just_what_was_typed(home: Page):
    look_for(home, "client telefone ")
    expect(status(home)).to_contain_text("« téléphone » (corrigé de « telefone »)")
    button = home.get_by_role("button", name="Chercher ce que j’ai tapé")
    button.click()
    expect(home.get_by_role("combobox")).to_have_value('client "telefone" ')
    expect(status(home)).to_contain_text("Aucune page n’a « telefone »")
    expect(button).to_be_hidden()


def test_words_that_no_page_has_are_said(home: Page):
    look_for(home, "remboursement xylophone ")
    expect(status(home)).to_contain_text("Aucune page n’a « xylophone »")


def test_a_negated_word_is_searched_by_its_contrary_and_said_to_be(home: Page):
    look_for(home, "client pas facile ")
    expect(status(home)).to_contain_text("Avec la négation, « facile » est cherché comme « difficile ».")
    expect(results(home).first).to_contain_text(re.compile("difficile", re.IGNORECASE))


def test_nothing_found_offers_what_is_near_the_situations_and_a_way_to_propose(home: Page):
    assert "Bavardage" not in home.locator("handbook-search-box").inner_html()
    look_for(home, "bavardathon")
    expect(status(home)).to_contain_text("Rien pour « bavardathon ».")
    titles = results(home).locator(".hb-result__title").all_inner_texts()
    assert any("fin de l’appel" in title for title in titles), titles
    situations = home.get_by_role("dialog").get_by_role("list").filter(has_text="Bavardage")
    situations.get_by_role("link", name=re.compile("^Bavardage")).click()
    expect(home).to_have_url(re.compile(r"/trucs/\?situation=bavardage$"))


def test_searches_without_an_answer_are_kept_once_the_reader_says_so(copying_page: Page, server: str):
    page, asked = copying_page, list[str]()
    page.on("request", lambda request: asked.append(f"{request.url} {request.post_data}"))
    page.goto(server)
    page.keyboard.press("/")
    page.keyboard.insert_text("xqzwvk 9999999 wzxk@vkwq")
    expect(status(page)).to_contain_text("Rien pour « xqzwvk 9999999 wzxk@vkwq ».")
    page.keyboard.press("Escape")
    assert not page.evaluate("Object.keys(localStorage).filter(key => key.endsWith('unanswered'))")

    box(page).click()
    page.get_by_label("les mots de mes recherches sans réponse").check()
    box(page).fill("remboursement")
    expect(results(page).first).to_be_visible()
    box(page).fill("xqzwvk 9999999")
    expect(status(page)).to_contain_text("Rien pour « xqzwvk 9999999 ».")
    page.keyboard.press("Escape")
    page.goto(server + "equipe/vie-privee/")
    kept = page.locator("handbook-unanswered").get_by_role("listitem")
    expect(kept).to_have_text(["xqzwvk"])
    page.get_by_role("button", name="Copier la liste").click()
    expect(page.get_by_role("button", name="Copié")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith("rien trouvé\xa0:\n- xqzwvk")
    page.get_by_role("button", name="Effacer la liste").click()
    expect(page.get_by_text("Aucune recherche n’est gardée sur cet appareil")).to_be_visible()
    assert [request for request in asked if "xqzwvk" in request] == []


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


def test_results_that_come_late_leave_the_focus_in_the_list(home: Page):
    look_for(home, "attente")
    home.keyboard.press("ArrowDown")
    box(home).evaluate("field => { field.value = 'plainte'; field.dispatchEvent(new InputEvent('input')); }")
    expect(results(home).first).to_contain_text("plainte")
    expect(results(home).get_by_role("link").first).to_be_focused()
    home.keyboard.press("ArrowUp")
    expect(box(home)).to_be_focused()


def test_no_word_is_suggested_that_nobody_typed(home: Page):
    look_for(home, "client fâché")
    home.keyboard.press("ArrowRight")
    expect(box(home)).to_have_value("client fâché")
    expect(home.locator("handbook-search-box")).not_to_contain_text("fâchér")


def test_a_list_that_was_closed_shows_again_and_enter_never_loses_the_query(home: Page, server: str):
    look_for(home, "attente")
    for key in ("ArrowDown", "s", "Enter"):
        home.keyboard.press("Escape")
        expect(results(home).first).to_be_hidden()
        expect(box(home)).to_be_focused()
        expect(box(home)).to_have_attribute("aria-expanded", "false")
        home.keyboard.press(key)
        expect(results(home).first).to_be_visible()
        expect(box(home)).to_have_attribute("aria-expanded", "true")
    expect(box(home)).to_have_value("attentes")
    expect(home).to_have_url(server + "?q=attentes")
    home.mouse.click(5, 600)
    expect(results(home).first).to_be_hidden()
    expect(home).to_have_url(server)
    box(home).click()
    expect(results(home).first).to_be_visible()
    home.get_by_role("link", name="English").focus()
    expect(results(home).first).to_be_hidden()


def test_a_step_back_from_a_result_shows_the_list_as_it_was_left(home: Page, server: str):
    look_for(home, "attente")
    home.keyboard.press("ArrowDown")
    home.keyboard.press("ArrowDown")
    opened = str(home.evaluate("document.activeElement.textContent"))
    home.keyboard.press("Enter")
    expect(home).not_to_have_url(re.compile("[?]q="))
    home.go_back()
    expect(home).to_have_url(server + "?q=attente")
    expect(results(home).get_by_role("link").nth(1)).to_be_focused()
    assert home.evaluate("document.activeElement.textContent") == opened


def test_the_field_is_cleared_by_mouse_and_by_touch(
    home: Page, watched_context: Callable[..., BrowserContext], server: str
):
    touched = watched_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True).new_page()
    touched.goto(server)
    touched.get_by_role("button", name="Chercher dans le manuel").tap()
    look_for(home, "attente")
    box(touched).press_sequentially("attente")
    for page in (home, touched):
        clear = page.get_by_role("button", name="Effacer la recherche")
        clear.tap() if page is touched else clear.click()
        expect(box(page)).to_have_value("")
        expect(box(page)).to_be_focused()
        expect(results(page)).to_have_count(0)
        expect(clear).to_be_hidden()


def test_on_a_phone_situations_come_with_the_search_and_are_asked_for_again_when_they_did_not(
    phone_page: Page, server: str
):
    opener = phone_page.get_by_role("button", name="Chercher dans le manuel")
    bavardage = phone_page.get_by_role("dialog").get_by_role("link", name=re.compile("^Bavardage"))
    phone_page.route("**/parts/situations.*", lambda route: route.fulfill(body="A sign-in page in its place"))
    phone_page.goto(server + HOLD)
    with phone_page.expect_response("**/parts/situations.*"):
        opener.click()
    phone_page.unroute_all()
    phone_page.get_by_role("button", name="Fermer la recherche").click()
    expect(bavardage).to_have_count(0)
    opener.click()
    expect(bavardage).to_be_visible()


def test_on_a_phone_a_step_back_closes_the_search_which_opens_again_as_it_was(phone_page: Page, server: str):
    opener = phone_page.get_by_role("button", name="Chercher dans le manuel")
    phone_page.goto(server + "courriel/")
    phone_page.goto(server + "texto/")
    opener.click()
    phone_page.keyboard.type("attente")
    expect(phone_page).to_have_url(server + "texto/?q=attente")
    phone_page.go_back()
    expect(box(phone_page)).to_be_hidden()
    expect(opener).to_be_focused()
    expect(phone_page).to_have_url(server + "texto/")
    opener.click()
    expect(box(phone_page)).to_have_value("attente")
    expect(results(phone_page).first).to_be_visible()
    phone_page.get_by_role("button", name="Fermer la recherche").click()
    expect(phone_page).to_have_url(server + "texto/")
    phone_page.go_back()
    expect(phone_page).to_have_url(server + "courriel/")


def test_on_a_phone_the_search_holds_the_focus(phone_page: Page, server: str):
    phone_page.goto(server + "?q=attente")
    expect(results(phone_page).first).to_be_visible()
    for _ in range(70):
        phone_page.keyboard.press("Tab")
        assert phone_page.evaluate("document.activeElement.matches('body, handbook-search-box *')")
    phone_page.keyboard.press("Escape")
    expect(phone_page).to_have_url(server)
    phone_page.get_by_role("link", name="Je suis au téléphone").click()
    expect(phone_page).to_have_url(server + "telephone/")


def test_a_result_quotes_the_passage_that_answers(home: Page):
    look_for(home, "furieuse")
    page = results(home).filter(has=home.locator("a[href*='client-fache']")).first
    expect(page.locator(".hb-result__teaser mark").first).to_have_text("furieuse")
    expect(page.locator(".hb-result__kind").first).to_have_text("Page · Clients difficiles")


def test_results_are_counted_as_they_are_and_all_can_be_reached(home: Page):
    look_for(home, "client")
    expect(status(home)).to_have_text(re.compile(r"^20 premiers résultats sur \d+$"))
    expect(results(home)).to_have_count(20)
    first = results(home).first.inner_text()
    home.get_by_role("button", name="Voir 20 autres résultats").click()
    expect(results(home)).to_have_count(40)
    expect(results(home).nth(20).get_by_role("link").first).to_be_focused()
    assert results(home).first.inner_text() == first


def test_one_kind_of_results_can_be_asked_for_and_its_address_shared(page: Page, server: str):
    search(page, server, "attente")
    for name, kind in (("Modèles", "model"), ("Listes", "list"), ("Trucs", "tip")):
        choice = page.get_by_role("radio", name=name)
        choice.check()
        expect(page).to_have_url(f"{server}?q=attente&kind={kind}")
        count = int(re.findall(r"\d+", choice.locator("..").inner_text())[0])
        expect(page.locator(f".hb-result[data-kind={kind}]")).to_have_count(min(count, 20))
        expect(status(page)).to_contain_text(f"sur {count}" if count > 20 else f"{count} résultat")
    page.goto(f"{server}?q=attente&kind=model")
    expect(page.get_by_role("radio", name="Modèles")).to_be_checked()
    expect(results(page).first.locator(".hb-result__kind").first).to_contain_text("Modèle · ")
    expect(results(page).first.locator(".hb-result__teaser")).not_to_be_empty()
    page.goto(f"{server}?q=suicide&kind=list")
    expect(status(page)).to_have_text(re.compile(r"^Aucun résultat de cette sorte; \d+ en tout\.$"))


def test_what_is_found_is_spoken_once_when_the_reader_pauses(home: Page):
    home.evaluate("""() => {
        window.spoken = [];
        const status = document.querySelector("handbook-search-box [role=status]");
        new MutationObserver(() => status.textContent && spoken.push(status.textContent))
            .observe(status, {childList: true});
    }""")
    home.keyboard.press("/")
    home.keyboard.type("attente", delay=40)
    expect(status(home)).to_have_text(re.compile("résultats"))
    assert [text for text in home.evaluate("spoken") if text != "Recherche en cours…"] == [status(home).inner_text()]
    assert home.locator("handbook-search-box [role=status], handbook-search-box [aria-live]").count() == 1


def test_the_sentence_of_a_card_is_copied_from_the_results(copying_page: Page, server: str):
    search(copying_page, server, "truc 119")
    first = results(copying_page).first
    first.get_by_role("button", name="Copier").click()
    expect(first.get_by_role("button")).to_have_text("Copié")
    assert copying_page.evaluate("navigator.clipboard.readText()") == first.locator(".hb-result__say").inner_text()


@pytest.mark.parametrize("width", [390, 1440])
def test_without_javascript_no_field_pretends_to_search(width: int, page_without_javascript: Page, server: str):
    page_without_javascript.set_viewport_size({"width": width, "height": 800})
    page_without_javascript.goto(server + "courriel/")
    expect(page_without_javascript.get_by_role("combobox")).to_have_count(0)
    page_without_javascript.get_by_role("link", name="Chercher dans le manuel").click()
    expect(page_without_javascript).to_have_url(server + "trucs/")


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
    expect(status(home)).to_have_text("Recherche en cours…")
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


def test_english_readers_find_apart_what_is_still_in_french(
    build_site: Callable[[dict[str, str | None]], BuiltSite], browser: Browser
):
    groups = "# Synonymes.\nboite: {fr-ca: [boîte vocale], en: [voicemail]}\nsaluer: {fr-ca: [saluer], en: [greet]}\n"
    site = build_site({"docs/data/synonyms.yml": groups})
    assert not site.faults
    page = browser.new_page()
    with serve(site.folder) as url:
        page.goto(url + "en/")
        look_for(page, "voicemail")
        group = page.get_by_role("list", name="Not translated yet, in French")
        found = group.get_by_role("link", name="Laisser un message clair")
        expect(found).to_be_visible()
        expect(found.get_by_text("Laisser")).to_have_attribute("lang", "fr")
        page.goto(url + "en/trucs/?words=greet")
        expect(page.locator(".hb-tips__untranslated")).to_have_text("Not translated yet, in French:")
        shown = page.locator(".hb-tips__untranslated ~ article").filter(visible=True)
        expect(shown).to_have_count(1)
        expect(shown).to_have_attribute("data-tip", "2")
    page.close()


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
        look_for(tab, "piège")
        expect(results(tab).first).to_contain_text("<img src=x onerror=alert(1)>")
        assert results(tab).locator("img, script").count() == 0
        look_for(tab, " img")
    context.close()
    assert not dialogs
