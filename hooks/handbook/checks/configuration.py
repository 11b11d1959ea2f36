"""mkdocs.yml as people change it: read with its lines before MkDocs, whose own words are English and name no line."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_theme_names

from handbook.checks.files import check_library
from handbook.checks.menu import menu_shape_faults
from handbook.checks.options import option_faults as mkdocs_option_faults
from handbook.checks.options import plugin_faults
from handbook.errors import Fault, HandbookError, did_you_mean
from handbook.settings import address_faults, option_faults
from handbook.source.files import read_text
from handbook.source.yaml_mapping import load_mapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FILE = "mkdocs.yml"
KNOWN = tuple(name for name, _ in MkDocsConfig._schema)
TEXTS = (
    "site_name",
    "site_description",
    "site_author",
    "copyright",
    "docs_dir",
    "site_dir",
    "exclude_docs",
    "not_in_nav",
)
SWITCHES = ("strict", "use_directory_urls")
FIXED = {
    "markdown_extensions": "La grammaire des pages est celle du manuel : ce réglage n'y change rien.",
    "mdx_configs": "La grammaire des pages est celle du manuel : ce réglage n'y change rien.",
    "repo_url": "Les pages demanderaient des choses à un autre site : ce réglage est celui de FORGE_URL.",
}
"""What MkDocs would take and the handbook has no use for."""
COPIED = ("extra_css", "extra_javascript", "extra_templates")


@dataclass(frozen=True)
class Configuration:
    """mkdocs.yml, and what it inherits, read."""

    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    """The line, in mkdocs.yml itself, of each dotted name."""
    faults: tuple[Fault, ...] = ()

    def line_of(self, name: str) -> int:
        """Return the line of a dotted name, or that of the nearest name that holds it; 1 when it is inherited."""
        while name not in self.lines and "." in name:
            name = name.rpartition(".")[0]
        return self.lines.get(name, 1)


def read_configuration(file: Path, environ: Mapping[str, str]) -> Configuration:
    """Return what mkdocs.yml says, what it inherits included, with the environment in its place."""
    text, faults = read_text(file, shown_as=FILE)
    if text is None:
        return Configuration(faults=tuple(faults))
    values, lines, faults = load_mapping(text, path=FILE, environ=environ)
    parent = values.pop("INHERIT", None)
    if faults or parent is None:
        return Configuration(values, lines, tuple(faults))
    source = file.parent / str(parent)
    if not source.is_file():
        fault = Fault(FILE, lines["INHERIT"], f"Le fichier « {parent} » n'existe pas.", "Corrigez ce nom.")
        return Configuration(values, lines, (fault,))
    inherited, _, _ = load_mapping(source.read_text(encoding="utf-8"), path=FILE, environ=environ)
    return Configuration(_merged(inherited, values), lines)


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return settings laid over others, as MkDocs lays them: those below show where nothing is above."""
    both = {**below, **above}
    for name in set(below) & set(above):
        if isinstance(below[name], dict) and isinstance(above[name], dict):
            both[name] = _merged(below[name], above[name])
    return both


def configuration_faults(file: Path, environ: Mapping[str, str]) -> list[Fault]:
    """Return everything wrong with mkdocs.yml, its menu and the settings that the command was given."""
    read = read_configuration(file, environ)
    if read.faults:
        return list(read.faults)
    handbook = read.values.get("extra") or {}
    options = handbook.get("handbook") if isinstance(handbook, dict) else handbook
    faults = [
        *_key_faults(read),
        *address_faults(read.values.get("site_url"), read.line_of("site_url")),
        *option_faults(options, read.line_of),
        *menu_shape_faults(read.values.get("nav"), read.line_of),
        *plugin_faults(read.values.get("plugins"), read.line_of),
        *_hook_faults(read, file.parent),
        *_file_faults(read, file.parent),
    ]
    return [*faults, *mkdocs_option_faults(read.values, read.line_of, told={fault.line for fault in faults})]


