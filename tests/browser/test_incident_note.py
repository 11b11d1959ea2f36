"""An incident note is filled in, copied and gone: facts in it, impressions apart."""

from urllib.parse import unquote

from playwright.sync_api import Locator, Page, expect

from tests.support.axe import axe_faults
from tests.support.faults import fail_on
from tests.support.paper import SIZES, on_paper

PAGE = "clients-agressifs/note-dincident/"
LONG_ANSWER = " ".join(["The person hit the counter twice, then walked to the door."] * 15)
"""As much as one writes of the worst minutes."""


def note(page: Page, address: str) -> Locator:
    page.goto(address)
    expect(page.locator(".hb-incident__form")).not_to_have_attribute("inert", "")
    return page.locator("handbook-incident-note")


def test_a_note_is_written_by_keyboard_alone_and_nothing_of_it_is_kept_or_sent(
    page_with_blocked_storage: Page, server: str
):
    page = page_with_blocked_storage
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.set_viewport_size({"width": 360, "height": 800})
    sent: list[str] = []
    tool = note(page, server + PAGE)
    page.on("request", lambda request: sent.append(unquote(request.url) + (request.post_data or "")))
    expect(tool.get_by_role("button", name="Copier la note")).to_have_count(0)
    tool.get_by_label("Jour").fill("2026-11-28")
    tool.get_by_label("Heure").fill("14:32")
    tool.get_by_label("Lieu ou canal").focus()
    page.keyboard.type("Comptoir")
    page.keyboard.press("Tab")
    for answer in ("M. Gagnon", "Je sais à quelle heure tu finis.", "Il était agressif.", "J'ai reculé."):
        page.keyboard.type(answer)
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    warning = "« agressif » juge ou devine.".replace("« ", "«\N{NO-BREAK SPACE}").replace(" »", "\N{NO-BREAK SPACE}»")
    expect(tool.get_by_role("status").filter(has_text="agressif")).to_contain_text(warning)
    tool.get_by_label("Ce qu’elle a fait").fill("Il a frappé le comptoir du poing.")
    expect(tool.get_by_role("status").filter(has_text="agressif")).to_have_count(0)
    tool.get_by_label("vos impressions").fill("Il m'a fait peur pour rien.")
    tool.get_by_role("button", name="Copier la note").press("Enter")
    expect(tool.get_by_role("button", name="Note copiée")).to_be_visible()
    plain = page.evaluate("navigator.clipboard.readText()").replace("\N{NO-BREAK SPACE}", " ")
    assert plain.split("\n") == [
        "Note d’incident : 28 novembre 2026, 14 h 32",
        "",
        "Lieu ou canal : Comptoir",
        "Personne en cause : M. Gagnon",
        "",
        "Paroles entendues, mot à mot : « Je sais à quelle heure tu finis. »",
        "Ce qu’elle a fait : Il a frappé le comptoir du poing.",
        "Ce que j’ai dit et fait : J'ai reculé.",
        "",
        "Personnes déjà prévenues : ma personne responsable",
    ]
    assert axe_faults(page, name="note") == []
    assert not [address for address in sent if "Gagnon" in address]
    page.reload()
    expect(tool.get_by_label("Lieu ou canal")).to_have_value("")


def test_a_note_is_printed_alone_erased_and_leads_to_its_model(page: Page, server: str):
    tool = note(page, f"{server}en/{PAGE}#note")
    tool.get_by_label("Place or channel").fill("Counter")
    sheet = tool.get_by_role("group", name="The report")
    expect(sheet).to_contain_text("Place or channel: Counter")
    for field in ("word for word", "What they did", "What you said and did"):
        tool.get_by_label(field).fill(LONG_ANSWER)
    tool.get_by_label("your impressions").fill("Felt threatened.")
    for box in tool.get_by_role("checkbox").all():
        box.check()
    page.evaluate("window.print = () => {}")
    for size in SIZES:
        tool.get_by_role("button", name="Print the report").click()
        paper = on_paper(page, size)
        fail_on(paper.faults())
        assert len(paper.sheets) == 1
        assert paper.text.count(LONG_ANSWER) == 3
        assert "Felt threatened." not in paper.text
        assert "The email template" not in paper.text
    tool.get_by_role("button", name="Erase everything").click()
    expect(tool.get_by_label("Place or channel")).to_be_focused()
    expect(sheet).to_be_hidden()
    tool.get_by_role("link", name="The email template").click()
    expect(page.locator("#modele")).to_be_in_viewport()


def test_without_javascript_the_model_is_there(page_without_javascript: Page, server: str):
    page_without_javascript.goto(server + PAGE)
    expect(page_without_javascript.locator("handbook-incident-note noscript p")).to_be_visible()
    expect(page_without_javascript.get_by_label("Lieu ou canal")).to_be_hidden()
    expect(page_without_javascript.get_by_role("heading", name="Le modèle")).to_be_visible()
