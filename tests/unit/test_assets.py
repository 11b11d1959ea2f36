"""The site's own assets: one stylesheet, and scripts whose names change when they do."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handbook.errors import HandbookError
from handbook.site import javascript_modules, script_bundles, stylesheet, theme_files
from handbook.site.assets import SiteAssets, is_published
from handbook.site.first_screen import LINES
from handbook.site.javascript_modules import published_name
from handbook.site.page_scripts import entrances_of, with_scripts
from handbook.site.script_bundles import KEPT_OF_SCRIPTS, bundle_address, bundle_files

STYLE = '<link rel="stylesheet" href="../../assets/handbook.css">'
MODULES = {
    "shared/offline.js": "fetch(1);\n",
    "shared/every-page.js": 'import { fold } from "./fold.js";\nfold();\n',
    "shared/fold.js": "/** Folds. */\nexport function fold() {}\n",
    "shared/pair.js": "export const pair = 2;\nexport const other = 3;\n",
    "components/box/box.js": (
        'import { fold } from "../../shared/fold.js";\nimport { pair } from "../../shared/pair.js";\n'
        'import {\n  deep,\n} from "./deep.js";\n'
        'customElements.define("handbook-box", fold(deep, pair));\n'
    ),
    "components/box/deep.js": (
        'import sizes from "./sizes.json" with { type: "json" };\nexport const deep = () => sizes;\n'
        'export const beside = () => new Worker(new URL("./aside.js", import.meta.url), { type: "module" });\n'
    ),
    "components/box/aside.js": 'import { fold } from "../../shared/fold.js";\nfold(self);\n',
    "components/box/sizes.json": "[1]",
    "components/lid/lid.js": (
        'import { other, pair } from "../../shared/pair.js";\n'
        'customElements.define("handbook-lid", class { sum = other + pair; });\n'
    ),
}
Write = Callable[[dict[str, str]], None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Write]:
    """Give what writes the files of an overrides/ of one's own, in place of the real one."""
    monkeypatch.setattr(javascript_modules, "SCRIPTS", tmp_path)
    monkeypatch.setattr(script_bundles, "SCRIPTS", tmp_path)
    monkeypatch.setattr(stylesheet, "OVERRIDES", tmp_path)

    def forget() -> None:
        for kept in (javascript_modules.modules_of, published_name, *KEPT_OF_SCRIPTS):
            kept.cache_clear()

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
    asked = re.findall(r'<(link rel="\w+"|script) [^>]*?/assets/([\w-]+)\.\w+\.js"', html)
    return [f"{kind} {name}" for kind, name in asked]


def test_a_page_asks_for_the_scripts_of_its_elements_and_early_for_what_they_share_with_others(write: Write):
    page = with_modules(f"<head>{STYLE}</head><handbook-box></handbook-box>")
    assert asked_for(page) == ['link rel="modulepreload" pair', "script every-page", "script box"]
    assert f'src="../../{bundle_address("components/box/box.js")}"' in page
    assert page.startswith(f"<head>{STYLE}\n<link")


def test_a_page_without_elements_asks_only_for_what_every_page_does(write: Write):
    page = with_modules(f"{STYLE}<p>&lt;handbook-box></p>")
    assert asked_for(page) == ["script every-page"]


def test_an_element_of_every_page_has_no_script_of_its_own(write: Write):
    write({"shared/every-page.js": 'import "../components/lid/lid.js";\n'})
    assert asked_for(with_modules(f"{STYLE}<handbook-lid></handbook-lid>")) == ["script every-page"]


def test_an_element_below_what_is_shown_first_waits_for_its_scripts_but_for_what_is_asked_at_once(write: Write):
    text = "<p>Vous.</p>\n" * LINES
    page = with_modules(f"{STYLE}<article><handbook-lid></handbook-lid>{text}<handbook-box></handbook-box></article>")
    assert asked_for(page) == ['link rel="modulepreload" pair', "script every-page", "script lid"]
    assert named_for_later(page) == {"handbook-box": [f"../../{bundle_address('components/box/box.js')}"]}
    page = with_modules(f"{STYLE}<article>{text}<handbook-box></handbook-box><handbook-lid></handbook-lid></article>")
    assert asked_for(page) == ["script every-page"]
    assert [len(named) for named in named_for_later(page).values()] == [2, 2]