def project_faults(file: Path, environ: Mapping[str, str] = os.environ) -> list[Fault]:
    """Return everything wrong with a handbook: its settings, and then its files with the menu if that can be read."""
    faults = configuration_faults(file, environ)
    read = read_configuration(file, environ)
    folder = file.parent / str(read.values.get("docs_dir") or "docs")
    if not folder.is_dir():
        return faults
    nav = read.values.get("nav")
    nav = None if read.faults or any(menu_shape_faults(nav, read.line_of)) else nav
    extra = read.values.get("extra")
    options = extra.get("handbook") if isinstance(extra, dict) else None
    wording = isinstance(options, dict) and options.get("check_wording") is True
    text = file.read_text(encoding="utf-8", errors="replace")
    return [*faults, *check_library(folder, nav=nav, configuration_text=text, wording=wording)[1]]


def check_configuration(file: Path, environ: Mapping[str, str]) -> None:
    """Raise HandbookError with everything wrong with a handbook, when MkDocs could not even start with its settings."""
    if configuration_faults(file, environ):
        raise HandbookError(project_faults(file, environ))


def _key_faults(read: Configuration) -> Iterator[Fault]:
    for name, value in read.values.items():
        line = read.line_of(name)
        if name not in KNOWN:
            yield Fault(
                FILE, line, f"Réglage inconnu « {name} ».", f"{did_you_mean(name, KNOWN)}Corrigez-le ou retirez-le."
            )
        elif name in FIXED:
            yield Fault(FILE, line, f"Le réglage « {name} » ne sert pas ici.", f"Retirez-le. {FIXED[name]}")
        elif name in SWITCHES and not isinstance(value, bool):
            yield Fault(FILE, line, f"Le réglage « {name} » doit être true ou false.", "Écrivez-le sans guillemets.")
        elif name in TEXTS and not (isinstance(value, str) and value.strip()):
            yield Fault(FILE, line, f"Le réglage « {name} » doit être du texte.", "Mettez la valeur entre guillemets.")


def _hook_faults(read: Configuration, folder: Path) -> Iterator[Fault]:
    """Yield a fault for each hook that is nowhere."""
    hooks = read.values.get("hooks")
    if not isinstance(hooks, list):
        yield Fault(FILE, read.line_of("hooks"), "« hooks » n'est pas une liste.", "Écrivez : hooks: [hooks/events.py]")
        return
    for index, name in enumerate(hooks):
        if not (folder / str(name)).is_file():
            line = read.line_of(f"hooks.{index}")
            yield Fault(
                FILE, line, f"Le fichier « {name} » de hooks n'existe pas.", "Écrivez : hooks: [hooks/events.py]"
            )


def _file_faults(read: Configuration, folder: Path) -> Iterator[Fault]:
    """Yield a fault for each folder, theme or file that mkdocs.yml names and that is nowhere."""
    docs = read.values.get("docs_dir") or "docs"
    if isinstance(docs, str) and not (folder / docs).is_dir():
        yield Fault(FILE, read.line_of("docs_dir"), f"Le dossier « {docs} » n'existe pas.", "Corrigez docs_dir.")
    theme = read.values.get("theme")
    name = theme.get("name") if isinstance(theme, dict) else theme
    if name not in (themes := sorted(get_theme_names())):
        remedy = f"{did_you_mean(str(name), themes)}Écrivez « material »."
        yield Fault(FILE, read.line_of("theme.name"), f"Le thème « {name} » n'est pas installé.", remedy)
    elif not isinstance(theme, dict) or set(theme) - {"name", "custom_dir"} or theme.get("custom_dir") != "overrides":
        problem = "Le thème n'est pas réglé comme le manuel le demande."
        yield Fault(FILE, read.line_of("theme"), problem, "Écrivez : theme: {name: material, custom_dir: overrides}")
    for key in COPIED:
        entries = read.values.get(key) or []
        for entry in entries if isinstance(entries, list) else []:
            path = str(entry)
            if not any((folder / place / path).is_file() for place in (str(docs), "overrides")):
                remedy = "Corrigez son nom, ou retirez la ligne."
                yield Fault(FILE, read.line_of(key), f"Le fichier « {path} » de {key} n'existe pas.", remedy)
