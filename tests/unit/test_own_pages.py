"""An organisation's pages are laid over the general handbook: added, or in place of one of ours."""

import datetime
from collections.abc import Mapping
from pathlib import Path

import pytest

from handbook.checks.files import check_library
from handbook.content.library import Library, with_own_questions
from handbook.content.new_page import write_page
from handbook.content.new_question import write_question
from handbook.content.new_tip import RefusedError, write_tip
from handbook.content.own_menu import with_own_pages
from handbook.content.own_questions import last_quiz, recounted
from handbook.content.renditions import marks_of, replaced_since
from handbook.content.trees import Tree
from handbook.content.vocabulary import load_vocabulary
from tests.support.editors import card, english_page, page, write_docs
from tools import replaced, to_translate

OWN, VALUES = "organisation/pages", "organisation/organisation.yml"
GENERAL = "telephone/conclure.md"
SALUTE = "## Saluer { #saluer }\n\nDites bonne journée.\n"


def read(folder: Path, files: Mapping[str, str]) -> tuple[Library, list[str]]:
    """Read the small handbook with these files beside it, an organisation's among them."""
    docs = write_docs(folder, {VALUES: "name: Essai\nowner: Équipe\nreviewed: 2026-11-01\n", **files})
    library, faults = check_library(docs)
    return library, [str(fault) for fault in faults]


def marks(folder: Path) -> str:
    """Return what a page that replaces the general one records of it."""
    library, _ = check_library(write_docs(folder))
    found = marks_of(library.original(GENERAL))
    return "{" + ", ".join(f"{name}: {mark}" for name, mark in found.items()) + "}"


def test_an_added_page_and_card_stand_among_ours(tmp_path: Path):
    library, faults = read(
        tmp_path,
        {
            f"{OWN}/fr/telephone/nos-lignes.md": page("Voyez [la fin](conclure.md#saluer).\n", title="Nos lignes"),
            f"{OWN}/fr/trucs/1001-badge.md": card(number="1001", title="Montrer son badge"),
            "docs/fr/courriel/index.md": page("Voyez le truc.\n", title="Courriel"),
        },
    )
    assert faults == []
    assert library.original("telephone/nos-lignes.md").shown_as == f"{OWN}/fr/telephone/nos-lignes.md"
    assert [tip.number for tip in library.tips["en"]] == [201, 1001]


def test_a_page_in_place_of_ours_takes_our_translation_away(tmp_path: Path):
    own = page(SALUTE, title="Finir chez nous", replaces=marks(tmp_path))
    library, faults = read(tmp_path, {f"{OWN}/fr/{GENERAL}": own})
    assert faults == []
    assert library.shown("en", GENERAL).fields.title == "Finir chez nous"  # type: ignore[union-attr]
    assert set(library.replaced) == {("fr", GENERAL), ("en", GENERAL)}
    assert replaced_since(library, library.original(GENERAL)) == ()


def test_their_own_translation_is_shown(tmp_path: Path):
    own = {
        f"{OWN}/fr/{GENERAL}": page(SALUTE, title="Finir chez nous", replaces=marks(tmp_path)),
        f"{OWN}/en/{GENERAL}": english_page("## Greet { #saluer }\n\nWish a good day.\n", replaces="{debut: abcdef}"),
    }
    library, faults = read(tmp_path, own)
    assert faults == []
    assert library.shown("en", GENERAL).shown_as == f"{OWN}/en/{GENERAL}"


def test_a_change_of_ours_since_is_told_part_by_part(tmp_path: Path):
    own = page(SALUTE, title="Finir chez nous", replaces=marks(tmp_path))
    changed = page("Un mot.\n\n## Saluer { #saluer }\n\nRemerciez aussi.\n\n## Noter { #noter }\n\nNotez.\n")
    library, faults = read(tmp_path, {f"{OWN}/fr/{GENERAL}": own, f"docs/fr/{GENERAL}": changed})
    assert faults == []
    assert replaced_since(library, library.original(GENERAL)) == ("debut", "saluer", "noter")


