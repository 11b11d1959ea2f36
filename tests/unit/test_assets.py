"""The site's own assets: one stylesheet, and modules whose names change when they do."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handbook.errors import HandbookError
from handbook.site import javascript_modules, page_scripts, stylesheet, theme_files
from handbook.site.assets import SiteAssets, is_published
from handbook.site.javascript_modules import published_modules, published_name
from handbook.site.page_scripts import entrances_of, with_scripts

STYLE = '<link rel="stylesheet" href="../../assets/handbook.css">'
MODULES = {
    "shared/every-page.js": 'import { fold } from "./fold.js";\nfold();\n',
    "shared/fold.js": "/** Folds. */\nexport function fold() {}\n",
    "components/box/box.js": (
        'import { fold } from "../../shared/fold.js";\nimport {\n  deep,\n} from "./deep.js";\n'
        'customElements.define("handbook-box", fold(deep));\n'
    ),
    "components/box/deep.js": (
        'export const deep = () => import("./late.js");\n'
        'export const beside = () => new Worker(new URL("./aside.js", import.meta.url), { type: "module" });\n'
    ),
    "components/box/aside.js": "self.close();\n",
    "components/box/late.js": "export const late = 1;\n",
    "components/lid/lid.js": 'customElements.define("handbook-lid", class {});\n',
}
Write = Callable[[dict[str, str]], None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Give what writes the files of an overrides/ of one's own, in place of the real one."""
    monkeypatch.setattr(javascript_modules, "SCRIPTS", tmp_path)
    monkeypatch.setattr(page_scripts, "SCRIPTS", tmp_path)
    monkeypatch.setattr(stylesheet, "OVERRIDES", tmp_path)

    def forget() -> None:
        javascript_modules.modules_of.cache_clear()
        published_name.cache_clear()
        page_scripts.elements.cache_clear()

    def write(files: dict[str, str]) -> None:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        forget()

    write(MODULES)
    yield write
    forget()


def with_modules(html: str) -> str:
    """Return a page that asks for the modules of its elements."""
    return with_scripts(html, entrances_of(html), stylesheet="assets/handbook.css")


def asked_for(html: str) -> list[str]:
    """Return what a page asks for, without where it is and without fingerprints."""
    return [
        f"{kind} {name}" for kind, name in re.findall(r'<(link rel="\w+"|script) .*?/assets/([\w-]+)\.\w+\.js"', html)
    ]


def test_a_page_asks_for_the_modules_of_its_elements_and_early_for_what_they_import(write: Write):
    page = with_modules(f"<head>{STYLE}</head><handbook-box></handbook-box>")
    assert asked_for(page) == [
        'link rel="modulepreload" fold',
        'link rel="modulepreload" deep',
        "script every-page",
        "script box",
    ]
    assert f'src="../../{published_name("components/box/box.js")}"' in page
    assert page.startswith(f"<head>{STYLE}\n<link")


def test_a_page_without_elements_asks_only_for_what_every_page_does(write: Write):
    page = with_modules(f"{STYLE}<p>&lt;handbook-box></p>")
    assert asked_for(page) == ['link rel="modulepreload" fold', "script every-page"]


def test_an_element_that_no_module_defines_stops_the_build(write: Write):
    with pytest.raises(
        HandbookError, match="Aucun module de overrides/components/ ne définit l'élément <handbook-bax>"
    ):
        entrances_of("<handbook-bax>")


def test_a_page_without_the_stylesheet_is_noticed(write: Write):
    with pytest.raises(ValueError, match="does not ask"):
        with_modules("<p>")


def test_modules_name_each_other_as_they_are_published(write: Write):
    published = published_modules(("components/box/box.js",), minified=False)
    names = {module: published_name(module).removeprefix("assets/") for module in MODULES}
    assert set(published) == {
        f"assets/{names[module]}" for module in MODULES if "every" not in module and "lid" not in module
    }
    box = published[published_name("components/box/box.js")]
    assert f'import {{ fold }} from "./{names["shared/fold.js"]}";' in box
    assert f'}} from "./{names["components/box/deep.js"]}";' in box
    deep = published[published_name("components/box/deep.js")]
    assert f'import("./{names["components/box/late.js"]}")' in deep
    assert f'new URL("./{names["components/box/aside.js"]}", import.meta.url)' in deep


