"""An editor's day, from the guide alone: each thing it tells how to add is right at the first try, in the handbook."""

import datetime
import re
import shutil
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from handbook.checks.files import check_library
from handbook.content.new_page import write_page
from handbook.content.new_tip import write_tip
from handbook.content.vocabulary import load_vocabulary
from handbook.errors import Fault
from tests.content.conftest import DOCS

TODAY = datetime.date(2026, 11, 28)
GUIDE = DOCS / "fr/equipe"
BLANK = re.compile(r"Écrivez ici[^\"«»\n]*")
WORDS = "Rappelez la personne le jour même, à une heure où elle peut parler. " * 24
PATH = "fr/parcours/premiere-journee.md"


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Copy the handbook."""
    shutil.copytree(DOCS, tmp_path / "docs")
    shutil.copy(DOCS.parent / "mkdocs.yml", tmp_path)
    return tmp_path / "docs"


def example(page: str, start: str) -> str:
    """Return the part of an example of the guide that starts so, to the end of its block or of its entry."""
    text = (GUIDE / page).read_text(encoding="utf-8")
    found = re.search(rf"^{re.escape(start)}.*?(?=^///$|^```$)", text, re.MULTILINE | re.DOTALL)
    assert found, f"« {start} » is no longer in {page}"
    return found[0]


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults_of(docs: Path) -> list[Fault]:
    configuration = (docs.parent / "mkdocs.yml").read_text(encoding="utf-8")
    menu = yaml_load(configuration)["nav"]
    return check_library(docs, nav=menu, configuration_text=configuration, wording=True)[1]


def test_everything_that_the_guide_tells_how_to_add_is_right_at_the_first_try(docs: Path):
    card = write_tip("Nommez le silence au bout du fil", docs_dir=docs, today=TODAY)
    card.write_text(BLANK.sub("Un mot : voilà.", card.read_text(encoding="utf-8")), encoding="utf-8")

    sections = load_vocabulary(docs / "data")[0].sections
    title = "Rappeler un appel resté sans message"
    page = write_page("telephone", title, docs_dir=docs, today=TODAY, sections=sections)
    page.write_text(BLANK.sub("Une seule fois.", page.read_text(encoding="utf-8")), encoding="utf-8")
    change(page, 'nav_title: "Une seule fois."', "nav_title: Rappeler sans message")
    blocks = [example("ecrire-une-liste.md", "/// liste"), example("ecrire-une-page.md", "/// modele")]
    picture = example("ecrire-une-page.md", "![")
    figure = "Selon la Chambre, en 2026, au Québec, 41 % des rappels se font le jour même.\n"
    change(
        page, "\nLa suite :", "\n".join(["", WORDS, "", *(f"{b}///\n" for b in blocks), picture, figure, "La suite :"])
    )
    for name in re.findall(r"\(([\w-]+\.(?:png|pdf))\)", picture):
        (page.parent / name).touch()
    change(docs / "fr/telephone/index.md", "\n## ", f"\nVoyez [Rappeler]({page.name}).\n\n## ")

    for name, source in (("sources.yml", "sources-et-droits.md"), ("figures.yml", "chiffres.md")):
        entry = example(source, "chad-2022:" if name == "sources.yml" else "bva-telephone:")
        entry = entry.replace("chad-2022:", "essai-2026:").replace("bva-telephone:", "essai-rappels:")
        entry = entry.replace("value: 55 %", "value: 41 %").replace("55%", "41%").replace("55 %", "41 %")
        file = docs / "data" / name
        file.write_text(f"{file.read_text(encoding='utf-8')}{entry}", encoding="utf-8")
    change(page, "sources: [maison]", "sources: [essai-2026, maison]\nfigures: [essai-rappels]")
    synonyms = docs / "data/synonyms.yml"
    synonyms.write_text(
        f"{synonyms.read_text(encoding='utf-8')}sans-message: {{fr: [zinzoline, zinzolin pâle]}}\n", encoding="utf-8"
    )

    steps = docs / PATH
    change(
        steps,
        "#quiz-premiere-journee) {#quiz}",
        f"../telephone/{page.name}) {{#sans-message}}\n12. [Fin](#quiz-premiere-journee) {{#quiz}}",
    )
    question = example("ecrire-un-parcours.md", "Question (unique)").partition("Question (dire-ou-eviter)")[0]
    text = steps.read_text(encoding="utf-8").rstrip().removesuffix("///").rstrip()
    steps.write_text(f"{text}\n\n{question.rstrip()}\n///\n", encoding="utf-8")

    (only,) = faults_of(docs)
    assert only.path == f"docs/{PATH}"
    total = re.search(r"« minutes: (\d+) »", only.remedy)
    assert total
    steps.write_text(re.sub(r"^minutes: \d+", f"minutes: {total[1]}", steps.read_text(encoding="utf-8"), flags=re.M))
    assert faults_of(docs) == []


@pytest.mark.parametrize("in_its_place", ["folder", "bytes", "link"])
def test_what_stands_in_the_place_of_a_cited_page_is_told_once(in_its_place: str, docs: Path):
    """Links, rules, menu and addresses that lean on the page keep quiet."""
    page = docs / "fr/telephone/conclure.md"
    page.unlink()
    if in_its_place == "folder":
        page.mkdir()
    elif in_its_place == "link":
        page.symlink_to("index.md")
    else:
        page.write_bytes("Un été".encode("latin-1"))
    assert [fault.path for fault in faults_of(docs)] == ["docs/fr/telephone/conclure.md"]