@pytest.mark.parametrize(
    "html",
    [
        "<handbook-box></handbook-box><article>{text}<handbook-box></handbook-box></article>",
        "<article><handbook-box></handbook-box>{text}<handbook-box></handbook-box></article>",
        "<article><details>{text}</details><script>{text}</script><handbook-box></handbook-box></article>",
        "<main>{text}<handbook-box></handbook-box></main>",
        "<article><details open>a<handbook-box></handbook-box></details></article>",
        "<article><details><handbook-box></handbook-box></details><handbook-box></handbook-box></article>",
    ],
)
def test_an_element_that_may_be_shown_first_waits_for_nothing(html: str, write: Write):
    page = with_modules(STYLE + html.format(text="<p>Vous.</p>" * LINES))
    assert "script box" in asked_for(page)
    assert "hb-later" not in page


def test_an_element_that_the_reader_unfolds_waits_for_its_scripts(write: Write):
    folded = "<details><details open>a</details><handbook-box></handbook-box></details>"
    page = with_modules(f"{STYLE}<article>{folded}</article>")
    assert asked_for(page) == ["script every-page"]
    assert list(named_for_later(page)) == ["handbook-box"]


def named_for_later(html: str) -> dict[str, list[str]]:
    """Return the scripts that a page names without asking for them, by the tags of their elements."""
    (named,) = re.findall(r'<script type="application/json" id="hb-later">(.*?)</script>', html)
    addresses: dict[str, list[str]] = json.loads(named)
    return addresses


def test_an_element_that_no_module_defines_stops_the_build(write: Write):
    with pytest.raises(
        HandbookError, match="Aucun module de overrides/components/ ne définit l'élément <handbook-bax>"
    ):
        entrances_of("<handbook-bax>")


def test_a_page_without_the_stylesheet_is_noticed(write: Write):
    with pytest.raises(ValueError, match="does not ask"):
        with_modules("<p>")


def test_each_module_stands_in_one_script_and_takes_from_the_others_what_it_names(write: Write):
    texts = bundle_files(("components/box/box.js",), minified=False)
    every, pair, box = (
        bundle_address(name) for name in ("shared/every-page.js", "shared/pair.js", "components/box/box.js")
    )
    aside, fold = published_name("components/box/aside.js"), published_name("shared/fold.js")
    assert set(texts) == {every, pair, box, aside, fold}
    assert texts[every] == (
        "const $0 = (() => {\n/** Folds. */\nfunction fold() {}\nreturn { fold };\n})();\n"
        "(() => {\nconst { fold } = $0;\nfold();\n})();\nexport { $0 };\n"
    )
    assert texts[box].startswith(
        f'import {{ $0 as $a0 }} from "./{Path(every).name}";\nimport {{ $0 as $b0 }} from "./{Path(pair).name}";\n'
        "const $0 = (() => {\nconst table = [1];\nreturn { default: table };\n})();\n"
        "const $1 = (() => {\nconst { default: sizes } = $0;\nconst deep = () => sizes;\n"
    )
    assert "const { fold } = $a0;\nconst { pair } = $b0;\nconst {\n  deep,\n} = $1;\n" in texts[box]


def test_a_worker_shares_no_script_with_the_page(write: Write):
    texts = bundle_files(("components/box/box.js",), minified=False)
    aside, fold = (Path(published_name(name)).name for name in ("components/box/aside.js", "shared/fold.js"))
    assert f'new URL("./{aside}", import.meta.url)' in texts[bundle_address("components/box/box.js")]
    assert texts[f"assets/{aside}"] == f'import {{ fold }} from "./{fold}";\nfold(self);\n'


