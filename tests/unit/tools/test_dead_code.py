"""What templates name is not dead."""

from pathlib import Path

import pytest

from tools import dead_code
from tools.dead_code import main, names_in


def test_a_template_names_what_it_computes_with_and_not_what_it_says():
    names = names_in("<p class='note'>mot {{ view.title | typeset('fr') }}{% if \"texte\" in kinds %}{% endif %}</p>")
    assert names >= {"view", "title", "typeset", "kinds"}
    assert not names & {"note", "mot", "fr", "texte"}


def test_what_nothing_uses_is_named_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(dead_code, "ROOT", tmp_path)
    for folder in ("hooks", "tools", "overrides"):
        (tmp_path / folder).mkdir()
    (tmp_path / "hooks/own.py").write_text("USED = 1\n\n\ndef forgotten():\n    return 1\n", encoding="utf-8")
    (tmp_path / "overrides/page.html").write_text("forgotten {{ USED }}", encoding="utf-8")
    assert main() == 1
    assert capsys.readouterr().out == "hooks/own.py:4: unused function 'forgotten'\n"
