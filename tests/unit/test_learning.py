"""What templates and scripts are told of learning: addresses as seen from the page, words of the text's language."""

import json
from pathlib import Path

import pytest

from handbook.content.edition import Edition
from handbook.site.blocks import with_blocks
from handbook.site.learning import key_of, path_data, path_views, with_path_bars
from tests.support.blocks import of_class
from tests.support.dom import parse
from tests.support.editors import make_edition, page
from tests.support.learning import HUNT, PATH, QUIZ, SCENARIO, SPOTTING, STEPS, path_file

BODY = "\n".join([STEPS, HUNT, SPOTTING, SCENARIO, QUIZ])
TAGS = ["handbook-path", "handbook-filler-hunt", "handbook-spotting", "handbook-scenario", "handbook-quiz"]


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """Give a small handbook with one path."""
    return make_edition(tmp_path, files={PATH: path_file(BODY)})


def shown(edition: Edition, *, file: str, url: str) -> str:
    document = edition.library.shown(edition.language, file)
    html = with_blocks(document.html, edition, document, page_url=url)
    return with_path_bars(html, edition, document, page_url=url)


def test_each_block_takes_its_own_place(edition: Edition):
    html = shown(edition, file="parcours/essai.md", url="parcours/essai/")
    assert [element.tag for element in parse(html).iter() if element.tag in TAGS] == TAGS


def test_a_page_of_a_path_stands_between_its_bars(edition: Edition):
    html = shown(edition, file="telephone/conclure.md", url="telephone/conclure/")
    tags = [element.tag for element in parse(html).iter() if element.tag in ("handbook-path-bar", "p", "handbook-seen")]
    assert tags[0] == "handbook-path-bar"
    assert tags[-1] == "handbook-seen"
    assert tags.count("handbook-path-bar") == 2
    assert html.index("Remerciez") < html.index("hb-course-bar--foot")


def test_a_page_is_told_once_of_its_path_and_names_no_step_but_those_beside_its_own(edition: Edition):
    html = shown(edition, file="telephone/conclure.md", url="telephone/conclure/")
    bars = [element for element in parse(html).iter() if element.tag == "handbook-path-bar"]
    (path,) = [json.loads(bar.attrib["data-path"]) for bar in bars if "data-path" in bar.attrib]
    assert [step.get("title", "") for step in path["steps"]] == ["", "Faire attendre", ""]
    assert all(step["minutes"] for step in path["steps"])
    assert [bar.get("data-bar", bar.get("data-of")) for bar in bars] == ["essai", "essai"]


def test_a_page_of_no_path_has_no_bar(edition: Edition):
    html = shown(edition, file="index.md", url=".")
    assert "handbook-path-bar" not in html


def test_scripts_are_told_the_addresses_as_seen_from_the_page(edition: Edition):
    (path,) = edition.library.paths["fr"]
    assert [step["url"] for step in path_data(edition, path, "telephone/conclure/")["steps"]] == [
        "./?parcours=essai",
        "../../trucs/201-faire-attendre/?parcours=essai",
        "../../parcours/essai/#quiz-essai",
    ]


def test_an_exercise_says_which_steps_it_ends(edition: Edition):
    html = shown(edition, file="parcours/essai.md", url="parcours/essai/")
    (quiz,) = (element for element in parse(html).iter() if element.tag == "handbook-quiz")
    assert quiz.get("data-steps") == '[["essai","quiz"]]'
    (hunt,) = (element for element in parse(html).iter() if element.tag == "handbook-filler-hunt")
    assert hunt.get("data-steps") == "[]"


def test_each_list_of_a_path_shows_its_own_steps(tmp_path: Path):
    last = "3. [Quiz](#quiz-essai)"
    assert last in STEPS
    body = f"{STEPS.replace(last, f'///{chr(10)}{chr(10)}/// etapes{chr(10)}{last}')}\n{QUIZ}"
    body = body.replace("quiz-essai", "quiz-voix")
    files = {PATH: path_file(BODY), "docs/fr/parcours/voix.md": path_file(body, id="voix", rank="99")}
    html = shown(make_edition(tmp_path, files=files), file="parcours/voix.md", url="parcours/voix/")
    lists = [element for element in parse(html).iter() if element.tag == "handbook-path"]
    assert [json.loads(part.attrib["data-path"])["id"] for part in lists] == ["voix", "voix"]
    steps = [[step.get("data-step") for step in part.iter("li")] for part in lists]
    assert steps == [["conclure", "attendre"], ["quiz"]]
    assert [part.get("start") for item in lists for part in item.iter("ol")] == [None, "3"]
    assert [bool(of_class(part, "hb-course__head")) for part in lists] == [True, False]
    assert [bool(of_class(part, "hb-course__tools")) for part in lists] == [False, True]


def test_a_line_of_an_exercise_is_markdown_without_html(tmp_path: Path):
    body = BODY.replace("Que dire?", "Que *dire*, R&D, à [elle](../index.md)?")
    html = shown(make_edition(tmp_path, files={PATH: path_file(body)}), file="parcours/essai.md", url="parcours/essai/")
    assert "La durée seule." in html
    assert 'Que <em>dire</em>, R&amp;D, à <a href="../../">elle</a>?' in html


def test_blocks_on_the_same_line_of_two_pages_are_two(tmp_path: Path):
    files = {f"docs/fr/essais/{name}.md": page(f"/// bref\n- Voici {name}.\n///\n") for name in ("a", "b")}
    edition = make_edition(tmp_path, files=files)
    for name in ("a", "b"):
        assert f"Voici {name}." in shown(edition, file=f"essais/{name}.md", url=f"essais/{name}/")


def test_an_untranslated_path_keeps_the_words_of_its_language(tmp_path: Path):
    english = make_edition(tmp_path, "en", files={PATH: path_file(BODY)})
    html = shown(english, file="parcours/essai.md", url="en/parcours/essai/")
    assert "Vérifier mes oups" in html
    assert 'href="../../telephone/conclure/#saluer"' in html


def test_the_home_page_is_told_each_path(edition: Edition):
    (view,) = path_views(edition)
    assert (view.title, view.url, view.minutes) == ("Conclure un appel", "parcours/essai/", 8)
    assert (view.audience, view.promise) == (("Agent",), "Vous saurez conclure.")


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("trucs/119-faire-attendre/", "truc-119"),
        ("telephone/conclure/", "telephone/conclure"),
        ("trucs/", "trucs"),
    ],
)
def test_a_card_is_remembered_by_its_number_and_a_page_by_its_address(address: str, key: str):
    assert key_of(address) == key
