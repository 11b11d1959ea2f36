"""What is due for a review within thirty days: `make revue`, and the issue that the workflow keeps."""

import datetime
from pathlib import Path

import pytest

from handbook.source.clock import today
from tests.support.editors import card, english_page, make_library, page, write_docs
from tools.due import Due, due_within, main, markdown, rows

DAY = datetime.date(2026, 12, 10)
OWNERS = {"fr": "Équipe relation client", "en": "Client relations team"}
FILES: dict[str, str | bytes] = {
    "docs/fr/a.md": page(title="Bientôt", next_review="2027-01-09", owner="Samira Haddad"),
    "docs/fr/b.md": page(title="Plus tard", next_review="2027-01-10"),
    "docs/fr/c.md": page(title="En retard", reviewed="2025-12-01"),
    "docs/en/c.md": english_page(title="Overdue", reviewed="2025-12-20"),
    "docs/fr/trucs/202-saluer.md": card(number="202", title="Saluer", next_review="2026-12-15"),
}


def test_what_is_due_in_thirty_days_is_listed_by_day_with_its_owner_in_both_languages(tmp_path: Path):
    library = make_library(tmp_path, FILES)
    found = due_within(library, until=DAY + datetime.timedelta(days=30), months=12, owners=OWNERS)
    assert list(rows(found)) == [
        "2026-12-01  Équipe relation client  docs/fr/c.md  En retard",
        "2026-12-15  Équipe relation client  docs/fr/trucs/202-saluer.md  Saluer",
        "2026-12-20  Client relations team  docs/en/c.md  Overdue",
        "2027-01-09  Samira Haddad  docs/fr/a.md  Bientôt",
    ]


def test_the_issue_says_what_is_late_and_lets_a_title_call_nobody():
    text = markdown([Due(datetime.date(2026, 12, 1), "Samira", "docs/fr/c.md", "Dire @tous [ici]")], day=DAY)
    assert text.startswith("1 fichier à relire d'ici le 9\u00a0janvier 2027, dont 1 en retard.\n")
    assert "- [ ] 2026-12-01 (en retard) · Samira · `docs/fr/c.md` · Dire \\@tous \\[ici\\]\n" in text
    assert markdown([], day=DAY).startswith("Rien à relire d'ici le 9\u00a0janvier 2027.\n")


def test_an_issue_stays_within_what_the_forge_takes():
    text = markdown([Due(DAY, "Équipe", f"docs/fr/{'x' * 60}{k}.md", "Y" * 120) for k in range(900)], day=DAY)
    assert "Et 700 autres" in text
    assert len(text) < 65_536


@pytest.mark.parametrize(("given", "day"), [("1796860800", "2026-12-10"), ("0", "1970-01-01")])
def test_the_day_is_the_one_that_the_build_is_given(given: str, day: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    assert today().isoformat() == day
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert today() == datetime.date.today()


def test_the_command_refuses_a_file_that_does_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    write_docs(tmp_path, {"docs/fr/a.md": page(reviewed="hier")})
    settings = "extra: {handbook: {review_months: 12, owner: {fr: Équipe, en: Team}}}"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert main([], root=tmp_path) == 1
    assert "docs/fr/a.md:5:" in capsys.readouterr().err
