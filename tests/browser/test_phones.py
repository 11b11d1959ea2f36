"""A phone set for French Canada, for France or in English: each edition says its own days and amounts, at its hour."""

import datetime
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

EVENING = datetime.datetime(2026, 11, 29, 4, 30, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("locale", "zone", "day", "time", "when"),
    [
        pytest.param("fr-CA", "America/Toronto", "2026-11-28", "23:30", "28 novembre 2026, 23 h 30", id="Canada"),
        pytest.param("fr-FR", "Europe/Paris", "2026-11-29", "05:30", "29 novembre 2026, 5 h 30", id="France"),
        pytest.param("en-US", "America/Denver", "2026-11-28", "21:30", "28 novembre 2026, 21 h 30", id="English"),
    ],
)
def test_what_is_said_is_the_editions_and_the_hour_is_the_phones(
    locale: str, zone: str, day: str, time: str, when: str, watched_context: Callable[..., BrowserContext], server: str
):
    phone = watched_context(locale=locale, timezone_id=zone, viewport={"width": 390, "height": 800}, has_touch=True)
    page = phone.new_page()
    page.clock.set_fixed_time(EVENING)
    page.goto(f"{server}clients-agressifs/note-dincident/")
    note = page.locator("handbook-incident-note")
    note.get_by_label("Lieu ou canal").fill("Comptoir")
    expect(note.locator(".hb-incident__sheet")).to_contain_text(when)
    assert [note.locator(f"[name={name}]").input_value() for name in ("day", "time")] == [day, time]
    page.goto(f"{server}en/outils/calculateur/")
    expect(page.locator(".hb-lost__amount")).to_have_text("$24,500")
    field = page.locator("#lost-purchase-likely")
    field.fill("1,234.5")
    field.blur()
    expect(field).to_have_value("$1,234.50")
