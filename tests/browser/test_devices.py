"""On a device of French Canada, of France or in English, tools write and read as the edition does.

What the device is set to changes neither a digit, nor a sign, nor a day.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.support.browser import kept_under

NOW = 1_795_926_600_000
"""In milliseconds since 1970: November 29, 2026, 4:30 in London; the day before is not over in America."""
DEVICES = {
    ("fr-CA", "America/Toronto"): ("2026-11-28", "28 novembre 2026, 23 h 30", "November 28, 2026, 11:30 p.m."),
    ("fr-FR", "Europe/Paris"): ("2026-11-29", "29 novembre 2026, 5 h 30", "November 29, 2026, 5:30 a.m."),
    ("en-CA", "America/Regina"): ("2026-11-28", "28 novembre 2026, 22 h 30", "November 28, 2026, 10:30 p.m."),
    ("en-US", "Pacific/Honolulu"): ("2026-11-28", "28 novembre 2026, 18 h 30", "November 28, 2026, 6:30 p.m."),
    ("ar-EG", "Pacific/Kiritimati"): ("2026-11-29", "29 novembre 2026, 18 h 30", "November 29, 2026, 6:30 p.m."),
}
"""How a device writes and where it is, with its day, and the moment as each edition writes it there."""
AMOUNTS = ["1 234,50 $", "1234.5", "1\u202f234,50", "1\u00a0234.50\u00a0$", "$1,234.50"]
"""One amount, as keyboards and spreadsheets of each place have it."""
WRITTEN = {"": ("1 234,50 $", "8 641 500 $"), "en/": ("$1,234.50", "$8,641,500")}
"""That amount, and what a lost client then costs, in each edition."""
COMMA = {"": "3,50 $", "en/": "$3,500"}
"""What « 3,500 » is in each edition, wherever it is read."""


@pytest.fixture(params=DEVICES, ids=[locale for locale, _ in DEVICES])
def phone(request: pytest.FixtureRequest, watched_context: Callable[..., BrowserContext]) -> tuple[Page, str, str, str]:
    """Give a page of a device, its day, and the moment as each edition writes it."""
    locale, place = request.param
    page = watched_context(locale=locale, timezone_id=place, viewport={"width": 390, "height": 800}).new_page()
    page.clock.set_fixed_time(NOW / 1000)
    return page, *DEVICES[request.param]


def plain(text: str) -> str:
    """Return a text whose spaces are all common ones."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def open_tool(page: Page, address: str, name: str) -> Locator:
    """Open the page of a tool, and return it once it can be used."""
    page.goto(address)
    tool = page.locator(name)
    expect(tool.locator("form")).not_to_have_attribute("inert", "")
    return tool


def written(field: Locator, typed: str) -> str:
    """Type in a field, leave it, and return what it then says."""
    field.fill(typed)
    field.blur()
    return plain(field.input_value())


def test_amounts_are_read_whoever_types_them_and_written_as_the_edition_does(
    phone: tuple[Page, str, str, str], server: str
):
    page = phone[0]
    carried = set()
    for edition, (amount, cost) in WRITTEN.items():
        tool = open_tool(page, f"{server}{edition}outils/calculateur/", "handbook-lost-client")
        field = tool.locator("[name=purchase_likely]")
        assert written(field, "3,500") == COMMA[edition]
        for typed in AMOUNTS:
            written(field, "1")
            assert written(field, typed) == amount, typed
            assert plain(tool.locator(".hb-lost__amount").inner_text()) == cost
        tool.locator("[data-action=link]").click()
        carried.add(page.evaluate("location.hash"))
    assert carried == {"#achat=1234.5&frequence=200&annees=5&informees=8_12_16&cercle=250&cible=10&evitent=2"}


def test_a_sheet_and_an_address_mean_the_same_in_the_other_edition(phone: tuple[Page, str, str, str], server: str):
    page = phone[0]
    tool = open_tool(page, server + "outils/fiche-negociation/", "handbook-negotiation-sheet")
    for name, typed in (("ours", "690"), ("theirs", "1 750,25"), ("criterion", "1750.25 $")):
        written(tool.locator(f"[name={name}]"), typed)
    said = plain(tool.locator(".hb-nego__verdict").inner_text())
    assert said.startswith("Un accord est possible de 690 $ à 1 750,25 $ : la zone est large de 1 060,25 $.")
    tool.get_by_label("Garder sur cet appareil").check()
    assert '"numbers":{"ours":690,"theirs":1750.25,"criterion":1750.25}' in page.evaluate(
        "(key) => localStorage.getItem(key)", kept_under("negotiation")
    )
    page.goto(server + "en/outils/fiche-negociation/")
    expect(tool.locator("[name=theirs]")).to_have_value("$1,750.25")
    expect(tool.locator(".hb-nego__verdict")).to_contain_text("$690 to $1,750.25")


def test_hours_and_days_are_those_of_the_place_as_the_edition_writes_them(
    phone: tuple[Page, str, str, str], server: str
):
    page, day, *moments = phone
    for edition, moment in zip(WRITTEN, moments, strict=True):
        tool = open_tool(page, f"{server}{edition}clients-agressifs/note-dincident/", "handbook-incident-note")
        tool.locator("[name=place]").fill("Comptoir")
        assert plain(tool.locator(".hb-incident__sheet").inner_text()).partition("\n")[0].endswith(f": {moment}")
    page.goto(server + "culture/autoevaluation/")
    key = kept_under("assessment:autoevaluation")
    page.get_by_role("button", name="Garder ce résultat").click()
    assert page.evaluate("(key) => JSON.parse(localStorage.getItem(key)).map(({ day }) => day)", key) == [day]
    page.evaluate('(key) => localStorage.setItem(key, \'[{"day":"2026-10-03","items":{},"ticked":[0]}]\')', key)
    for edition, before in zip(WRITTEN, ("3 octobre 2026", "October 3, 2026"), strict=True):
        page.goto(f"{server}{edition}culture/autoevaluation/")
        expect(page.locator(".hb-assessment__change")).to_contain_text(before)


def test_a_hold_is_counted_in_the_same_digits(phone: tuple[Page, str, str, str], server: str):
    page = phone[0]
    for edition in WRITTEN:
        page.goto(f"{server}{edition}outils/compagnon-attente/")
        expect(page.locator("[data-panel=before]")).not_to_have_attribute("inert", "")
        field = page.locator("#hb-hold-seconds")
        field.fill(" 90 ")
        field.press("Enter")
        expect(page.get_by_role("timer")).to_contain_text("1:30")
        assert page.evaluate("location.hash") == f"#attente={NOW}.{NOW}.90.0"
