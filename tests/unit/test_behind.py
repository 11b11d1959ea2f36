"""A path may gain a step or a question in French alone: its translation stays, and says that it is behind."""

from pathlib import Path

from handbook.content.behind import count_behind, is_part
from handbook.site.page_context import page_view
from handbook.site.page_lists import LISTS
from tests.support.dom import parse, text_of
from tests.support.editors import english_page, make_edition
from tests.support.learning import ENGLISH_PATH, PATH, QUIZ, STEPS, path_file

ENGLISH_QUIZ = QUIZ.replace("Pourquoi :", "Why:").replace("(unique) :", "(unique):").replace("Page :", "Page:")
ENGLISH_STEPS = STEPS.replace(" (pratique : 2 min)", "").replace(" (pratique : 4 min)", "")
MORE_STEPS = STEPS.replace("2. [", "2. [Saluer](../telephone/conclure.md#saluer) {#saluer}\n3. [", 1).replace(
    "\n3. [Quiz", "\n4. [Quiz"
)
ONE_MORE = """
Question (unique) : Que dire à la fin? {#fin}

- [ ] Rien de plus, on raccroche.
  Pourquoi : La personne attend la suite.
- [x] La suite, puis un merci.
  Pourquoi : Elle sait ce qui vient.
- [ ] Un merci, sans la suite.
  Pourquoi : Elle se demande quoi faire.

Page : [Conclure](../telephone/conclure.md)
///
"""
LONGER_QUIZ = f"{QUIZ.rstrip().removesuffix('///').rstrip()}\n{ONE_MORE}"
TRANSLATION = english_page(f"{ENGLISH_STEPS}\n{ENGLISH_QUIZ}", promise="You will know.")


def edition_with(folder: Path, steps: str, quiz: str, *, minutes: str):
    files = {PATH: path_file(f"{steps}\n{quiz}", minutes=minutes), ENGLISH_PATH: TRANSLATION}
    return make_edition(folder, "en", files=files)


def test_a_question_in_french_alone_leaves_the_translation_and_puts_it_behind(tmp_path: Path):
    edition = edition_with(tmp_path, STEPS, LONGER_QUIZ, minutes="8")
    document = edition.library.documents["en", "parcours/essai.md"]
    assert count_behind(edition.library, document) == 1
    assert page_view(edition, document, url="en/parcours/essai/").behind == 1
    assert "1 translation is behind" in text_of(parse(f"<div>{LISTS['translations'](edition, 'en/')}</div>"))


def test_a_step_in_french_alone_is_left_out_of_the_translated_path(tmp_path: Path):
    edition = edition_with(tmp_path, MORE_STEPS, QUIZ, minutes="9")
    assert [step.id for step in edition.library.paths["fr"][0].steps] == ["conclure", "saluer", "attendre", "quiz"]
    assert [step.id for step in edition.library.paths["en"][0].steps] == ["conclure", "attendre", "quiz"]
    assert count_behind(edition.library, edition.library.documents["en", "parcours/essai.md"]) == 1


def test_a_translation_that_has_everything_is_not_behind(tmp_path: Path):
    edition = edition_with(tmp_path, STEPS, QUIZ, minutes="8")
    assert count_behind(edition.library, edition.library.documents["en", "parcours/essai.md"]) == 0
    assert "behind" not in text_of(parse(f"<div>{LISTS['translations'](edition, 'en/')}</div>"))


def test_what_is_part_of_another_keeps_its_order():
    assert is_part([1, 3], [1, 2, 3])
    assert not is_part([3, 1], [1, 2, 3])
    assert not is_part([4], [1, 2, 3])
