"""The menu of mkdocs.yml, checked against the pages there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.errors import Fault, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CONFIGURATION = "mkdocs.yml"


def menu_files(nav: object) -> Iterator[str]:
    """Yield every file that a MkDocs `nav` names, in order."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from menu_files(value)
    elif isinstance(nav, list):
        for item in nav:
            yield from menu_files(item)


def menu_faults(nav: object, *, pages: Iterable[str], configuration_text: str) -> list[Fault]:
    """Return a fault for each file of the menu that does not exist, and for each page that the menu forgets."""
    named, known = list(menu_files(nav)), list(pages)
    lines = {line.strip().removeprefix("- "): n for n, line in enumerate(configuration_text.split("\n"), start=1)}
    faults = [
        Fault(
            CONFIGURATION,
            lines.get(file, 1),
            f"Le menu nomme « {file} », qui n'existe pas.",
            f"{did_you_mean(file, known)}Corrigez ce nom, ou écrivez docs/fr/{file}.",
        )
        for file in named
        if file not in known
    ]
    faults += [
        Fault(
            f"docs/fr/{file}",
            1,
            "Cette page n'est pas dans le menu.",
            f"Ajoutez « - {file} » sous nav dans mkdocs.yml.",
            spares_page=True,
        )
        for file in known
        if file not in named
    ]
    return faults