def test_a_module_that_no_page_asks_for_is_not_published(write: Write, tmp_path: Path):
    assets = SiteAssets(minified=True)
    for tag in ("handbook-lid", "p"):
        assets.with_scripts(f'<link rel="stylesheet" href="{assets.stylesheet}"><{tag}>')
    assets.write(tmp_path / "site")
    names = {file.name.partition(".")[0] for file in (tmp_path / "site/assets").glob("*.js")}
    assert names == {"every-page", "fold", "lid"}


def test_a_change_gives_a_new_name_to_a_module_and_to_those_that_need_it_alone(write: Write):
    before = {module: published_name(module) for module in MODULES}
    write({"components/box/late.js": "export const late = 2;\n"})
    changed = {module for module in MODULES if published_name(module) != before[module]}
    assert changed == {"components/box/late.js", "components/box/deep.js", "components/box/box.js"}


def test_what_is_shown_while_writing_has_the_names_of_what_is_published_and_can_be_read(write: Write):
    write({"shared/tokens.css": ":root {\n  --hb-gap: 1rem;\n}\n"})
    published, shown = (SiteAssets(minified=minified, asked={"shared/every-page.js"}) for minified in (True, False))
    texts, readable = published.files(), shown.files()
    assert list(texts) == list(readable)
    assert ":root {\n  --hb-gap: 1rem;\n}" in readable[shown.stylesheet]
    assert ":root{--hb-gap:1rem}" in texts[published.stylesheet]
    fold = published_name("shared/fold.js")
    assert (readable[fold], texts[fold]) == (MODULES["shared/fold.js"], "export function fold(){}\n")


def test_each_style_stands_in_its_layer_and_the_theme_below_all(write: Write):
    write(
        {
            name: f"/* {name} */"
            for name in ("shared/print.css", "shared/base.css", "components/box/box.css", "components/home/home.css")
        }
    )
    styles = stylesheet.read_styles()
    assert [name for name, _ in styles.pop("theme")] == [
        theme_files.theme_file(p).name for p in stylesheet.THEME_STYLES
    ]
    assert {layer: [name for name, _ in files] for layer, files in styles.items() if files} == {
        "base": ["shared/base.css"],
        "components": ["components/box/box.css"],
        "pages": ["components/home/home.css"],
        "print": ["shared/print.css"],
    }
    text = stylesheet.stylesheet(stylesheet.read_styles(), minified=False)
    assert text.startswith("@layer theme, tokens, prose, base, components, pages, state, print;\n@layer theme {\n")
    assert "@charset" not in text


def test_the_stylesheet_has_a_new_name_when_a_style_changes(write: Write):
    names = set()
    for style in ("p {}", "q {}"):
        write({"shared/base.css": style})
        names.add(stylesheet.stylesheet_name(stylesheet.read_styles()))
    assert len(names) == 2


def test_a_style_that_cannot_be_read_is_named(write: Write):
    write({"shared/base.css": "p { color: red; } }"})
    with pytest.raises(ValueError, match=r"shared/base\.css"):
        stylesheet.stylesheet(stylesheet.read_styles(), minified=True)


@pytest.mark.parametrize(("names", "count"), [([], 0), (["main.1.min.css", "main.2.min.css"], 2)])
def test_a_theme_without_exactly_one_file_of_a_kind_stops_the_build(
    names: list[str], count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(theme_files, "THEME", tmp_path)
    for name in names:
        (tmp_path / name).touch()
    with pytest.raises(HandbookError, match=rf"a {count} fichiers « main\.\*\.min\.css » au lieu d'un seul"):
        theme_files.theme_file("main.*.min.css")


@pytest.mark.parametrize(
    ("path", "published"),
    [
        ("assets/javascripts/bundle.a5f9d56c.min.js", False),
        ("assets/javascripts/lunr/wordcut.js", False),
        ("assets/stylesheets/main.57a0d79d.min.css", False),
        ("components/quiz/quiz.js", False),
        ("assets/images/favicon.svg", True),
        ("assets/images/social/fr/accueil.png", True),
        ("assets/images/social/en/telephone.png", True),
        ("assets/images/social/en/comptoir.png", False),
        ("assets/images/social/made-from.json", False),
    ],
)
def test_only_what_pages_ask_for_is_published_as_it_lies_there(path: str, published: bool):
    assert is_published(path, ("telephone",)) is published
