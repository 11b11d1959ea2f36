"""Every model on one page, narrowed by words and by kind of message."""

from playwright.sync_api import Locator, Page, expect

from tests.support.browser import SHIFTS, WATCH_SHIFTS

PAGE = "outils/modeles/"
EVERY = "handbook-model"


def models(page: Page) -> Locator:
    return page.locator(".hb-models__item").filter(visible=True)


def test_the_kind_of_message_narrows_the_list_and_the_count_is_said(page: Page, server: str):
    page.goto(server + PAGE)
    every = page.locator(EVERY).count()
    page.get_by_role("checkbox", name="Boîte vocale").check()
    narrowed = page.locator(f"{EVERY}[data-type=boite-vocale]").count()
    assert 0 < narrowed < every
    expect(models(page)).to_have_count(narrowed)
    expect(page.get_by_role("status").filter(has_text=f"{narrowed} modèles")).to_be_visible()


def test_words_without_accents_find_a_model(page: Page, server: str):
    page.goto(server + PAGE)
    page.get_by_role("searchbox", name="Chercher dans les modèles").fill("rappel rendez vous")
    expect(models(page).filter(has=page.locator("#texto-rappel-rendez-vous"))).to_have_count(1)
    expect(models(page).filter(has=page.locator("#courriel-accuse-reception"))).to_have_count(0)


def test_a_word_that_no_model_has_says_so(page: Page, server: str):
    page.goto(server + PAGE)
    page.get_by_role("searchbox", name="Chercher dans les modèles").fill("zzz")
    expect(page.get_by_text("Aucun modèle ne répond à tout cela.")).to_be_visible()


def test_titles_open_one_model_at_a_time_below_a_filter_that_comes_first(phone_page: Page, server: str):
    page = phone_page
    page.add_init_script(WATCH_SHIFTS)
    page.goto(server + PAGE)
    page.reload(wait_until="networkidle")
    assert page.evaluate(SHIFTS) == 0
    expect(page.get_by_role("searchbox", name="Chercher dans les modèles")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollHeight") < 8000
    first, second = models(page).nth(0), models(page).nth(1)
    first.locator("summary").press("Enter")
    expect(first.locator(EVERY)).to_be_visible()
    second.locator("summary").click()
    expect(second.locator(EVERY)).to_be_visible()
    expect(first.locator(EVERY)).to_be_hidden()


def test_without_javascript_every_model_shows(page_without_javascript: Page, server: str):
    page = page_without_javascript
    page.goto(server + PAGE)
    expect(models(page)).to_have_count(page.locator(EVERY).count())
    expect(page.get_by_role("search", name="Chercher dans les modèles")).to_have_count(0)
    models(page).last.locator("summary").click()
    expect(page.locator(EVERY).last).to_be_visible()
