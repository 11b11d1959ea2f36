"""Whoever never saw a tool has its result within a minute, beside a call window, where nothing can be kept.

What is typed goes nowhere. The page of a filled tool is valid HTML, fits its window, is read in the dark, is gone
through with the Tab key, and its result is said to screen readers. The minute is a model's: support/newcomer.py.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.support.axe import axe_faults
from tests.support.browser import asked_from_now
from tests.support.channel_ways import longest_way, real_choice
from tests.support.faults import fail_on
from tests.support.newcomer import Newcomer
from tests.support.validator import validate

BESIDE_A_CALL: ViewportSize = {"width": 360, "height": 740}
MINUTE = 60
CONTRASTS = ["color-contrast", "link-in-text-block"]
SAID = ".hb-page__tool :is([role=status], [role=timer]), body > [role=status]"
MOST_STOPS = 100
BEFORE_TOOL = """() => {
    const tool = document.querySelector(".hb-page__tool");
    const parts = ":is(a[href], button, input, select, textarea, summary):not(:disabled, [inert] *)";
    const isShown = (part) => part.checkVisibility({ visibilityProperty: true });
    window.shown = [...tool.querySelectorAll(parts)].filter(isShown);
    window.reached = new Set();
    addEventListener("focusin", (event) => reached.add(event.target));
    tool.tabIndex = -1;
    tool.focus();
}"""
IS_IN_TOOL = "document.activeElement.closest('.hb-page__tool') !== null"
UNREACHED = """() => {
    const groups = [...reached].filter(({ type }) => type === "radio").map(({ name }) => name);
    const isReached = (part) => reached.has(part) || (part.type === "radio" && groups.includes(part.name));
    return shown.filter((part) => !isReached(part)).map((part) => part.outerHTML.slice(0, 80));
}"""
"""What the Tab key does not stop at; among radio buttons, it stops at one."""
GUIDE = Path(__file__).parents[2] / "CONTRIBUTING.md"
WRITTEN = re.compile(r"de (\d+) à (\d+) secondes")
"""The least and the most that the guide says; a word changed on a page moves them by less than two seconds."""
DRAFT = "Bonjour Camille Roy,\n\nVous avez oublié la preuve. Je vous rappelle dès que possible.\n\nMerci, Élise"


def compose_a_text(page: Page, person: Newcomer) -> None:
    person.choose(page.get_by_label("Partir d’un modèle"), "Retard en route")
    person.press(page.get_by_role("button", name="Prendre", exact=True))
    for answer in ("Jérôme", "Karim", "Clinique du Fleuve"):
        person.type(answer)
        person.press(page.locator(".hb-composer__next button"))
    person.type("16 h 15")
    expect(page.locator(".hb-composer__segments")).to_have_text("3 segments")
    person.read(page.locator(".hb-composer__cost"))


def check_a_draft(page: Page, person: Newcomer) -> None:
    person.paste(DRAFT, page.get_by_label("Message", exact=True))
    person.press(page.get_by_role("button", name="Relire", exact=True))
    expect(page.locator("handbook-draft-check [role=status]")).to_contain_text("3 remarques")
    person.read(page.locator(".hb-remark").first)


def choose_a_channel(page: Page, person: Newcomer) -> None:
    """Go the longest way that the questions have."""
    choice = real_choice()
    way = longest_way(choice, "fr")
    for name, answer in way.given.items():
        question = page.locator(f"[data-question={name}]")
        expect(question).to_be_visible()
        person.read(question)
        person.press(question.locator(f"[data-answer={answer}]"))
    outcome = page.locator(f"[data-outcome={way.outcome}]")
    expect(outcome).to_be_visible()
    person.read(outcome.locator(".hb-channel__answer"))
    person.read(outcome.locator(".hb-channel__reason"))


def cost_a_client(page: Page, person: Newcomer) -> None:
    person.read(page.locator(".hb-lost form > p"))
    person.type("42,50", page.get_by_label("Retenu").nth(0))
    person.type("12", page.get_by_label("Retenu").nth(1))
    page.keyboard.press("Tab")
    expect(page.locator(".hb-lost__amount")).to_have_text("17\N{NO-BREAK SPACE}850\N{NO-BREAK SPACE}$")
    person.read(page.locator(".hb-lost__total"))


def have_someone_wait(page: Page, person: Newcomer) -> None:
    for box in page.locator("[data-tick]").all():
        person.read(box.locator(".."))
        person.press(box)
    person.press(page.locator(".hb-hold__go"))
    expect(page.get_by_role("timer")).to_be_visible()
    person.read(page.locator("[data-panel=during]"))


def prepare_a_negotiation(page: Page, person: Newcomer) -> None:
    person.read(page.locator(".hb-nego form > p"))
    person.press(page.get_by_role("link", name="deux réserves"))
    person.type("690", page.get_by_label("Notre réserve", exact=True))
    person.type("750", page.get_by_label("La sienne"))
    page.keyboard.press("Tab")
    expect(page.locator(".hb-nego__verdict")).to_contain_text("Un accord est possible")
    person.read(page.locator(".hb-nego__verdict"))


def assess_oneself(page: Page, person: Newcomer) -> None:
    """Read and tick five of the eighteen behaviours: the score follows each tick."""
    for row in page.locator(".hb-checklist__item").all()[:5]:
        person.read(row)
        person.press(row)
    score = page.locator(".hb-assessment__score")
    expect(score).to_have_text("5 comportements sur 18")
    person.read(score)


def note_an_incident(page: Page, person: Newcomer) -> None:
    person.type("Comptoir", page.get_by_label("Lieu ou canal"))
    person.type("Je sais où tu restes.", page.get_by_label("mot à mot"))
    person.type("Il a frappé le comptoir.", page.get_by_label("Ce qu’elle a fait"))
    person.press(page.get_by_role("checkbox", name="ma personne responsable"))
    expect(page.get_by_role("button", name="Copier la note")).to_be_visible()
    person.press(page.get_by_role("button", name="Copier la note"))


def print_two_lists(page: Page, person: Newcomer) -> None:
    person.type("envoyer", page.get_by_role("searchbox", name="Chercher dans les listes"))
    for box in page.get_by_role("checkbox", name="Choisir « Avant d’envoyer").all()[:2]:
        person.press(box)
    expect(page.get_by_role("button", name="Imprimer, deux par feuille")).to_be_visible()
    person.read(page.locator(".hb-lists__bar"))


def fill_a_model(page: Page, person: Newcomer) -> None:
    person.type("retard", page.get_by_role("searchbox", name="Chercher dans les modèles"))
    person.press(page.locator(".hb-models__item", has_text="Retard en route").locator("summary"))
    model = page.locator(".hb-models__item[open]")
    for field, answer in zip(model.get_by_role("textbox").all(), ("Jérôme", "Karim", "Fleuve", "16 h"), strict=True):
        person.type(answer, field)
    person.press(model.get_by_role("button", name="Copier pour texto"))


TOOLS: dict[str, Callable[[Page, Newcomer], None]] = {
    "outils/compositeur/": compose_a_text,
    "outils/relecture/": check_a_draft,
    "choisir-le-canal/": choose_a_channel,
    "outils/calculateur/": cost_a_client,
    "outils/compagnon-attente/": have_someone_wait,
    "outils/fiche-negociation/": prepare_a_negotiation,
    "culture/autoevaluation/": assess_oneself,
    "clients-agressifs/note-dincident/": note_an_incident,
    "outils/listes/": print_two_lists,
    "outils/modeles/": fill_a_model,
}


def faults_of_filled(page: Page) -> Iterator[str]:
    """Say what is wrong with a tool once it is filled."""
    expect(page.locator(SAID).filter(has_text=re.compile(r"\S")).first).to_be_attached()
    page.emulate_media(color_scheme="dark")
    yield from axe_faults(page, name="dark", only=CONTRASTS)
    if page.evaluate("document.documentElement.scrollWidth") > BESIDE_A_CALL["width"]:
        yield "the page scrolls aside"
    page.evaluate(BEFORE_TOOL)
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if not page.evaluate(IS_IN_TOOL):
            break
    else:
        yield "the Tab key does not leave the tool"
    yield from (f"out of reach of the Tab key: {part}" for part in page.evaluate(UNREACHED))


def says(address: str, typed: str) -> bool:
    """Say whether what was typed stands in an address, as whole words: a short number may stand in a fingerprint."""
    return bool(re.search(rf"(?<!\w){re.escape(typed)}(?!\w)", address))


def test_each_tool_gives_its_result_within_a_minute(page_with_blocked_storage: Page, server: str, tmp_path: Path):
    page = page_with_blocked_storage
    page.set_viewport_size(BESIDE_A_CALL)
    faults, times = [], {}
    for place, (url, use) in enumerate(TOOLS.items()):
        page.goto(server + url)
        asked = asked_from_now(page)
        person = Newcomer(page)
        use(page, person)
        times[url] = round(person.seconds)
        sent = [unquote(one.removeprefix(server)) for one in asked]
        faults += [f"{url}: {text} is sent: {one}" for one in sent for text in person.typed if says(one, text)]
        (tmp_path / f"{place}.html").write_text(page.content(), encoding="utf-8")
        faults += [f"{url}: {fault}" for fault in faults_of_filled(page)]
    late = [f"{url}: {seconds} seconds" for url, seconds in times.items() if seconds > MINUTE]
    fail_on([*faults, *late, *validate(tmp_path)])
    written = WRITTEN.search(GUIDE.read_text(encoding="utf-8"))
    assert written
    assert [int(part) for part in written.groups()] == pytest.approx([min(times.values()), max(times.values())], abs=2)
