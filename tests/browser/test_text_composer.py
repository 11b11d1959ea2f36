"""The composer: a text is counted as it is written, and what is copied is what was counted."""

from urllib.parse import unquote

from playwright.sync_api import Locator, Page, expect

from handbook.blocks.text_message_cost import cost_of
from tests.support.axe import axe_faults

TOOL = "outils/compositeur/"
LATE = (
    "Bonjour [prénom], ici [agent], [entreprise]. J'ai du retard et je vous prie de m'excuser. J'arrive vers [heure]. "
    "Cela vous va? Répondez OUI ou NON."
)
LATE_IN_ENGLISH = (
    "Hello [first name], this is [agent] at [company]. I'm running late, and I apologize. I'll be there around [time]. "
    "Is that all right? Reply YES or NO."
)


def composer(page: Page, address: str) -> Locator:
    page.goto(address)
    expect(page.locator(".hb-composer__form")).not_to_have_attribute("inert", "")
    return page.locator("handbook-text-composer")


def test_a_model_becomes_a_text_by_keyboard_alone_on_a_narrow_window(page_with_blocked_storage: Page, server: str):
    page = page_with_blocked_storage
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.set_viewport_size({"width": 360, "height": 800})
    sent: list[str] = []
    tool = composer(page, server + TOOL)
    page.on("request", lambda request: sent.append(unquote(request.url) + (request.post_data or "")))
    tool.get_by_label("Partir d’un modèle").focus()
    page.keyboard.type("Retard en route")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    field = tool.get_by_label("Votre texto")
    expect(field).to_be_focused()
    expect(field).to_have_value(LATE)
    expect(tool.locator(".hb-composer__segments")).to_have_text("1 segment")
    for answer in ("Jérôme", "Karim", "Parc"):
        page.keyboard.type(answer)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    tool.get_by_role("button", name="Copier le texto").click()
    expect(field).to_have_accessible_description("Avant de copier, remplissez\N{NO-BREAK SPACE}: heure.")
    expect(field).to_be_focused()
    page.keyboard.type("16 h")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    signs = tool.get_by_role("list", name="Ce qui coûte").get_by_role("listitem")
    expect(signs).to_have_count(1)
    expect(signs).to_contain_text("o accent circonflexe × 1")
    tool.get_by_role("button", name="Copier le texto").click()
    expect(tool.get_by_role("button", name="Texto copié")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    cost = cost_of(copied)
    expect(tool.locator(".hb-composer__segments")).to_have_text(f"{cost.segments} segments")
    expect(tool.locator(".hb-composer__units")).to_contain_text(f"{cost.units} unités sur 134")
    assert tool.get_by_text("UCS-2", exact=True).evaluate("code => code.getClientRects().length") == 1
    expect(tool.get_by_role("status").first).to_contain_text(f"{cost.segments} segments. {cost.units} unités")
    assert copied.startswith("Bonjour Jérôme, ici Karim, Parc. ")
    assert not [address for address in sent if "Jérôme" in address or "Karim" in address]
    assert page.url.endswith("#texto-retard")


def test_costly_signs_are_named_and_swapped_one_by_one_or_all(page: Page, server: str):
    tool = composer(page, server + TOOL)
    field = tool.get_by_label("Votre texto")
    field.fill("Bonjour, c’est Karim. L’été… «\N{NO-BREAK SPACE}forêt\N{NO-BREAK SPACE}»\N{GRINNING FACE}")
    signs = tool.get_by_role("list", name="Ce qui coûte").get_by_role("listitem")
    expect(signs.first).to_contain_text("apostrophe courbe × 2")
    assert axe_faults(page, name="composer") == []
    tool.get_by_role("button", name="Mettre ' (apostrophe courbe)").click()
    expect(field).to_have_value(
        "Bonjour, c'est Karim. L'été… «\N{NO-BREAK SPACE}forêt\N{NO-BREAK SPACE}»\N{GRINNING FACE}"
    )
    tool.get_by_role("button", name="Tout échanger").click()
    expect(field).to_have_value("Bonjour, c'est Karim. L'été... \"forêt\"\N{GRINNING FACE}")
    expect(signs).to_contain_text(["e accent circonflexe × 1", "émoji × 1"])
    expect(tool.get_by_role("button", name="Mettre")).to_have_count(0)
    checks = tool.get_by_role("list", name="Avant d’envoyer").get_by_role("listitem")
    expect(checks.nth(1)).to_contain_text("Le message dit qui écrit.")
    field.fill("Votre solde? Votre NIP?")
    expect(checks.nth(0)).to_contain_text("2 questions\N{NO-BREAK SPACE}: gardez-en une.")
    expect(checks.nth(3)).to_contain_text("solde")
    tool.get_by_role("button", name="Effacer").click()
    expect(field).to_have_value("")


def test_an_address_opens_the_composer_on_its_model_in_english(page: Page, server: str):
    tool = composer(page, f"{server}en/{TOOL}#texto-retard")
    expect(tool.get_by_label("Your text")).to_have_value(LATE_IN_ENGLISH)
    expect(tool.locator(".hb-composer__units")).to_contain_text("units of 160")
    expect(tool.get_by_label("Start from a template")).to_have_value("texto-retard")


def test_without_javascript_the_page_explains_how_to_count(page_without_javascript: Page, server: str):
    page_without_javascript.goto(server + TOOL)
    expect(page_without_javascript.locator("handbook-text-composer noscript p")).to_be_visible()
    expect(page_without_javascript.get_by_role("heading", name="Compter à la main")).to_be_visible()
    expect(page_without_javascript.get_by_role("textbox", name="Votre texto")).to_have_count(0)
