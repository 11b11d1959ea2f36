from pathlib import Path

import pytest

from handbook.site.page_lists import LISTS, entries, latest_changes, with_lists
from tests.support.blocks import of_class, texts
from tests.support.dom import parse, text_of
from tests.support.editors import FILES, card, make_edition, page

CHANGED = "{{date: {date}, reason: {{fr: Précisé, en: Made clear}}}}"


def test_each_marker_becomes_its_list_where_it_stands(tmp_path: Path):
    html = "<p>Un</p>\n<!-- handbook-list:tips -->\n<p>Deux</p>"
    shown = with_lists(html, make_edition(tmp_path), page_url="trucs/")
    assert shown.startswith("<p>Un</p>\n")
    assert shown.endswith("\n<p>Deux</p>")
    assert texts(parse(shown), "hb-tip__number") == ["Truc nº 201"]


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_list_can_be_made_of_a_small_handbook(name: str, language: str, tmp_path: Path):
    shown = with_lists(f"<!-- handbook-list:{name} -->", make_edition(tmp_path, language), page_url="equipe/")
    assert "handbook-list:" not in shown


def test_every_page_and_card_is_listed_as_the_edition_shows_it(tmp_path: Path):
    assert [
        (entry.title, entry.language, entry.url, entry.translated) for entry in entries(make_edition(tmp_path, "en"))
    ] == [
        ("Que dire à un client?", "fr", "", False),
        ("End a call", "en", "telephone/conclure/", True),
        ("Keep someone waiting", "en", "trucs/201-faire-attendre/", True),
    ]


def test_changes_are_listed_from_the_latest_and_only_those_told(tmp_path: Path):
    files: dict[str, str | bytes] = {
        "docs/fr/a.md": page(title="Un", updated=CHANGED.format(date="2026-11-01")),
        "docs/fr/b.md": page(title="Deux", updated=CHANGED.format(date="2026-11-20")),
    }
    edition = make_edition(tmp_path, "en", files=files)
    assert [(entry.title, entry.reason) for entry in latest_changes(edition)] == [
        ("Deux", "Made clear"),
        ("Un", "Made clear"),
    ]
    assert [entry.title for entry in latest_changes(edition, most=1)] == ["Deux"]


def test_a_handbook_that_has_not_changed_says_so(tmp_path: Path):
    assert text_of(parse(with_lists("<!-- handbook-list:changes -->", make_edition(tmp_path), page_url=""))) == (
        "Rien n’a changé depuis la première édition. Suivre ces changements dans un lecteur de fils"
    )


def test_pages_are_reviewed_by_the_day_they_are_due(tmp_path: Path):
    files: dict[str, str | bytes] = {"docs/fr/a.md": page(title="Urgent", next_review="2026-12-01")}
    shown = parse(with_lists("<!-- handbook-list:reviews -->", make_edition(tmp_path, files=files), page_url="equipe/"))
    rows = [row for row in shown.iter("tr") if row.get("data-next-review")]
    assert rows[0].get("data-next-review") == "2026-12-01"
    assert [text_of(cell) for cell in rows[0]] == ["Urgent", "21 novembre 2026", "1er décembre 2026 en retard", ""]
    assert next(rows[0].iter("a")).get("href") == "../a/"


def test_pages_that_nobody_has_read_over_are_listed_with_who_should(tmp_path: Path):
    files: dict[str, str | bytes] = {
        "docs/fr/a.md": page(title="Vol", validate="[sante-securite, juridique]"),
        "docs/fr/b.md": page(title="Lu", validate="[juridique]", validated_by="{name: Ana Roy, date: 2026-11-22}"),
    }
    edition = make_edition(tmp_path, files=files)
    shown = parse(with_lists("<!-- handbook-list:validations -->", edition, page_url="equipe/"))
    body = next(shown.iter("tbody"))
    assert [[text_of(cell) for cell in row] for row in body] == [["Vol", "santé et sécurité, juridique"]]
    assert next(body.iter("a")).get("href") == "../a/"


def test_once_every_page_is_read_over_the_list_says_so(tmp_path: Path):
    shown = parse(with_lists("<!-- handbook-list:validations -->", make_edition(tmp_path), page_url=""))
    assert text_of(shown) == "Toutes les pages sont validées."


def test_what_is_not_translated_yet_is_counted_and_named(tmp_path: Path):
    shown = parse(with_lists("<!-- handbook-list:translations -->", make_edition(tmp_path), page_url=""))
    assert text_of(next(shown.iter("p"))) == "2 fichiers traduits sur 3."
    assert [text_of(link) for link in shown.iter("a")] == ["Que dire à un client?"]


def test_a_figure_is_listed_with_its_source_its_date_and_its_solidity(tmp_path: Path):
    shown = parse(with_lists("<!-- handbook-list:figures -->", make_edition(tmp_path), page_url=""))
    row = next(row for row in shown.iter("tr") if row.get("id"))
    assert row.get("id") == "chiffre-attente-longue"
    assert text_of(row) == "55 % On raccroche. Au bout du fil, 2020, Québec Étude identifiée"


def test_two_figures_that_disagree_lead_to_each_other(tmp_path: Path):
    other = """\
attente-courte:
  value: 40 %
  says: {fr: On attend., en: People wait.}
  source: revue
  year: null
  place: null
  grade: folklore
  differs_from: [attente-longue]
"""
    files: dict[str, str | bytes] = {"docs/data/figures.yml": f"{FILES['docs/data/figures.yml']!s}{other}"}
    shown = parse(with_lists("<!-- handbook-list:figures -->", make_edition(tmp_path, files=files), page_url=""))
    assert [(link.get("href"), text_of(link)) for link in shown.iter("a")] == [("#chiffre-attente-longue", "55 %")]


def test_a_list_and_a_model_are_listed_with_the_way_to_them(tmp_path: Path):
    body = (
        "/// liste | Relire\n    id: relire\n\n- Un\n- Deux\n- Trois\n///\n\n"
        "/// modele | Absence\n    id: absence\n    type: oral\n\nBonjour {{prénom}}.\n///\n"
    )
    edition = make_edition(tmp_path, files={"docs/fr/telephone/outils.md": page(body, title="Outils")})
    lists = parse(with_lists("<!-- handbook-list:checklists -->", edition, page_url="outils/"))
    models = parse(with_lists("<!-- handbook-list:models -->", edition, page_url="outils/"))
    assert [(link.get("href"), text_of(link)) for link in lists.iter("a")] == [
        ("../telephone/outils/#relire", "Relire")
    ]
    assert texts(models, "hb-model__name") == ["Absence"]
    assert next(of_class(models, "hb-models__from")[0].iter("a")).get("href") == "../telephone/outils/"


def test_a_new_card_is_in_the_listing_at_once(tmp_path: Path):
    edition = make_edition(tmp_path, files={"docs/fr/trucs/202-neuf.md": card(number="202", title="Neuf")})
    shown = parse(with_lists("<!-- handbook-list:tips -->", edition, page_url="trucs/"))
    assert texts(shown, "hb-tip__title") == ["Faire attendre quelqu’un", "Neuf"]
