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


def test_tables_are_published_as_a_script_for_browsers_that_import_no_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(scripts, "SCRIPTS", tmp_path)
    (tmp_path / "count.js").write_text('import TABLES from "./tables.json" with { type: "json" };\n', encoding="utf-8")
    (tmp_path / "tables.json").write_text('{"é": [1]}', encoding="utf-8")
    scripts.published_name.cache_clear()
    modules_of.cache_clear()
    published = scripts.published_modules(["count.js"], minified=False)
    count, tables = (scripts.published_name(name) for name in ("count.js", "tables.json"))
    assert modules_of("count.js") == ("tables.json", "count.js")
    assert published[count] == f'import TABLES from "./{Path(tables).name}";\n'
    assert (published[tables], Path(tables).suffix) == ('export default {"\\u00e9": [1]};\n', ".js")
