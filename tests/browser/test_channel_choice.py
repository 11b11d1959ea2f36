"""« Choisir le bon canal »: one question at a time, by keyboard alone, and an address that says the answers."""

from playwright.sync_api import Locator, Page, expect

from tests.support.axe import axe_faults
from tests.support.browser import SEARCH


def tool(page: Page) -> Locator:
    return page.locator("handbook-channel-choice")


def answer(page: Page, words: str) -> None:
    """Give an answer to the question that is asked."""
    tool(page).get_by_role("button", name=words, exact=True).click()


def test_the_questions_lead_to_a_channel_by_keyboard_alone(page: Page, server: str):
    page.goto(f"{server}choisir-le-canal/")
    first = tool(page).get_by_role("group", name="De quoi s’agit-il?")
    expect(first).to_have_accessible_description("Prenez la première réponse qui convient.")
    first.get_by_role("button", name="Du confidentiel : santé, paiement, dossier", exact=True).focus()
    page.keyboard.press("Space")
    expect(tool(page).get_by_text("Que préfère la personne?", exact=True).first).to_be_focused()
    for key in ("Tab", "Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    outcome = tool(page).get_by_role("region", name="Téléphone, identité vérifiée, ou rencontre")
    expect(outcome).to_be_visible()
    expect(outcome.locator(".hb-channel__answer")).to_be_focused()
    expect(outcome.get_by_text("Je sais que vous préférez le texto.")).to_be_visible()
    expect(outcome.get_by_role("link", name="La règle")).to_be_visible()
    expect(outcome.get_by_text("L’écrit qui suit")).to_be_visible()
    expect(page).to_have_url(f"{server}choisir-le-canal/#cas=confidentiel&preference=texto")
    assert axe_faults(page, name="outcome") == []


def test_a_digit_answers_wherever_one_is_but_in_a_field(page: Page, server: str):
    page.goto(f"{server}choisir-le-canal/")
    expect(tool(page).get_by_role("button", name="Rien de cela : c’est simple et court")).to_be_visible()
    page.keyboard.press("8")
    for key in ("7", "3"):
        page.keyboard.press(key)
    expect(tool(page).get_by_role("group", name="Avez-vous son accord pour ce canal?")).to_be_visible()
    page.locator(SEARCH).focus()
    page.keyboard.press("1")
    expect(page.locator(SEARCH)).to_have_value("1")
    expect(page).to_have_url(f"{server}choisir-le-canal/#cas=simple&preference=texto")
    page.keyboard.press("Escape")
    tool(page).get_by_role("button", name="Retour").focus()
    page.keyboard.press("1")
    expect(tool(page).get_by_role("region", name="Texto", exact=True)).to_be_visible()


def test_one_goes_back_changes_an_answer_and_shares_the_outcome(page: Page, server: str):
    page.goto(f"{server}choisir-le-canal/#cas=simple&preference=texto&accord=oui")
    expect(tool(page).get_by_role("region", name="Texto")).to_be_visible()
    tool(page).get_by_role("button", name="Changer Avez-vous son accord pour ce canal?").click()
    answer(page, "Non")
    expect(tool(page).get_by_role("region", name="Courriel ou téléphone, en demandant sa préférence")).to_be_visible()
    page.go_back()
    expect(tool(page).get_by_role("group", name="Avez-vous son accord pour ce canal?")).to_be_visible()
    tool(page).get_by_role("button", name="Retour").click()
    answer(page, "Le clavardage")
    answer(page, "Oui")
    expect(tool(page).get_by_role("region", name="Clavardage")).to_be_visible()
    tool(page).get_by_role("button", name="Recommencer").click()
    expect(tool(page).get_by_role("group", name="De quoi s’agit-il?")).to_be_visible()
    expect(page).to_have_url(f"{server}choisir-le-canal/")


def test_it_works_in_english_in_a_narrow_window_where_nothing_can_be_kept(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{server}en/choisir-le-canal/")
    answer(page, "An opinion, advice, a decision that commits someone")
    answer(page, "Texts")
    expect(tool(page).get_by_text("I know you prefer texts.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_javascript_the_table_decides(page_without_javascript: Page, server: str):
    page_without_javascript.goto(f"{server}choisir-le-canal/")
    expect(tool(page_without_javascript)).to_be_hidden()
    expect(page_without_javascript.get_by_role("row").filter(has_text="Simple, court, déjà convenu")).to_be_visible()
