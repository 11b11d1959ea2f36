"""The workbench: each tool begins where one stands."""

from playwright.sync_api import Page, expect


def test_what_is_typed_on_the_workbench_narrows_the_checklists_and_the_models(page: Page, server: str):
    page.goto(server + "outils/")
    page.get_by_role("searchbox", name="Chercher une liste").fill("envoyer")
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox", name="Chercher dans les listes")).to_have_value("envoyer")
    expect(page.get_by_role("link", name="Un appel de bout en bout")).to_be_hidden()
    page.goto(server + "en/outils/")
    page.get_by_role("searchbox", name="Find a template").fill("voicemail")
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox", name="Search the templates")).to_have_value("voicemail")
    expect(page.locator(".hb-models__item:not([hidden])").first).to_contain_text("Voicemail")
    expect(page.locator(".hb-models__item[hidden]").first).to_be_hidden()