def test_a_script_that_no_page_asks_for_is_not_published(write: Write, tmp_path: Path):
    assets = SiteAssets(minified=True)
    for tag in ("handbook-lid", "p"):
        assets.with_scripts(f'<link rel="stylesheet" href="{assets.stylesheet}"><{tag}>')
    assets.write(tmp_path / "site")
    names = {file.name.partition(".")[0] for file in (tmp_path / "site/assets").glob("*.js")}
    assert names == {"every-page", "pair", "lid", "offline"}


def test_a_change_gives_a_new_name_to_a_script_and_to_those_that_need_it_alone(write: Write):
    names = ("shared/every-page.js", "shared/pair.js", "components/box/box.js", "components/lid/lid.js")
    before = [bundle_address(name) for name in names]
    write({"components/box/deep.js": "export const deep = 4;\n"})
    assert [bundle_address(name) == was for name, was in zip(names, before, strict=True)] == [True, True, False, True]
    before = [bundle_address(name) for name in names]
    write({"shared/pair.js": "export const pair = 3;\nexport const other = 3;\n"})
    assert [bundle_address(name) == was for name, was in zip(names, before, strict=True)] == [True, False, False, False]


def test_what_is_shown_while_writing_has_the_names_of_what_is_published_and_can_be_read(write: Write):
    write({"shared/tokens.css": ":root {\n  --hb-gap: 1rem;\n}\n"})
    published, shown = (SiteAssets(minified=minified, asked={"shared/every-page.js"}) for minified in (True, False))
    texts, readable = published.files(), shown.files()
    assert list(texts) == list(readable)
    assert ":root {\n  --hb-gap: 1rem;\n}" in readable[shown.stylesheet]
    assert ":root{--hb-gap:1rem}" in texts[published.stylesheet]
    every = bundle_address("shared/every-page.js")
    assert MODULES["shared/fold.js"].replace("export ", "") in readable[every]
    assert texts[every] == (
        "const $0=(()=>{function e(){}return{fold:e}})();(()=>{const{fold:e}=$0;e()})();export{$0}\n"
    )


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


def test_the_style_of_an_element_that_few_pages_hold_is_in_a_sheet_that_they_ask_for(write: Write):
    write(
        {
            "shared/every-page.js": 'import "../components/lid/lid.js";\n',
            "components/lid/lid.css": ".hb-lid {}",
            "components/box/box.css": ".hb-box { top: 0 }",
        }
    )
    assets = SiteAssets(minified=False)
    page = f'<link rel="stylesheet" href="../{assets.stylesheet}"><handbook-lid></handbook-lid>'
    assert assets.with_scripts(page).count("stylesheet") == 1
    (own,) = re.findall(r'href="\.\./(assets/page\.\w+\.css)"', assets.with_scripts(f"{page}<handbook-box>"))
    texts = assets.files()
    assert ".hb-box { top: 0 }" in texts[own]
    assert "@layer components {" in texts[own]
    assert "hb-lid" in texts[assets.stylesheet]
    assert "hb-box" not in texts[assets.stylesheet]


def test_pages_do_not_carry_the_style_of_booklets_nor_booklets_that_of_lists(write: Write):
    names = ("components/booklet/booklet", "shared/print-booklet", "components/tip-list/tip-list", "shared/base")
    write({f"{name}.css": f".{Path(name).name} {{ top: 0 }}" for name in names})
    assets = SiteAssets(minified=False)
    texts = assets.files()
    in_page, on_paper = (
        re.findall(r"^\.([\w-]+)", texts[one], re.M) for one in (assets.stylesheet, assets.paper_stylesheet)
    )
    assert (in_page, on_paper) == (["base", "tip-list"], ["base", "booklet", "print-booklet"])


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
        ("assets/images/icons/made-from.json", False),
    ],
)
def test_only_what_pages_ask_for_is_published_as_it_lies_there(path: str, published: bool):
    assert is_published(path) is published
