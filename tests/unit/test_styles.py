"""The styles and the templates of overrides/, as whoever changes them reads them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.faults import fail_on

ROOT = Path(__file__).parents[2]
OVERRIDES = ROOT / "overrides"
STYLES = sorted(OVERRIDES.rglob("*.css"))
TEMPLATES = sorted(OVERRIDES.rglob("*.html"))
SOURCES = [*TEMPLATES, *sorted(OVERRIDES.rglob("*.js")), *sorted((ROOT / "hooks").rglob("*.py"))]
CLASS = re.compile(r"\.(hb-[\w-]*\w)")
NAMED = re.compile(r"hb-[\w-]*(?:\$?\{[^{}\"]*\}[\w-]*)*")
"""A class where it is used; a value may stand in the middle of its name."""
LONGEST_LINE = 200
MOVES = re.compile(r"\.animate\(|startViewTransition|\bsmooth\b")
"""What a script would move by, whatever a reader asked: https://drafts.csswg.org/cssom-view/#smooth-scrolling"""


def relative(file: Path) -> str:
    """Return a file as one names it."""
    return file.relative_to(ROOT).as_posix()


def named_classes() -> Iterator[re.Pattern[str]]:
    """Yield what templates, scripts and Python name; « hb-{kind} » alone would be any class."""
    for name in {name for file in SOURCES for name in NAMED.findall(file.read_text(encoding="utf-8"))}:
        if not name.startswith("hb-{") or not name.endswith("}"):
            yield re.compile(re.sub(r"(?:\\\$)?\\\{.*?\\\}", "[a-z]+", re.escape(name)))


def test_every_class_of_a_style_is_named_by_a_template_a_script_or_python():
    names = list(named_classes())
    fail_on(
        f"{relative(file)}: .{name}"
        for file in STYLES
        for name in sorted(set(CLASS.findall(file.read_text(encoding="utf-8"))))
        if not any(pattern.fullmatch(name) for pattern in names)
    )


def test_every_measure_and_colour_is_used():
    styles = "\n".join(file.read_text(encoding="utf-8") for file in STYLES)
    named = re.findall(
        r"^ *(--hb-[\w-]+):", (OVERRIDES / "shared/tokens.css").read_text(encoding="utf-8"), re.MULTILINE
    )
    fail_on(f"nobody uses {name}" for name in named if f"var({name})" not in styles)


@pytest.mark.parametrize(
    ("forbidden", "reason"),
    [
        pytest.param(r"\.md-typeset(?!__)", "written to beat the theme, which is in a layer below", id="theme"),
        pytest.param(r"!important", "importance goes against the order of layers", id="important"),
        pytest.param(r"(?<!\w)#[0-9a-f]{3,8}\b(?!.*light-dark)", "colours are named in tokens.css", id="colour"),
        pytest.param(r"\.(hb-[\w-]+)\.\1\b", "doubled to weigh more", id="doubled"),
    ],
)
def test_no_style_is_written_to_weigh_more_than_it_says(forbidden: str, reason: str):
    fail_on(
        f"{relative(file)}:{number}: {line.strip()} ({reason})"
        for file in STYLES
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(forbidden, line) and file.name != "tokens.css"
    )


def test_each_component_has_its_style_under_its_own_name():
    fail_on(
        f"{relative(file)} is not named as its folder"
        for file in STYLES
        if file.parent.name != "shared" and file.stem != file.parent.name
    )


def test_no_line_of_a_template_is_too_long_to_be_read():
    fail_on(
        f"{relative(file)}:{number}: {len(line)} characters"
        for file in TEMPLATES
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    )


def test_no_script_moves_anything_which_no_style_could_stop():
    scripts = {file: file.read_text(encoding="utf-8") for file in sorted(OVERRIDES.rglob("*.js"))}
    fail_on(f"{relative(file)}: {found[0]}" for file, text in scripts.items() if (found := MOVES.search(text)))
