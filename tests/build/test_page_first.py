"""What `make serve` shows before it builds again: the pages of what was saved, once it is certain what they are."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from handbook.site.one_build import Build
from handbook.site.page_first import FEW, PageFirst, page_first
from tests.support.corpus import LAST_IN_MENU, PAGE, PAGE_FIELDS, cases
from tests.support.editors import page
from tests.support.throwaway import MINIMAL, REAL, ROOT, write
from tools.pages_server import BASE_PATH

HOLD, HOLD_EN = "docs/fr/telephone/mettre-en-attente.md", "docs/en/telephone/mettre-en-attente.md"
VOICE_MAIL, CARD, LIST = "docs/fr/telephone/boite-vocale.md", "docs/fr/trucs/2-saluer.md", "docs/fr/trucs/index.md"
LIST_OF_PAGES, MODELS = "docs/fr/telephone/index.md", "docs/fr/telephone/modeles.md"
PAGES = {
    HOLD: {"telephone/mettre-en-attente/index.html"},
    HOLD_EN: {"en/telephone/mettre-en-attente/index.html"},
    VOICE_MAIL: {"telephone/boite-vocale/index.html", "en/telephone/boite-vocale/index.html"},
    CARD: {"trucs/2-saluer/index.html", "en/trucs/2-saluer/index.html"},
}
"""Files, and the pages of each: an edition shows the French one as long as it has none of its own."""
VALUES = "organisation/organisation.yml"
OWN: dict[str, str | None] = {VALUES: "name: Mairie\nowner: Accueil\nreviewed: 2026-11-20\n"}
QUESTION = """\
Question (unique) : Combien de temps? {#temps}

- [x] Peu.
  Pourquoi : personne n'attend.
- [ ] Trop.
  Pourquoi : tout le monde attend.
- [ ] Assez.
  Pourquoi : personne ne sait.

Page : [Mettre en attente](../telephone/mettre-en-attente.md)
"""
QUIZ = f"/// quiz | Pour voir\n    id: quiz-voir\n\n{QUESTION}///"
ADDED = "      - telephone/essai.md"
WORD = "Un mot de plus."
SAID = re.compile(rf"\s*<p>{WORD}</p>")


@dataclass
class Served:
    """A handbook that was built while it is served, and what shows its pages first."""

    config: MkDocsConfig
    last: Callable[[], Build]
    first: PageFirst

    @property
    def folder(self) -> Path:
        return Path(self.config.docs_dir).parent

    def save(self, name: str, text: str = f"\n{WORD}\n", *, old: str = "") -> None:
        """Save a file with some text at its end, or in place of another."""
        file = self.folder / name
        typed = file.read_text(encoding="utf-8") if file.exists() else ""
        assert old in typed
        write(self.folder, {name: typed.replace(old, text, 1) if old else typed + text})

    def new_pages(self) -> set[str]:
        """Return the pages that are shown first: the word that they now say aside, they are as they were."""
        before = self._pages()
        shown = self.first.shows()
        new = {name: html for name, html in self._pages().items() if html != before[name]}
        assert shown == bool(new)
        assert {name: SAID.sub("", html) for name, html in new.items()} == {name: before[name] for name in new}
        return set(new)

    def _pages(self) -> dict[str, str]:
        site = Path(self.config.site_dir)
        return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")}


def serve(folder: Path, files: Mapping[str, str | None]) -> Served:
    """Build the minimal handbook with these files changed, as it is served."""
    project = folder / "project"
    copytree(MINIMAL, project)
    for name, shared in REAL.items():
        (project / name).symlink_to(ROOT / shared)
    write(project, files)
    url = f"http://127.0.0.1{BASE_PATH}"
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(folder / "site"), site_url=url)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url=url)
    (events,) = config["hooks"].values()

    def last() -> Build:
        return events._build  # type: ignore[no-any-return]

    return Served(config, last, page_first(last, config))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Served:
    """Build a handbook for the tests that leave it as it was."""
    return serve(tmp_path_factory.mktemp("served"), {})


@pytest.fixture
def served(built: Served) -> Iterator[Served]:
    """Give that handbook, and undo afterwards what was saved in it, and shown."""
    folders = (built.folder / "docs", Path(built.config.site_dir), built.folder / "mkdocs.yml")
    kept = {file: file.read_bytes() for folder in folders for file in [folder, *folder.rglob("*")] if file.is_file()}
    built.first = page_first(built.last, built.config)
    yield built
    for folder in folders:
        for file in [folder, *folder.rglob("*")]:
            if file.is_file() and file not in kept:
                file.unlink()
    for file, content in kept.items():
        file.write_bytes(content)


@pytest.mark.parametrize("file", PAGES)
def test_the_pages_of_a_text_that_was_saved_are_shown_in_their_frame_and_no_other(file: str, served: Served):
    served.save(file)
    assert served.new_pages() == PAGES[file]


def test_texts_saved_together_are_shown_together_unless_they_are_many(served: Served):
    for file in (HOLD, CARD):
        served.save(file)
    assert served.new_pages() == PAGES[HOLD] | PAGES[CARD]
    assert len(PAGES) > FEW
    for file in PAGES:
        served.save(file)
    assert served.new_pages() == set()


def test_what_was_shown_is_not_shown_again_but_what_is_saved_since_is(served: Served):
    assert served.new_pages() == set()
    served.save(HOLD)
    assert served.new_pages() == PAGES[HOLD]
    assert served.new_pages() == set()
    served.save(CARD)
    assert served.new_pages() == PAGES[CARD]


def test_nothing_is_shown_of_a_file_saved_as_it_was(served: Served):
    served.save(HOLD, "")
    assert not served.first.shows()


CHANGES: dict[str, tuple[str, str, str]] = {
    "another title": (HOLD, "title: Patienter", "title: Mettre en attente sans perdre le client"),
    "other search words": (HOLD, "keywords: [mot]", "keywords: [patienter, garder en ligne]"),
    "a fault of the text": (HOLD, f"\n<!-- {WORD} -->\n", ""),
    "a link that leads nowhere": (HOLD, f"\n{WORD} [Loin](loin.md)\n", ""),
    "a place that another page has not": (HOLD, f"\n{WORD} [Loin](boite-vocale.md#loin)\n", ""),
    "an unknown list": (HOLD, f"\n{WORD}\n\n<!-- handbook:loin -->\n", ""),
    "a translation without a block of its original": (HOLD_EN, f"{WORD}\n", "/// droit | Canada"),
    "a block for which no page of its kind had a style": (VOICE_MAIL, f"\n{QUIZ}\n", ""),
    "the page of lists of cards": (LIST, f"\n{WORD}\n", ""),
    "a new page": ("docs/fr/telephone/nouvelle.md", page(WORD), ""),
    "a file that is no page": ("docs/fr/telephone/notes.txt", WORD, ""),
    "data": ("docs/data/rules.yml", f"# {WORD}\n", ""),
    "an organisation": (VALUES, str(OWN[VALUES]), ""),
    "the configuration": ("mkdocs.yml", f"\n# {WORD}\n", ""),
}


@pytest.mark.parametrize(("file", "text", "old"), CHANGES.values(), ids=CHANGES.keys())
def test_whatever_is_not_the_text_of_a_page_waits_for_the_whole_build(file: str, text: str, old: str, served: Served):
    served.save(file, text, old=old)
    assert served.new_pages() == set()
    served.save(VOICE_MAIL)
    assert served.new_pages() == set()


def test_a_page_that_is_gone_or_has_another_name_waits_for_the_whole_build(served: Served):
    file = served.folder / VOICE_MAIL
    file.rename(file.with_name("repondeur.md"))
    assert served.new_pages() == set()
    file.with_name("repondeur.md").unlink()
    assert served.new_pages() == set()


OWN_PAGE = "organisation/pages/fr/telephone/nous.md"
PATH = "docs/fr/parcours/essai.md"
REPLACING = "organisation/pages/fr/telephone/boite-vocale.md"
NOT_AS_TYPED: dict[str, tuple[dict[str, str | None], str, str]] = {
    "a file that had a fault": ({VOICE_MAIL: page("[La suite](loin.md)\n")}, VOICE_MAIL, "[La suite](loin.md)"),
    "an organisation's page": ({**OWN, OWN_PAGE: page("Voyez [la suite](index.md).\n")}, OWN_PAGE, ""),
    "a page in whose place an organisation has its own": (
        {**OWN, VOICE_MAIL: page(), REPLACING: page(replaces="{debut: abcdef}")},
        VOICE_MAIL,
        "",
    ),
    "a page in the word of a trade": ({**OWN, VALUES: f"{OWN[VALUES]}word: usager\n"}, VOICE_MAIL, ""),
    "a page with an organisation's questions": (
        {**OWN, "organisation/pages/fr/parcours/essai.quiz.md": QUESTION},
        PATH,
        "",
    ),
}


@pytest.mark.parametrize(("files", "file", "old"), NOT_AS_TYPED.values(), ids=NOT_AS_TYPED.keys())
def test_a_file_that_is_not_shown_as_it_was_typed_waits_for_the_whole_build(
    files: dict[str, str | None], file: str, old: str, tmp_path: Path
):
    served = serve(tmp_path, files)
    served.save(file, f"\n{WORD}\n", old=old)
    assert served.new_pages() == set()


def test_a_path_is_shown_first_with_the_steps_that_it_now_has(served: Served):
    served.save(PATH, "[Une liste](", old="[La liste](")
    assert served.first.shows()
    shown = (Path(served.config.site_dir) / "parcours/essai/index.html").read_text(encoding="utf-8")
    assert "La liste</a>" not in shown
    assert "Une liste</a>" in shown


def test_what_only_the_whole_handbook_can_tell_of_a_page_does_not_keep_it_back(tmp_path: Path):
    settings = (MINIMAL / "mkdocs.yml").read_text(encoding="utf-8").replace("wording: false", "wording: true")
    listed = settings.replace(LAST_IN_MENU, f"{LAST_IN_MENU}\n      - telephone/modeles.md")
    linked = (MINIMAL / LIST_OF_PAGES).read_text(encoding="utf-8") + "\n[Des modèles](modeles.md)\n"
    text = page("/// bref\n- Un mot.\n///\n\n[Boîte vocale](boite-vocale.md)\n", title="Des modèles")
    served = serve(tmp_path, {"mkdocs.yml": listed, LIST_OF_PAGES: linked, MODELS: text})
    served.save(MODELS)
    assert served.new_pages() == {"telephone/modeles/index.html", "en/telephone/modeles/index.html"}
    served.save(MODELS, "\nUn mot ; un autre.\n")
    assert served.new_pages() == set()


def test_a_text_of_the_handbook_is_shown_first_in_that_of_an_organisation_too(tmp_path: Path):
    served = serve(tmp_path, OWN)
    served.save(VOICE_MAIL)
    assert served.new_pages() == PAGES[VOICE_MAIL]


def test_nothing_is_shown_first_after_a_build_that_failed(served: Served):
    makers = dict(served.last().makers)
    with pytest.raises(RuntimeError), served.first.building():
        raise RuntimeError
    served.last().makers.update(makers)
    served.save(HOLD)
    assert not served.first.shows()


def test_a_file_saved_while_all_is_built_is_shown_first_after(served: Served):
    makers = dict(served.last().makers)
    with served.first.building():
        served.save(HOLD)
        assert not served.first.shows()
    served.last().makers.update(makers)
    assert served.new_pages() == PAGES[HOLD]


def test_nothing_is_remembered_of_a_page_shown_first(served: Served):
    build = served.last()
    kept, asked = dict(vars(build)), set(build.assets.asked)
    searched = {language: dict(entries) for language, entries in build.search.entries.items()}
    served.save(HOLD)
    assert served.first.shows()
    assert vars(build) == kept
    assert (build.assets.asked, build.search.entries) == (asked, searched)


def test_no_text_that_is_wrong_is_shown_first_and_those_that_are_not_are(tmp_path: Path):
    menu = (MINIMAL / "mkdocs.yml").read_text(encoding="utf-8").replace(LAST_IN_MENU, f"{LAST_IN_MENU}\n{ADDED}")
    served = serve(tmp_path, {"mkdocs.yml": menu, PAGE: page("Un mot.\n", **PAGE_FIELDS)})
    texts = [case for case in cases() if case.given.keys().isdisjoint(("front", "files", "own", "env"))]
    tried = [case for case in texts if isinstance(case.given.get("page"), str)]
    assert len(tried) > 100
    shown = []
    for case in tried:
        write(served.folder, {PAGE: page(str(case.given["page"]), **PAGE_FIELDS)})
        shown += [case.name] if served.first.shows() else []
    assert shown == [case.name for case in tried if case.is_accepted]
