"""The settings of MkDocs and of its plugins, tried by their own rules: what they refuse is said in French."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugins

from handbook.errors import Fault, did_you_mean, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mkdocs.config.base import BaseConfigOption, Config

FILE = "mkdocs.yml"
ELSEWHERE = ("plugins", "hooks", "nav", "theme", "site_url", "docs_dir", "mdx_configs", "extra")
"""What is read with more care by other checks, or would run code."""
TYPES = {
    str: "Écrivez du texte, entre guillemets.",
    bool: "Écrivez true ou false, sans guillemets.",
    int: "Écrivez un nombre entier.",
    list: "Écrivez une liste : un élément par ligne, après un tiret.",
    dict: "Écrivez des réglages dessous, en retrait, un par ligne.",
}
SHAPES: tuple[tuple[type, str], ...] = (
    (c.FilesystemObject, "Corrigez ce nom."),
    (c.PathSpec, "Écrivez un trait vertical, puis un motif par ligne, en retrait."),
    (c.IpAddress, "Écrivez une machine, un deux-points et un port : 127.0.0.1:8000"),
    (c.URL, "Écrivez une adresse entière : https://exemple.org/"),
)
LAST_RESORT = "Reprenez ce qu'il y avait, ou retirez la ligne."
OF_AN_EDITION = ("locale", "name", "default", "build", "site_name", "site_description", "nav_translations")
TRANSLATIONS, NEEDED = "i18n", {"fr": True, "en": False}
"""The plugin that builds the editions, and whether each is the one that the other stands in for."""


def option_faults(values: Mapping[str, Any], line_of: Callable[[str], int], *, told: set[int]) -> Iterator[Fault]:
    """Yield a fault for each setting that MkDocs would refuse, unless something is told of its line already."""
    own = {name: value for name, value in values.items() if name not in ELSEWHERE}
    for name, option in _refused(MkDocsConfig(config_file_path=FILE), {**own, "plugins": []}):
        if name not in ELSEWHERE and line_of(name) not in told:
            yield _fault(name, option, values.get(name), line_of(name))


def plugin_faults(plugins: object, line_of: Callable[[str], int]) -> Iterator[Fault]:
    """Yield a fault for each plugin that is not installed, and for each option that one would refuse."""
    if not isinstance(plugins, list):
        yield Fault(FILE, line_of("plugins"), "« plugins » n'est pas une liste.", TYPES[list])
        return
    names, is_sound = [], True
    for index, entry in enumerate(plugins):
        name, options = next(iter(entry.items())) if isinstance(entry, dict) and entry else (entry, None)
        names.append(name)
        place = f"plugins.{index}"
        found = get_plugins().get(str(name)) or get_plugins().get(f"material/{name}")
        is_sound = is_sound and found is not None
        if found is None:
            problem = f"Le greffon « {name} » n'est pas installé."
            yield Fault(FILE, line_of(place), problem, "Retirez-le, ou corrigez son nom.")
        elif not isinstance(options, dict | None):
            yield Fault(FILE, line_of(f"{place}.{name}"), f"Les réglages de « {name} » ne se lisent pas.", TYPES[dict])
        else:
            config_class = found.load().config_class
            told = list(_unknown(config_class, options or {}, f"{place}.{name}", str(name), line_of))
            told = told or list(_refused_faults(config_class(), options or {}, f"{place}.{name}", line_of))
            told = told or (list(_edition_faults(options or {}, f"{place}.{name}", line_of)) if name == "i18n" else [])
            yield from told
    if is_sound and TRANSLATIONS not in names:
        problem = f"Le greffon « {TRANSLATIONS} » manque : les deux éditions en dépendent."
        yield Fault(FILE, line_of("plugins"), problem, "Remettez-le avec ses deux langues.")


def _unknown(
    config_class: type[Config], options: Mapping[str, Any], place: str, owner: str, line_of: Callable[[str], int]
) -> Iterator[Fault]:
    """Yield a fault for each option that a plugin, or one of the items of its options, does not have."""
    names = [name for name, _ in config_class._schema]
    for name, value in options.items():
        if name not in names:
            problem = f"Le greffon « {owner} » n'a pas de réglage « {name} »."
            remedy = f"{did_you_mean(str(name), names)}Réglages permis : {listed(names)}."
            yield Fault(FILE, line_of(f"{place}.{name}"), problem, remedy)
        elif inner := _item_class(dict(config_class._schema)[name]):
            for index, item in enumerate(value if isinstance(value, list) else []):
                if isinstance(item, dict):
                    yield from _unknown(inner, item, f"{place}.{name}.{index}", owner, line_of)


def _refused_faults(
    config: Config, options: Mapping[str, Any], place: str, line_of: Callable[[str], int]
) -> Iterator[Fault]:
    """Yield a fault for each value that the rules of a plugin refuse, as deep as they go."""
    for name, option in _refused(config, options):
        inner, value = _item_class(option), options.get(name)
        deeper = [
            fault
            for index, item in enumerate(value if inner and isinstance(value, list) else [])
            if inner and isinstance(item, dict)
            for fault in _refused_faults(inner(), item, f"{place}.{name}.{index}", line_of)
        ]
        yield from deeper or [_fault(name, option, value, line_of(f"{place}.{name}"))]


def _edition_faults(options: Mapping[str, Any], place: str, line_of: Callable[[str], int]) -> Iterator[Fault]:
    """Yield a fault when the editions are not French, the default, and English."""
    languages = options.get("languages") or []
    for index, language in enumerate(languages):
        for name in language:
            if name not in OF_AN_EDITION:
                problem = f"Le réglage « {name} » d'une édition ne sert pas ici."
                remedy = f"Retirez-le. Réglages permis : {listed(OF_AN_EDITION)}."
                yield Fault(FILE, line_of(f"{place}.languages.{index}.{name}"), problem, remedy)
    found = {language.get("locale"): bool(language.get("default")) for language in languages}
    if found != NEEDED or options.get("docs_structure") != "folder":
        problem = "Les éditions ne sont pas le français, par défaut, et l'anglais, un dossier chacune."
        remedy = "Reprenez : docs_structure: folder, puis locale: fr avec default: true, et locale: en."
        yield Fault(FILE, line_of(f"{place}.languages"), problem, remedy)


def _refused(config: Config, values: Mapping[str, Any]) -> Iterator[tuple[str, BaseConfigOption[Any] | None]]:
    """Yield the name and the rule of each setting that MkDocs refuses, or warns of, which stops a strict build."""
    config.load_dict(dict(values))
    rules = dict(config._schema)
    try:
        failed, warned = config.validate()
    except (AttributeError, TypeError):  # a value of a form that the rules did not think of
        names = [name for name in values if not _alone(type(config), name, values[name])]
    else:
        names = list(dict.fromkeys(name for name, _ in (*failed, *warned)))
    yield from ((name, rules[name]) for name in names if name in rules)


def _alone(config_class: type[Config], name: str, value: object) -> bool:
    """Tell whether a setting passes its rules without the others."""
    config = config_class()
    config.load_dict({name: value})
    try:
        failed, _ = config.validate()
    except (AttributeError, TypeError):
        return False
    return name not in [failing for failing, _ in failed]


def _item_class(option: object) -> type[Config] | None:
    """Return the settings that each item of a list of settings has."""
    item = getattr(option, "option_type", None) if isinstance(option, c.ListOfItems) else None
    return item.config_class if isinstance(item, c.SubConfig) else None


def _fault(name: str, option: object, value: object, line: int) -> Fault:
    return Fault(FILE, line, f"Le réglage « {name} » n'a pas une valeur que MkDocs accepte.", _remedy(option, value))


def _remedy(option: object, value: object) -> str:
    """Return how to mend a value that a rule refuses: by its type, unless it has it, else by its form."""
    option = option if isinstance(option, c.ListOfItems) else getattr(option, "option_type", option)
    if isinstance(option, c.Choice):
        return f"Valeurs permises : {listed(map(str, option.choices))}."
    if remedy := next((remedy for kind, remedy in SHAPES if isinstance(option, kind)), ""):
        return remedy
    wanted = list if isinstance(option, c.ListOfItems) else dict if isinstance(option, c.SubConfig) else None
    wanted = wanted or getattr(option, "_type", None)
    return TYPES[wanted] if wanted in TYPES and not isinstance(value, wanted) else LAST_RESORT
