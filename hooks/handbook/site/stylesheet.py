"""The stylesheet of every page, the theme's in a layer of its own and ours in layers above it; and that of some pages.

A component that an element moves, and that few pages hold, has its style in a sheet that those pages ask for.
"""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import lightningcss

from handbook.site.theme_files import theme_file
from handbook.site.theme_styles import own_words, shown_styles
from handbook.site.typefaces import published_faces

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

OVERRIDES = Path(__file__).resolve().parents[3] / "overrides"
THEME_STYLES = ("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css")
LAYERS = ("theme", "tokens", "prose", "base", "components", "pages", "state", "print")
"""Each wins over those before it, whatever their selectors."""
SHARED_LAYERS = {
    "tokens.css": "tokens",
    "typefaces.css": "tokens",
    "prose.css": "prose",
    "tables.css": "prose",
    "state.css": "state",
    "print.css": "print",
    "print-cards.css": "print",
    "print-booklet.css": "print",
}
PAGES = ("home", "page")
OF_FRAME = frozenset(
    (
        *("drawer", "edition-link", "faults", "footer", "header", "home", "menu", "moves", "not-found", "palette"),
        *("page-contents", "path-bar", "search-box", "shared-desk", "tabs", "unanswered", "update-line", "workbench"),
        *("tip-list", "tip-row", "mistake-list"),
    )
)
"""The folders of what stands around a page, or makes the whole of one: none is in a booklet, printed by itself."""
OF_BOOKLETS = frozenset(("booklet.css", "print-booklet.css"))
"""The files of what only booklets wear."""
WORN_ON_PAPER = frozenset(("incident-note", "message-template", "quiz", "self-assessment", "situation"))
"""The folders of elements whose style a booklet needs without them: tests/site/test_weight.py finds what it lacks."""
MINIFIER = f"lightningcss {version('lightningcss')}"
CHARSET = '@charset "UTF-8";'
Styles = dict[str, list[tuple[str, str]]]
"""The names and texts of the files of each layer."""


def read_styles(own: Iterable[tuple[str, str]] = ()) -> Styles:
    """Return the names and texts of the style files of each layer, in order; raise HandbookError without a theme.

    Those of an organisation are laid over our tokens.
    """
    layers: Styles = {layer: [] for layer in LAYERS}
    for file in sorted(OVERRIDES.rglob("*.css")):
        name = file.relative_to(OVERRIDES).as_posix()
        layers[layer_of(name)].append((name, _with_faces(file.read_text(encoding="utf-8"))))
    layers["tokens"] += own
    words, ours = own_words(), "".join(style for styles in layers.values() for _, style in styles)
    for pattern in THEME_STYLES:
        file = theme_file(pattern)
        style = file.read_text(encoding="utf-8").removeprefix(CHARSET)
        layers["theme"].append((file.name, shown_styles(style, words, ours)))
    return layers


def _with_faces(style: str) -> str:
    """Return a style that asks for the faces where they are published, beside the stylesheet."""
    for name, published in published_faces().items():
        style = style.replace(f'url("{name}")', f'url("{Path(published).name}")')
    return style


def layer_of(name: str) -> str:
    """Return the layer of one of our style files, named from overrides/."""
    folder, file = Path(name).parent.name, Path(name).name
    if folder == "shared":
        return SHARED_LAYERS.get(file, "base")
    return "pages" if folder in PAGES else "components"


def split_styles(layers: Styles, seldom: Container[str]) -> tuple[Styles, Styles]:
    """Return the styles of every page, and those of the components of some folders, in the same layers."""
    common: Styles = {layer: [] for layer in layers}
    some: Styles = {layer: [] for layer in layers}
    for layer, styles in layers.items():
        for name, style in styles:
            is_seldom = layer in ("components", "pages") and Path(name).parent.name in seldom
            (some if is_seldom else common)[layer].append((name, style))
    return common, some


def of_pages(layers: Styles) -> Styles:
    """Return the styles of pages, without those of booklets."""
    return {
        layer: [(name, style) for name, style in styles if Path(name).name not in OF_BOOKLETS]
        for layer, styles in layers.items()
    }


def styles_of(layers: Styles, folders: Container[str]) -> Styles:
    """Return the styles of the components of some folders."""
    return split_styles(layers, folders)[1]


def stylesheet_name(layers: Styles, *, kind: str = "handbook") -> str:
    """Return the address of a stylesheet in the site: it changes when any style does, whatever its form."""
    source = f"{stylesheet(layers, minified=False)}{MINIFIER}"
    return f"assets/{kind}.{hashlib.sha256(source.encode()).hexdigest()[:10]}.css"


def stylesheet(layers: Styles, *, minified: bool) -> str:
    """Return the stylesheet, ours minified or as they were written; the theme's come minified."""
    texts = [f"@layer {', '.join(LAYERS)};\n"]
    for layer, styles in layers.items():
        for name, style in styles:
            text = _minify(style, name) if minified and layer != "theme" else style
            texts.append(f"@layer {layer} {{\n{text.strip()}\n}}\n")
    return "".join(texts)


def _minify(style: str, name: str) -> str:
    return lightningcss.process_stylesheet(style, filename=name)
