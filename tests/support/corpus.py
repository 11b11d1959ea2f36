"""The corpus of what editors get wrong: cases kept in data, and the small handbook spoiled by each."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.support.editors import card, page
from tests.support.throwaway import MINIMAL, REAL, ROOT

FOLDER = ROOT / "tests/corpus"
PAGE, CARD = "docs/fr/telephone/essai.md", "docs/fr/trucs/3-essai.md"
PAGE_FIELDS: dict[str, str | None] = {
    "title": "Essai d'une page",
    "question": "Que dire?",
    "description": "Une page d'essai.",
    "reviewed": "2026-11-21",
    "sources": "[maison]",
}
CARD_FIELDS: dict[str, str | None] = {
    "number": "3",
    "title": "Écouter jusqu'au bout",
    "summary": "Laissez finir, puis reformulez.",
    "say": "Je vous écoute.",
    "avoid": "Oui, oui.",
    "situation": "[accueil]",
    "sources": "[maison]",
}
ORGANISATION = "organisation/organisation.yml"
OWN_FIELDS = "name: Ville de Saint-Exemple\nowner: Service aux citoyens\nreviewed: 2026-11-21\n"
ADDRESS = "https://exemple.org/le-bon-ton/"
LAST_IN_MENU = "      - telephone/boite-vocale.md"


@dataclass(frozen=True)
class Expected:
    """One fault that a case must give: its file, its line (None: any), words of its problem, words of its remedy."""

    file: str
    line: int | None
    says: tuple[str, ...] = ()
    remedy: tuple[str, ...] = ()


@dataclass(frozen=True)
class Case:
    """One thing that an editor types, and what must come of it."""

    kind: str
    name: str
    given: Mapping[str, Any] = field(hash=False)

    @property
    def is_accepted(self) -> bool:
        """Tell whether the handbook is built all the same."""
        return "accepted" in self.given

    @property
    def shown(self) -> Mapping[str, list[str]]:
        """What each address must show, in its text or its HTML."""
        return self.given["accepted"]  # type: ignore[no-any-return]

    @property
    def environment(self) -> dict[str, str]:
        """What the command is given."""
        return {"SITE_URL": ADDRESS, **self.given.get("env", {})}

    def write(self, project: Path) -> None:
        """Spoil a copy of the minimal handbook."""
        for name, content in self._contents().items():
            _write(project / name, content)

    def expected(self, project: Path) -> list[Expected]:
        """Return the faults that must come out, and no other, once the case is written."""
        own = {"file": next(iter(self._contents()), "mkdocs.yml"), **self.given}
        others = [{**own, "says": [], "remedy": [], "line": None, **more} for more in self.given.get("more", ())]
        return [_expected(project, entry) for entry in (own, *others)]

    def _contents(self) -> dict[str, object]:
        found: dict[str, object] = {}
        if "page" in self.given or ("front" in self.given and "card" not in self.given):
            found[PAGE] = {"page": self.given.get("page", "Un mot.\n"), "front": self.given.get("front", {})}
            found["mkdocs.yml"] = {"edit": [LAST_IN_MENU, f"{LAST_IN_MENU}\n      - telephone/essai.md"]}
        elif "card" in self.given:
            found[CARD] = {"card": self.given.get("front") or {}, "body": self.given["card"]}
        if "own" in self.given:
            found[ORGANISATION] = OWN_FIELDS + self.given["own"]
        for name, content in self.given.get("files", {}).items():
            found[name] = content
            if name == "mkdocs.yml" and PAGE in found:
                found[f"./{name}"] = {"edit": [LAST_IN_MENU, f"{LAST_IN_MENU}\n      - telephone/essai.md"]}
        return found


def _expected(project: Path, entry: Mapping[str, Any]) -> Expected:
    file, line = entry["file"], entry.get("line") or None
    if line is None and "at" in entry:
        rows = (project / file).read_bytes().decode("utf-8", "replace").split("\n")
        line = next(n for n, row in enumerate(rows, start=1) if entry["at"] in row)
    return Expected(file, line, tuple(map(str, entry.get("says", ()))), tuple(map(str, entry.get("remedy", ()))))


def _write(path: Path, content: object) -> None:
    if content is None:
        path.unlink()
        return
    if isinstance(content, dict) and "link" in content:
        path.unlink(missing_ok=True)
        path.symlink_to(content["link"])
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_bytes(path, content))


def _bytes(path: Path, content: object) -> bytes:
    """Return what a file holds once written: a text, or an edit of what it held."""
    if isinstance(content, str):
        return content.encode()
    assert isinstance(content, dict)
    how, given = next(iter(content.items()))
    if how == "bytes":
        return bytes.fromhex(given)
    if how in ENCODINGS:
        return str(given).encode(how)
    if how == "page":
        return page(_text(given), **{**PAGE_FIELDS, **_fields(content.get("front", {}))}).encode()
    if how == "card":
        body = content.get("body")
        return card("Un mot.\n" if body is None else _text(body), **{**CARD_FIELDS, **_fields(given)}).encode()
    return EDITS[how](path.read_text(encoding="utf-8"), given)


ENCODINGS = ("latin-1", "utf-16")


def _replaced(old: str, given: list[str]) -> bytes:
    assert given[0] in old, f"nothing holds {given[0]!r}"
    return old.replace(given[0], given[1], 1).encode()


def _cut(old: str, given: list[str]) -> bytes:
    start = old.index(given[0])
    return (old[:start] + old[old.index(given[1], start) :]).encode()


EDITS: Mapping[str, Callable[[str, Any], bytes]] = {
    "edit": _replaced,
    "append": lambda old, given: (old + given).encode(),
    "prepend": lambda old, given: (given + old).encode(),
    "cut": _cut,
    "crlf": lambda old, _: old.replace("\n", "\r\n").encode(),
    "cr": lambda old, _: old.replace("\n", "\r").encode(),
    "bom": lambda old, _: old.encode("utf-8-sig"),
}
"""What a case may do to a file of the minimal handbook."""


def _fields(fields: Mapping[str, object]) -> dict[str, str | None]:
    return {name: None if value is None else _text(value) for name, value in fields.items()}


def _text(given: object) -> str:
    """Return a text, or one too long to be typed in the corpus."""
    if isinstance(given, dict):
        if "join" in given:
            return "".join(map(_text, given["join"]))
        if "nest" in given:
            return "".join(f"{'    ' * depth}- a\n" for depth in range(given["nest"]))
        return str(given["repeat"][0]) * int(given["repeat"][1])
    return str(given)


@cache
def cases() -> tuple[Case, ...]:
    """Return every case of the corpus, by kind."""
    return tuple(
        Case(file.stem, given["name"], given)
        for file in sorted(FOLDER.glob("*.yml"))
        for given in yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    )


def spoiled(folder: Path, case: Case) -> Path:
    """Return a copy of the minimal handbook with a case in it."""
    project = folder / "project"
    shutil.copytree(MINIMAL, project)
    for name, shared in REAL.items():
        (project / name).symlink_to(ROOT / shared)
    case.write(project)
    return project
