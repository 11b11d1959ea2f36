"""The page of frequent mistakes shows messages that the checks really give, and cures that they accept."""

import pytest

from handbook.checks.mistakes import explained, load_mistakes
from handbook.content.library import Library
from handbook.errors import HandbookError
from handbook.site.page_lists import LISTS
from tests.content.conftest import DOCS
from tests.support.blocks import texts
from tests.support.dom import parse
from tests.support.editors import make_edition
from tests.support.faults import fail_on

FACETS = (DOCS / "data/facets.yml").read_text(encoding="utf-8")


def test_each_mistake_is_refused_and_each_cure_accepted():
    mistakes = load_mistakes(DOCS / "data")
    assert len(mistakes) >= 20
    fail_on(f"« {mistake.title} » is accepted: {mistake.wrong}" for mistake in mistakes if not mistake.messages)
    fail_on(f"« {mistake.title} »: {fault}" for mistake in mistakes for fault in mistake.left)


def test_the_first_message_is_about_the_mistake_and_not_about_what_leans_on_it():
    (mistake,) = explained("x: {title: Un, where: texte, wrong: 'Voyez [a](b.md).', right: Voyez.}", FACETS)
    assert [fault.problem for fault in mistake.messages] == ["Le lien « b.md » ne mène nulle part."]


def test_a_mistake_that_does_not_read_stops_the_build_on_its_line():
    with pytest.raises(HandbookError) as error:
        explained("a:\n  title: Un\n  where: ailleurs\n  wrong: x\n  right: y\n", FACETS)
    assert str(error.value.faults[0]).startswith("docs/data/mistakes.yml:3: Le champ « where » a une valeur inconnue.")


def test_the_guide_asks_for_the_list(library: Library):
    names = [marker.name for marker in library.original("equipe/erreurs-frequentes.md").content.markers]
    assert names == ["mistakes"]
    assert "mistakes" in LISTS


def test_a_handbook_without_the_file_has_no_such_list(tmp_path):
    assert parse(LISTS["mistakes"](make_edition(tmp_path), "")) is not None
    assert texts(parse(f"<div>{LISTS['mistakes'](make_edition(tmp_path), '')}</div>"), "hb-mistake") == []
