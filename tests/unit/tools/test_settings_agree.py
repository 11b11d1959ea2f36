"""What several tools must be told alike."""

import configparser
import json
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_editors_wrap_lines_where_the_formatters_do():
    editors = configparser.ConfigParser()
    editors.read_string(f"[top]\n{(ROOT / '.editorconfig').read_text(encoding='utf-8')}")
    ruff = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]
    biome = json.loads((ROOT / "biome.json").read_text(encoding="utf-8"))["formatter"]
    assert editors.getint("*.py", "max_line_length") == ruff["line-length"]
    assert editors.getint("*.{css,js,mjs}", "max_line_length") == biome["lineWidth"]
