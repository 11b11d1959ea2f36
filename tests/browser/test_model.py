"""The blanks of a model are filled beside it; it is copied once none remains."""

import pytest
from playwright.sync_api import Locator, Page, expect

from handbook.blocks.text_message_cost import cost_of
from tests.support.axe import axe_faults
from tests.support.browser import stop_clock

EMAIL = ("courriel/modeles/", "courriel-accuse-reception")
TEXT = ("texto/modeles/", "texto-document-arrive")
ANSWERS = {"prénom": "Thuy", "agent": "Karim", "entreprise": "Optique du Parc", "date": "3 mars", "heure": "16 h"}


def open_model(page: Page, server: str, place: tuple[str, str]) -> Locator:
    page.goto(server + place[0])
    return page.locator(f"#{place[1]}")


def fill(model: Locator, answers: dict[str, str]) -> None:
    for name, answer in answers.items():
        model.get_by_label(name, exact=True).fill(answer)


def clipboard(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_what_is_typed_takes_the_place_of_the_blank(page: Page, server: str):
    model = open_model(page, server, TEXT)
    fill(model, {"prénom": "Thuy"})
    expect(model.get_by_role("group").first).to_contain_text("Bonjour Thuy, ici agent")
    fill(model, {"prénom": ""})
    expect(model.get_by_role("group").first).to_contain_text("Bonjour prénom, ici agent")


def test_a_name_in_another_direction_turns_nothing_around_it(page: Page, server: str):
    model = open_model(page, server, TEXT)
    fill(model, {"prénom": "ثوي!"})
    blank = model.locator("[data-blank=prénom]").first
    expect(blank).to_have_text("ثوي!")
    assert blank.evaluate("it => [getComputedStyle(it).unicodeBidi, it.matches(':dir(rtl)')]") == ["isolate", True]


def test_a_refused_copy_says_above_and_beside_each_field_what_remains(phone_page: Page, server: str):
    model = open_model(phone_page, server, TEXT)
    fill(model, {name: answer for name, answer in ANSWERS.items() if name not in ("date", "heure")})
    model.get_by_role("button", name="Copier pour texto").click()
    summary = model.get_by_role("group", name="Avant de copier, remplissez 2 champs")
    expect(summary).to_be_focused()
    expect(summary).to_be_in_viewport()
    expect(summary.get_by_role("link")).to_have_text(["date", "heure"])
    date = model.get_by_label("date", exact=True)
    expect(date).to_have_attribute("aria-invalid", "true")
    expect(date).to_have_accessible_description("À remplir avant de copier")
    expect(model.get_by_text("À remplir avant de copier").filter(visible=True)).to_have_count(2)
    expect(model.get_by_label("prénom", exact=True)).not_to_have_attribute("aria-invalid", "true")
    summary.get_by_role("link", name="heure").click()
    expect(model.get_by_label("heure", exact=True)).to_be_focused()
    fill(model, {"date": "3 mars"})
    expect(date).not_to_have_attribute("aria-invalid", "true")
    expect(model.get_by_role("group", name="remplissez 1 champ").get_by_role("link")).to_have_text(["heure"])
    assert axe_faults(phone_page, name="a model with a hole left") == []
    fill(model, {"heure": "16 h"})
    expect(model.get_by_role("group", name="Avant de copier")).to_have_count(0)


def test_a_text_is_copied_without_the_typography_that_costs(copying_page: Page, server: str):
    model = open_model(copying_page, server, TEXT)
    fill(model, ANSWERS)
    model.get_by_role("button", name="Copier pour texto").click()
    expect(model.get_by_role("button", name="Message copié")).to_be_visible()
    copied = clipboard(copying_page)
    assert copied.startswith("Bonjour Thuy, ici Karim, Optique du Parc. ")
    assert copied.endswith("Rien à faire d'ici là.")
    assert "\N{NO-BREAK SPACE}" not in copied


def test_an_email_keeps_its_typography_its_subject_and_its_paragraphs(copying_page: Page, server: str):
    model = open_model(copying_page, server, EMAIL)
    fields = model.get_by_role("textbox")
    for index in range(fields.count()):
        fields.nth(index).fill(f"réponse {index}")
    model.get_by_role("button", name="Copier pour courriel").click()
    expect(model.get_by_role("button", name="Message copié")).to_be_visible()
    copied = clipboard(copying_page)
    assert copied.startswith("Votre demande réponse 0 est bien arrivée\n\nBonjour ")
    assert "J’ai bien reçu votre message" in copied


def test_a_model_is_filled_and_copied_by_keyboard_alone(copying_page: Page, server: str):
    model = open_model(copying_page, server, TEXT)
    model.get_by_label("prénom", exact=True).focus()
    for answer in ANSWERS.values():
        copying_page.keyboard.type(answer)
        copying_page.keyboard.press("Tab")
    copying_page.keyboard.press("Tab")
    copying_page.keyboard.press("Enter")
    expect(model.get_by_role("button", name="Message copié")).to_be_visible()


@pytest.mark.parametrize("place", [pytest.param(EMAIL, id="email"), pytest.param(TEXT, id="text")])
def test_without_javascript_the_message_is_whole_and_has_no_form(
    place: tuple[str, str], page_without_javascript: Page, server: str
):
    model = open_model(page_without_javascript, server, place)
    expect(model.get_by_role("group").first).to_contain_text("Bonjour prénom")
    expect(model.get_by_role("textbox")).to_have_count(0)
    expect(model.get_by_role("button")).to_have_count(0)


def test_a_model_works_when_storage_is_blocked(page_with_blocked_storage: Page, server: str):
    model = open_model(page_with_blocked_storage, server, TEXT)
    fill(model, {"prénom": "Thuy"})
    expect(model.get_by_role("group").first).to_contain_text("Bonjour Thuy")


def test_the_cost_of_a_text_follows_each_letter_and_is_that_of_the_copy(copying_page: Page, server: str):
    model = open_model(copying_page, server, TEXT)
    cost = model.locator("[data-cost]")
    expect(cost).to_contain_text("1 segment")
    fill(model, {**ANSWERS, "prénom": "Jérôme"})
    model.get_by_role("button", name="Copier pour texto").click()
    expect(model.get_by_role("button", name="Message copié")).to_be_visible()
    counted = cost_of(clipboard(copying_page))
    said = f"{counted.segments} segments · {counted.units} unités · UCS-2 · signe coûteux\N{NO-BREAK SPACE}: ô"
    expect(cost).to_have_text(said)
    expect(model.get_by_role("status")).to_have_text(said)
    fill(model, {"prénom": "Jérémie"})
    expect(cost).to_contain_text(f"1 segment · {counted.units + 1} unités sur 160 · GSM-7")


def test_only_another_number_of_segments_interrupts_a_screen_reader(page: Page, server: str):
    page.clock.install()
    model = open_model(page, server, TEXT)
    expect(model.get_by_label("prénom", exact=True)).to_be_visible()
    stop_clock(page)
    fill(model, {"prénom": "Thuy"})
    page.clock.run_for(1000)
    expect(model.locator("[data-cost]")).to_contain_text("1 segment")
    expect(model.get_by_role("status")).to_have_text("")
    fill(model, {"prénom": "Jérôme"})
    page.clock.run_for(1000)
    expect(model.get_by_role("status")).to_contain_text("2 segments")


def test_every_model_is_counted_in_the_browser_as_by_the_build(page: Page, server: str):
    page.goto(server + "outils/modeles/")
    expect(page.locator(".hb-models__form")).not_to_have_attribute("inert", "")
    built, counted = page.evaluate("""async () => {
      const page = await (await fetch(location.href)).text();
      const costs = (root) => [...root.querySelectorAll("handbook-model")].map(
        (model) => [model.id, model.querySelector("[data-cost]")?.textContent.trim()]);
      return [costs(new DOMParser().parseFromString(page, "text/html")), costs(document)];
    }""")
    assert len([cost for _, cost in built if cost]) > 15
    assert counted == built
