"""What the scripts of a page are made of."""

from pathlib import Path

import pytest

from handbook.site import javascript_modules as scripts
from handbook.site.javascript_modules import modules_of


def test_a_module_comes_once_and_after_those_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(scripts, "SCRIPTS", tmp_path)
    files = {
        "all.js": 'import "./box.js";\nimport { find } from "./search/find.js";\nfind();\n',
        "box.js": 'import {\n  fold,\n  split,\n} from "./fold.js";\n',
        "fold.js": "export function fold() {}\n",
        "search/find.js": 'import { fold } from "../fold.js";\nconst later = () => import("./late.js");\n',
    }
    (tmp_path / "search").mkdir()
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert modules_of("all.js") == ("fold.js", "box.js", "search/find.js", "all.js")


def test_a_module_that_does_not_exist_is_noticed():
    with pytest.raises(FileNotFoundError):
        modules_of("nulle-part.js")
