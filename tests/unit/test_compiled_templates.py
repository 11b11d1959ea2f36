"""Compiled templates are kept beside the packages, and never mistaken for each other."""

import sys
from pathlib import Path

import jinja2
import pytest

from handbook.site.templates import CompiledTemplates


@pytest.fixture(autouse=True)
def own_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))


def shown(text: str, *, kind: str, trim: bool = False) -> str:
    environment = jinja2.Environment(
        loader=jinja2.DictLoader({"card.html": text}), trim_blocks=trim, bytecode_cache=CompiledTemplates(kind)
    )
    return environment.get_template("card.html").render()


def test_a_template_is_compiled_once_and_again_when_it_changes(monkeypatch: pytest.MonkeyPatch):
    assert shown("un", kind="page") == "un"
    with monkeypatch.context() as patch:
        patch.delattr(jinja2.Environment, "_generate")
        assert shown("un", kind="page") == "un"
        with pytest.raises(AttributeError):
            shown("deux", kind="page")
    assert shown("deux", kind="page") == "deux"


def test_each_environment_has_its_own():
    text = "{% if true %}\nun{% endif %}"
    assert shown(text, kind="page") == "\nun"
    assert shown(text, kind="part", trim=True) == "un"


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "file").touch()
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "file"))
    assert shown("un", kind="page") == "un"