def test_what_is_wrong_names_their_file_and_line(tmp_path: Path):
    _, faults = read(
        tmp_path,
        {
            "docs/fr/telephone/index.md": page("Voyez [Saluer](conclure.md#saluer).\n", title="Téléphone"),
            f"{OWN}/fr/{GENERAL}": page("Sans titre.\n"),
            f"{OWN}/fr/accueil/nous.md": page(),
            f"{OWN}/fr/telephone/nous.md": page(replaces="{debut: abcdef}"),
            f"{OWN}/fr/trucs/17-badge.md": card(number="17", title="Montrer son badge"),
            f"{OWN}/fr/telephone/Notre Page.md": page(),
            f"{OWN}/notes.txt": "Rien.",
            f"{OWN}/fr/telephone/nos-lignes.md": page("\n[Loin](loin.md)\n", title="Nos lignes", couleur="bleu"),
            "docs/fr/trucs/1002-nous.md": card(number="1002"),
        },
    )
    for start in (
        f"{OWN}/fr/{GENERAL}:1: Cette page remplace docs/fr/{GENERAL} sans dire de quel jour. Tapez : make remplacer",
        f"{OWN}/fr/{GENERAL}:8: Il manque « #saluer », où mène docs/fr/telephone/index.md:8.",
        f"{OWN}/fr/accueil/nous.md:1: Le dossier « accueil » n'est pas une section du manuel. Mettez cette page dans",
        f"{OWN}/fr/telephone/nous.md:7: Ce fichier ne remplace aucune page du manuel.",
        f"{OWN}/fr/trucs/17-badge.md:2: Le numéro 17 est réservé au manuel général. Numérotez vos trucs à partir",
        f"{OWN}/fr/telephone/Notre Page.md:1: Le nom « telephone/Notre Page.md » ne fait pas une bonne adresse.",
        f"{OWN}/notes.txt:1: « notes.txt » n'est ni une page",
        f"{OWN}/fr/telephone/nos-lignes.md:7: Champ inconnu « couleur ».",
        f"{OWN}/fr/telephone/nos-lignes.md:10: Le lien « loin.md » ne mène nulle part.",
        "docs/fr/trucs/1002-nous.md:2: Le numéro 1002 est réservé aux organisations.",
    ):
        assert [fault for fault in faults if fault.startswith(start)], f"{start}\n in \n" + "\n".join(faults)


def test_only_what_our_data_name_of_a_page_must_stay_in_theirs(tmp_path: Path):
    files = {f"{OWN}/fr/{GENERAL}": page("Sans titre.\n"), "docs/data/gestes.yml": f"- {GENERAL}\n"}
    missing = "Il manque « #saluer », où mène docs/data/gestes.yml."
    assert missing not in " ".join(read(tmp_path, files)[1])
    files["docs/data/gestes.yml"] = f"- {GENERAL}#saluer\n"
    assert missing in " ".join(read(tmp_path, files)[1])


def test_a_page_is_copied_to_be_changed_then_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    write_docs(tmp_path, {VALUES: "name: Essai\nowner: Équipe\nreviewed: 2026-11-01\n"})
    own = tmp_path / OWN / "fr" / GENERAL
    assert replaced.main([f"docs/fr/{GENERAL}"], root=tmp_path) == 0
    own.write_text(own.read_text(encoding="utf-8").replace("Remerciez", "Saluez"), encoding="utf-8")
    assert check_library(tmp_path / "docs")[1] == []

    general = tmp_path / f"docs/fr/{GENERAL}"
    general.write_text(general.read_text(encoding="utf-8").replace("la personne", "chaque personne"), encoding="utf-8")
    capsys.readouterr()
    replaced.main([], root=tmp_path)
    assert capsys.readouterr().out == f"{OWN}/fr/{GENERAL} : saluer\n"
    to_translate.main([], root=tmp_path)
    said = capsys.readouterr().out
    assert f"{OWN}/fr/{GENERAL} remplace une page qui a changé depuis :\n--- docs/fr/{GENERAL} : saluer\n" in said
    assert "Remerciez chaque personne." in said

    replaced.main([f"{OWN}/fr/{GENERAL}"], root=tmp_path)
    assert "Saluez la personne." in own.read_text(encoding="utf-8")
    capsys.readouterr()
    replaced.main([], root=tmp_path)
    assert capsys.readouterr().out.strip() == ""


def test_what_they_begin_stands_among_their_pages(tmp_path: Path):
    docs = write_docs(tmp_path, {VALUES: "name: Essai\nowner: Équipe\nreviewed: 2026-11-01\n"})
    day = datetime.date(2026, 11, 28)
    card = write_tip("Montrer son badge", docs_dir=docs, today=day)
    sections = load_vocabulary(docs / "data")[0].sections
    begun = write_page("telephone", "Nos lignes internes", docs_dir=docs, today=day, sections=sections)
    assert [card.relative_to(tmp_path).as_posix(), begun.relative_to(tmp_path).as_posix()] == [
        f"{OWN}/fr/trucs/1001-montrer-son-badge.md",
        f"{OWN}/fr/telephone/nos-lignes-internes.md",
    ]
    with pytest.raises(RefusedError, match="déjà pris : organisation/pages"):
        write_tip("Montrer son badge", docs_dir=docs, today=day)


def test_what_cannot_be_replaced_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    write_docs(tmp_path)
    assert replaced.main(["docs/fr/telephone/conclur.md"], root=tmp_path) == 1
    assert replaced.main([f"docs/fr/{GENERAL}"], root=tmp_path) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert f"Vouliez-vous dire « docs/fr/{GENERAL} »?" in first
    assert "make nouveau" in second


QUIZ = """/// quiz | Pour finir
    id: quiz-fin
{}
///
"""
QUESTION = """
Question (unique) : {text} {{#{id}}}

- [ ] Rien, la personne a entendu.
  Pourquoi : elle doute encore.
- [x] Le résumé de la décision.
  Pourquoi : elle sait ce qui suit.
- [ ] Le nom de votre collègue.
  Pourquoi : il ne l'aide pas ici.

Page : [Conclure]({page})
"""
OURS = QUESTION.format(text="Que dites-vous à la fin?", id="fin", page="conclure.md")
ADDED = f"{OWN}/fr/telephone/rappeler.quiz.md"


