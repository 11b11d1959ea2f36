"""The menu of mkdocs.yml, checked against the pages there are."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from handbook.content.tips import is_tip_file
from handbook.errors import Fault, did_you_mean, said_again
from handbook.source.yaml_mapping import load_mapping

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

CONFIGURATION = "mkdocs.yml"
ONE_PER_LINE = "Écrivez une page par ligne, après un tiret : - telephone/conclure.md"


def menu_shape_faults(nav: object, line_of: Callable[[str], int]) -> Iterator[Fault]:
    """Yield a fault when the menu is no list of pages and sections; `line_of` finds the line of a dotted name."""
    if nav is None:
        yield Fault(CONFIGURATION, 1, "Le menu manque.", "Écrivez-le sous « nav: », une page par ligne.")
    elif not isinstance(nav, list):
        yield Fault(CONFIGURATION, line_of("nav"), "Le menu « nav » n'est pas une liste.", f"{ONE_PER_LINE}.")
    else:
        yield from _tab_faults(nav, line_of)
        yield from _entry_faults(nav, "nav", line_of)


def _tab_faults(entries: list[object], line_of: Callable[[str], int]) -> Iterator[Fault]:
    """Yield a fault for each page that stands in no section: the tabs of the site are sections."""
    for index, entry in enumerate(entries):
        inside = next(iter(entry.values()), None) if isinstance(entry, dict) else entry
        if isinstance(inside, str) and " - " not in inside:
            problem, remedy = (
                f"« {inside} » n'est dans aucune section.",
                "Mettez-la sous un titre, en retrait, après un tiret.",
            )
            yield Fault(CONFIGURATION, line_of(f"nav.{index}"), problem, remedy)


def _entry_faults(entries: list[object], place: str, line_of: Callable[[str], int]) -> Iterator[Fault]:
    for index, entry in enumerate(entries):
        here = f"{place}.{index}"
        if isinstance(entry, str) and " - " not in entry:
            continue
        if not isinstance(entry, dict) or len(entry) != 1:
            yield Fault(CONFIGURATION, line_of(here), "Cette ligne du menu ne se lit pas.", f"{ONE_PER_LINE}.")
            continue
        title, inside = next(iter(entry.items()))
        if isinstance(inside, list) and inside:
            yield from _entry_faults(inside, f"{here}.{title}", line_of)
        elif not isinstance(inside, str):
            problem = f"« {title} » n'a pas de page au menu."
            yield Fault(CONFIGURATION, line_of(here), problem, "Mettez ses pages dessous, en retrait, ou retirez-le.")


def _places(nav: object, prefix: str = "nav") -> Iterator[tuple[str, str]]:
    """Yield every file that a MkDocs `nav` names, with its dotted name."""
    if isinstance(nav, str):
        yield nav, prefix
    elif isinstance(nav, dict):
        for title, value in nav.items():
            yield from _places(value, f"{prefix}.{title}")
    elif isinstance(nav, list):
        for index, item in enumerate(nav):
            yield from _places(item, f"{prefix}.{index}")


def menu_faults(
    nav: object, *, pages: Iterable[str], configuration_text: str, set_aside: Iterable[str] = ()
) -> list[Fault]:
    """Return a fault for each file of the menu that does not exist, is there twice, or that the menu forgets.

    Files set aside, of which something else is told, may be in the menu.
    """
    known = list(pages)
    lines = load_mapping(configuration_text, path=CONFIGURATION, environ={})[1]
    named = [(file, lines.get(place, 1)) for file, place in _places(nav)]
    faults = [
        Fault(CONFIGURATION, line, f"Le menu nomme « {file} » deux fois (déjà à la ligne {first}).", "Gardez-en une.")
        for file, line, first in said_again(named)
    ]
    for file, line in named:
        if file in known or file in set_aside:
            continue
        if "://" in file:
            problem, remedy = f"Le menu mène hors du manuel, à « {file} ».", "Faites-en un lien dans une page."
        elif is_tip_file(file) and file.endswith(".md"):
            problem, remedy = f"Le menu nomme un truc, « {file} ».", "Retirez-le : la page des trucs les montre tous."
        else:
            problem = f"Le menu nomme « {file} », qui n'existe pas."
            remedy = f"{did_you_mean(file, known)}Corrigez ce nom, ou écrivez docs/fr/{file}."
        faults.append(Fault(CONFIGURATION, line, problem, remedy))
    files = {file for file, _ in named}
    files |= {near for file in files - set(known) for near in difflib.get_close_matches(file, known, n=1, cutoff=0.8)}
    faults += [
        Fault(
            f"docs/fr/{file}",
            1,
            "Cette page n'est pas dans le menu.",
            f"Ajoutez « - {file} » sous nav dans mkdocs.yml.",
            spares_page=True,
        )
        for file in known
        if file not in files
    ]
    return faults
