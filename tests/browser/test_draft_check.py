"""« Relecture »: a draft is read over in the browser, and goes nowhere."""

from playwright.sync_api import Locator, Page, Request, expect

from tests.support.axe import axe_faults

DRAFT = "Bonjour Camille Roy,\n\nVous avez oublié la preuve. Je vous rappelle dès que possible.\n\nMerci, Élise"
MENDED = "Bonjour Camille Roy,\n\nIl manque la preuve. Je vous rappelle jeudi avant midi.\n\nMerci, Élise"
KEPT = "JSON.stringify({...localStorage, ...sessionStorage}) + location.href"


def tool(page: Page) -> Locator:
    return page.locator("handbook-draft-check")


def status(page: Page) -> Locator:
    return tool(page).get_by_role("status")


def remark(page: Page, label: str) -> Locator:
    return tool(page).get_by_role("listitem").filter(has_text=label).first


def selected(page: Page) -> str:
    text: str = page.evaluate(
        "(({value, selectionStart, selectionEnd}) => value.slice(selectionStart, selectionEnd))(document.activeElement)"
    )
    return text


def test_a_draft_is_read_over_by_keyboard_alone_and_sent_nowhere(page: Page, server: str):
    sent: list[Request] = []
    page.goto(f"{server}outils/relecture/")
    page.on("request", lambda request: sent.append(request))
    assert "dès que possible" not in page.content()
    with page.expect_response("**/assets/rules-fr.*.json"):
        tool(page).get_by_label("Objet", exact=True).focus()
    page.keyboard.insert_text("Votre dossier de prêt : une preuve à envoyer")
    page.keyboard.press("Tab")
    page.keyboard.insert_text(DRAFT)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("2 remarques, toutes à corriger.")
    promise = remark(page, "Une promesse sans date")
    expect(promise.locator("mark")).to_have_text("dès que possible")
    expect(promise).to_contain_text("Je vous rappelle demain avant 10 h")
    expect(promise.get_by_role("link")).to_have_attribute("href", "../../telephone/transferer-ou-rappeler/#rappeler")
    expect(tool(page).get_by_text("Ce que cette relecture ne vérifie pas")).to_be_visible()
    promise.get_by_role("button", name="Montrer").press("Enter")
    assert selected(page) == "dès que possible"
    assert axe_faults(page, name="draft") == []
    assert all("preuve" not in request.url + (request.post_data or "") for request in sent)
    assert "preuve" not in page.evaluate(KEPT)


def test_a_rule_is_muted_and_the_draft_is_read_again_as_it_changes(page: Page, server: str):
    page.goto(f"{server}outils/relecture/")
    tool(page).get_by_label("Message", exact=True).fill(f"Objet : Votre prêt, jeudi\n{DRAFT}")
    tool(page).get_by_role("button", name="Relire").click()
    expect(status(page)).to_have_text("2 remarques, toutes à corriger.")
    expect(tool(page).get_by_label("Objet", exact=True)).to_have_value("Votre prêt, jeudi")
    remark(page, "Un reproche à la personne").get_by_role("button", name="Ne plus signaler").click()
    expect(status(page)).to_have_text("1 remarque, à corriger.")
    expect(page).to_have_url(f"{server}outils/relecture/#sourdine=reproche,reproche-ecrit")
    page.reload()
    expect(tool(page).get_by_role("button", name="Signaler de nouveau")).to_be_visible()
    tool(page).get_by_label("Message", exact=True).fill(f"Objet : Votre prêt, jeudi\n{DRAFT}")
    tool(page).get_by_role("button", name="Relire").click()
    expect(status(page)).to_have_text("1 remarque, à corriger.")
    tool(page).get_by_role("button", name="Signaler de nouveau").click()
    expect(status(page)).to_have_text("2 remarques, toutes à corriger.")
    tool(page).get_by_label("Message", exact=True).fill(MENDED)
    expect(status(page)).to_contain_text("Ce n’est pas une approbation")
    tool(page).get_by_role("button", name="Effacer").click()
    expect(status(page)).to_be_empty()
    expect(tool(page).get_by_label("Message", exact=True)).to_be_focused()
    tool(page).get_by_role("button", name="Relire").click()
    expect(tool(page).get_by_label("Message", exact=True)).to_have_accessible_description(
        "Collez ou écrivez d’abord un message."
    )


def test_a_text_in_english_is_read_over_where_nothing_can_be_kept(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{server}en/outils/relecture/#canal=texto")
    expect(tool(page).get_by_label("Subject", exact=True)).to_be_hidden()
    tool(page).get_by_label("Message", exact=True).fill("Hello Amina, pls confirm. Is Friday fine? Which hour?")
    tool(page).get_by_role("button", name="Read it over").click()
    expect(status(page)).to_have_text("2 remarks, all to fix.")
    expect(remark(page, "More than one question in a text").locator("mark")).to_have_text("Which hour?")
    tool(page).get_by_label("Français", exact=True).check()
    tool(page).get_by_label("Message", exact=True).fill("vous n'avez pas " * 1_250)
    assert page.evaluate("1 + 1") == 2
    expect(status(page)).to_have_text("1 remark, to fix.")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_javascript_the_rules_are_on_the_page(page_without_javascript: Page, server: str):
    page_without_javascript.goto(f"{server}outils/relecture/")
    expect(tool(page_without_javascript).get_by_role("button")).to_have_count(0)
    expect(page_without_javascript.get_by_role("row").filter(has_text="Promesse datée")).to_be_visible()