def with_quiz(added: str, **more: str) -> dict[str, str]:
    """Return a page of ours with its quiz, and a file of questions added to it."""
    ours = page(QUIZ.format(OURS), title="Rappeler une personne")
    return {"docs/fr/telephone/rappeler.md": ours, ADDED: added, **more}


def test_a_question_is_added_to_a_quiz_of_ours_without_its_page(tmp_path: Path):
    theirs = QUESTION.format(text="Quel est notre guichet?", id="guichet", page="../telephone/conclure.md").lstrip()
    library, faults = read(tmp_path, with_quiz(theirs))
    assert faults == []
    general = library.original("telephone/rappeler.md")
    longer = with_own_questions(library).original("telephone/rappeler.md")
    assert [question.id for question in last_quiz(general).content.questions] == ["fin"]  # type: ignore[union-attr]
    assert [question.id for question in last_quiz(longer).content.questions] == ["fin", "guichet"]  # type: ignore[union-attr]
    assert marks_of(longer) == marks_of(general)


def test_a_title_that_counts_the_questions_counts_them_again():
    assert recounted("Six questions pour finir", 6, 7, "fr") == "Sept questions pour finir"
    assert recounted("Clients difficiles : sept questions", 7, 9, "fr") == "Clients difficiles : neuf questions"
    assert recounted("Six questions to finish", 6, 7, "en") == "Seven questions to finish"
    assert recounted("Pour finir, en six gestes", 6, 7, "fr") == "Pour finir, en six gestes"


def test_what_is_wrong_in_an_added_question_is_told_on_its_line(tmp_path: Path):
    theirs = QUESTION.format(text="Que dire?", id="fin", page="nulle-part.md").replace("- [x]", "- [ ]").lstrip()
    _, faults = read(tmp_path, with_quiz(theirs, **{f"{OWN}/fr/telephone/conclur.quiz.md": OURS}))
    told = [(fault.split(" ", 1)[0], fault.split(" ", 1)[1].partition(".")[0]) for fault in sorted(faults)]
    assert (f"{OWN}/fr/telephone/conclur.quiz.md:1:", "Aucune page ne s'appelle « telephone/conclur") in told
    assert any(place == f"{ADDED}:1:" and "déjà celui d'une question" in problem for place, problem in told)
    assert len(told) == 3


def test_a_link_or_a_name_in_an_added_question_is_told_on_its_line(tmp_path: Path):
    theirs = QUESTION.format(text="Qui est au 12, rue de la Mairie?", id="qui", page="nulle-part.md").lstrip()
    _, faults = read(tmp_path, with_quiz(theirs))
    assert {fault.split(" ", 1)[0] for fault in faults} == {f"{ADDED}:1:", f"{ADDED}:10:"}
    _, faults = read(tmp_path, with_quiz(QUIZ.format(OURS)))
    assert all(fault.startswith(f"{ADDED}:") for fault in faults)
    assert faults != []


def test_the_command_writes_it_beside_their_pages_and_ours_stays(tmp_path: Path):
    files = {VALUES: "name: Essai\nowner: Équipe\nreviewed: 2026-11-01\n", **with_quiz("")}
    del files[ADDED]
    docs = write_docs(tmp_path, files)
    before = (docs / "fr/telephone/rappeler.md").read_text(encoding="utf-8")
    first = write_question("telephone/rappeler", "Quel est notre guichet?", docs_dir=docs)
    second = write_question("telephone/rappeler", "Quel est notre guichet?", docs_dir=docs)
    assert first == (tmp_path / ADDED, 1)
    text = (tmp_path / ADDED).read_text(encoding="utf-8").split("\n")
    assert "{#quel-est-notre}" in text[0]
    assert "{#quel-est-notre-2}" in text[second[1] - 1]
    assert {fault.problem for fault in check_library(docs)[1]} == {"Cette ligne est encore à écrire."}
    assert (docs / "fr/telephone/rappeler.md").read_text(encoding="utf-8") == before
    with pytest.raises(RefusedError, match="n'a pas de quiz"):
        write_question("telephone/conclure", "Que dire?", docs_dir=docs)


def test_their_pages_close_the_menu_of_their_section(tmp_path: Path):
    for file in ("telephone/nos-lignes.md", "aussi.md", "trucs/1001-badge.md", "telephone/conclure.md"):
        (tmp_path / "fr" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "fr" / file).touch()
    nav = [{"Accueil": ["index.md"]}, {"Téléphone": ["telephone/index.md", "telephone/conclure.md"]}]
    laid = with_own_pages(nav, Tree(tmp_path))
    assert laid == [
        {"Accueil": ["index.md", "aussi.md"]},
        {"Téléphone": ["telephone/index.md", "telephone/conclure.md", "telephone/nos-lignes.md"]},
    ]
    assert with_own_pages(laid, Tree(tmp_path)) == laid
    assert with_own_pages(nav, None) == nav
