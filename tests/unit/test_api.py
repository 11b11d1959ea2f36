"""api/v1/: what other tools read of the handbook, and the promises made of it."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from handbook.site.api import api_files, write_api
from handbook.site.api_models import FILES, json_schema
from tests.support.editors import SITE_URL, make_edition, page

COMMITTED = Path(__file__).parent / "support/api-v1.schema.json"
LIST = page("/// liste | Relire\n    id: relire\n\n- L'objet\n- Le ton\n- La fin\n///\n", title="Relire")
NOT_TOLD = "Ajoutez ce champ à tests/unit/support/api-v1.schema.json : il sera promis."


def broken_promises(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """Return what a tool that reads by the old schema would no longer find in files of the new one."""
    broken = []
    for name, model in old["$defs"].items():
        now = new["$defs"].get(name, {})
        broken += [
            f"{name}.{key}"
            for key, field in model.get("properties", {}).items()
            if kind(field) != kind(now.get("properties", {}).get(key))
        ]
        broken += [f"{name}.{key}?" for key in set(model.get("required", ())) - set(now.get("required", ()))]
    return sorted(broken)


def kind(field: Any) -> Any:
    """Return what a field is, without the words that tell of it."""
    return {key: value for key, value in field.items() if key not in ("title", "description")} if field else None


def test_the_schema_that_was_published_is_kept_and_so_is_each_field_that_is_added():
    committed = json.loads(COMMITTED.read_text(encoding="utf-8"))
    assert broken_promises(committed, json_schema()) == []
    assert committed == json_schema(), NOT_TOLD


@pytest.mark.parametrize("lost", ["renamed", "of another kind", "no longer always there"])
def test_a_field_that_changes_breaks_a_promise(lost: str):
    new = json_schema()
    card = new["$defs"]["Card"]
    if lost == "renamed":
        card["properties"]["sentence"] = card["properties"].pop("say")
    elif lost == "of another kind":
        card["properties"]["say"] = {"type": "array"}
    else:
        card["required"].remove("say")
    assert broken_promises(json_schema(), new) == ["Card.say?" if lost.startswith("no") else "Card.say"]


def test_a_field_may_be_added():
    new = json_schema()
    new["$defs"]["Card"]["properties"]["mood"] = {"type": "string"}
    assert broken_promises(json_schema(), new) == []


def test_every_file_is_what_its_schema_says_in_both_editions(tmp_path: Path):
    editions = [make_edition(tmp_path / code, code, files={"docs/fr/a.md": LIST}) for code in ("fr", "en")]
    write_api(tmp_path / "site", editions)
    folder = tmp_path / "site/api/v1"
    schema, index = (json.loads((folder / name).read_text(encoding="utf-8")) for name in ("schema.json", "index.json"))
    for model, file in [("Index", "index.json")] + [
        (model.__name__, index["files"][code][name].removeprefix(f"{SITE_URL}api/v1/"))
        for code in ("fr", "en")
        for name, model in FILES.items()
    ]:
        content = json.loads((folder / file).read_text(encoding="utf-8"))
        jsonschema.validate(content, {**schema, "$ref": f"#/$defs/{model}"}, jsonschema.Draft202012Validator)


def test_what_an_edition_shows_in_french_says_so(tmp_path: Path):
    files = api_files(make_edition(tmp_path, "en", files={"docs/fr/a.md": LIST}))
    shown = json.loads(files["lists"].model_dump_json())["items"]
    assert shown == [
        {
            "address": f"{SITE_URL}en/a/#relire",
            "language": "fr",
            "title": "Relire",
            "id": "relire",
            "items": ["L’objet", "Le ton", "La fin"],
        }
    ]
    (card,) = json.loads(files["cards"].model_dump_json())["items"]
    assert (card["language"], card["say"], card["channel"]) == ("en", "I’m looking.", ["telephone"])
