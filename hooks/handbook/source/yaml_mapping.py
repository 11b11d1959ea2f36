"""Fields written in YAML, read with their line numbers; what no file of ours has is refused before it is made."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

import yaml

from handbook.build_cache import CACHE
from handbook.errors import Fault
from handbook.source.allowed import INVISIBLE
from handbook.source.shown_text import conflict_faults

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

DEEPEST = 20
"""Lists and fields within one another, far more than any file has: past it, a reader might never come back."""
LONGEST_NUMBER = 18
"""Digits that a number may have; Python reads no more than a few thousand."""
NUMBERS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("int", "float"))
ENV = "!ENV"
"""How mkdocs.yml asks for what the command was given."""
PLAIN_TAGS = NUMBERS | {f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map", "null", "bool", "timestamp")}
"""What YAML makes of what editors write; other tags are named with a « ! »."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # the C reader where there is one
    """Leaves a day that does not exist as it was typed, for the model to refuse it on its line; so are all names."""

    environ: Mapping[str, str]

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """Return fields under their names as typed: « no » and « 2024 » are words there."""
        return {key.value: self.construct_object(value, deep=deep) for key, value in node.value}


def _day_or_text(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> object:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return node.value


def _fields(loader: _Loader, node: yaml.MappingNode) -> Iterator[dict[Hashable, Any]]:
    values: dict[Hashable, Any] = {}
    yield values
    values.update(loader.construct_mapping(node))


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day_or_text)
_Loader.add_constructor("tag:yaml.org,2002:map", _fields)


class _SettingsLoader(_Loader):
    """Reads mkdocs.yml, where « !ENV NAME » stands for what the command was given."""


def _given(loader: _SettingsLoader, node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return loader.environ.get(node.value)
    *names, default = [loader.construct_object(part) for part in node.value]
    return next((loader.environ[name] for name in names if name in loader.environ), default)


_SettingsLoader.add_constructor(ENV, _given)


def load_mapping(
    text: str, *, path: str, first_line: int = 1, environ: Mapping[str, str] | None = None
) -> tuple[dict[str, Any], dict[str, int], list[Fault]]:
    """Parse a YAML mapping; return its values, the line of each key (dotted when nested) and its faults.

    With an environment, « !ENV NAME » stands for what it gives that name, as in mkdocs.yml.
    """
    if faults := conflict_faults(enumerate(text.split("\n"), start=first_line), path=path):
        return {}, {}, faults
    try:
        if deep := _too_deep(text):
            problem, remedy = "Trop de listes ou de champs sont l'un dans l'autre.", "Fermez chaque crochet ouvert."
            return {}, {}, [Fault(path, deep + first_line, problem, remedy)]
        loader = _Loader(text) if environ is None else _SettingsLoader(text)
        loader.environ = environ or {}
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        return {}, {}, [_syntax_fault(error, text, path=path, first_line=first_line)]
    except yaml.YAMLError:
        return {}, {}, [_forbidden_character(text, path=path, first_line=first_line)]
    if node is None:
        return {}, {}, []
    if not isinstance(node, yaml.MappingNode):
        problem, remedy = "Ce n'est pas une suite de champs.", "Écrivez « champ: valeur », un par ligne."
        return {}, {}, [Fault(path, node.start_mark.line + first_line, problem, remedy)]
    if fault := _unreadable_node(node, path=path, first_line=first_line, takes_env=environ is not None):
        return {}, {}, [fault]
    lines: dict[str, int] = {}
    faults = []
    _walk(node, prefix="", path=path, first_line=first_line, lines=lines, faults=faults)
    try:
        values = loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        return {}, lines, [*faults, _syntax_fault(error, text, path=path, first_line=first_line)]
    except (yaml.YAMLError, ValueError):
        return {}, lines, [*faults, Fault(path, first_line, "Une valeur ne se lit pas.", "Mettez-la entre guillemets.")]
    return values, lines, faults


def load_data(text: str, *, path: str) -> tuple[dict[str, Any], dict[str, int], list[Fault]]:
    """Parse a file of data as load_mapping() does, once for one text: by this build, or by one before."""
    return CACHE.result("data", (text, path), partial(load_mapping, text, path=path))


def _too_deep(text: str) -> int | None:
    """Return the line, from 0, on which lists and fields stand too far within one another, or None."""
    if text.count("[") + text.count("{") <= DEEPEST and not re.search(r"(?m)^(?: {40}| *(?:[-?] +){10})", text):
        return None
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return int(event.start_mark.line)  # type: ignore[union-attr]  # the reader gives each event its place
    return None


def _unreadable_node(root: yaml.Node, *, path: str, first_line: int, takes_env: bool) -> Fault | None:
    """Return a fault for the first part of a YAML text that is none of what editors write."""
    seen: set[int] = set()
    rest = [root]
    while rest:
        node = rest.pop()
        shared = ("Un renvoi de YAML (& ou *) ne se lit pas.", "Écrivez la valeur en entier, ou entre guillemets.")
        if wrong := shared if id(node) in seen else _wrong_node(node, takes_env=takes_env):
            return Fault(path, node.start_mark.line + first_line, *wrong)
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            if key := next((key for key, _ in node.value if not isinstance(key, yaml.ScalarNode)), None):
                return Fault(path, key.start_mark.line + first_line, *NAME_IN_BRACES)
            rest += [part for pair in reversed(node.value) for part in reversed(pair)]
        elif isinstance(node, yaml.SequenceNode) and node.tag != ENV:
            rest += reversed(node.value)
    return None


def _wrong_node(node: yaml.Node, *, takes_env: bool) -> tuple[str, str] | None:
    """Return what is wrong with one part of a YAML text, and the remedy."""
    if takes_env and node.tag == ENV and node.value:
        return None
    is_tagged = isinstance(node, yaml.ScalarNode) and node.tag != _untagged(node)
    if is_tagged or node.tag not in PLAIN_TAGS:
        return (
            f"L'étiquette « {_typed_tag(node)} » ne se lit pas.",
            "Écrivez la valeur sans « ! », ou entre guillemets.",
        )
    if isinstance(node, yaml.ScalarNode):
        if INVISIBLE.search(node.value):
            return "Cette valeur contient un caractère invisible.", "Retapez-la sans « \\ »."
        if node.tag in NUMBERS and len(node.value) > LONGEST_NUMBER:
            return "Un nombre est trop long.", "Corrigez-le, ou mettez-le entre guillemets."
    return None


def _untagged(node: yaml.ScalarNode) -> object:
    """Return what YAML takes a word for when nothing is said of it."""
    return RESOLVER.resolve(yaml.ScalarNode, node.value, (not node.style, bool(node.style)))  # type: ignore[no-untyped-call]


RESOLVER = yaml.resolver.Resolver()
NAME_IN_BRACES = (
    "Un crochet ou une accolade ouvre cette valeur.",
    'Mettez toute la valeur entre guillemets droits : champ: "{{prénom}}".',
)


COLON = (
    "Deux-points en trop dans une valeur.",
    'Mettez toute la valeur entre guillemets droits : champ: "texte : suite".',
)
INDENTED = ("Deux-points en trop, ou espace en trop au début de la ligne.", f"Retirez l'espace, ou m{COLON[1][1:]}")
SAID_BY_YAML = {
    "mapping values are not allowed": COLON,
    "could not find expected ':'": ("Il manque un deux-points.", "Écrivez « champ: valeur », un par ligne."),
    "while scanning a quoted scalar": ("Un guillemet reste ouvert.", "Fermez-le au bout de la valeur."),
}
"""What the reader of YAML finds wrong, in its words, then in ours."""


def _typed_tag(node: yaml.Node) -> str:
    return str(node.tag).replace("tag:yaml.org,2002:", "!!")


def _forbidden_character(text: str, *, path: str, first_line: int) -> Fault:
    rows = enumerate(text.split("\n"), start=first_line)
    line = next((number for number, row in rows if yaml.reader.Reader.NON_PRINTABLE.search(row)), first_line)
    return Fault(path, line, "Cette ligne contient un caractère invisible.", "Retapez le passage.")


def cut_faults(text: str, *, path: str, first_line: int) -> Iterator[Fault]:
    """Yield a fault for each value that a # cuts: YAML takes the rest of its line for a remark, and drops it."""
    if "#" not in text:
        return
    rows = text.split("\n")
    for value in _values(yaml.compose(text, Loader=_Loader)):
        end = value.end_mark
        if "".join(rows[end.line : end.line + 1])[end.column :].lstrip().startswith("#"):
            remedy = 'Mettez toute la valeur entre guillemets droits : champ: "nº #5".'
            yield Fault(path, end.line + first_line, "Un signe # coupe cette valeur.", remedy)


def _values(node: yaml.Node | None) -> Iterator[yaml.Node]:
    """Yield every word and every list between brackets of a YAML text: what ends on the line where it is written."""
    if isinstance(node, yaml.ScalarNode):
        if not node.style:
            yield node
        return
    if isinstance(node, yaml.CollectionNode):
        if node.flow_style:
            yield node
        for part in node.value:
            for inner in part if isinstance(part, tuple) else (part,):
                yield from _values(inner)


def _walk(
    node: yaml.Node, *, prefix: str, path: str, first_line: int, lines: dict[str, int], faults: list[Fault]
) -> None:
    """Note the line of every key and item below a node, and every key given twice."""
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            lines[f"{prefix}{index}"] = item.start_mark.line + first_line
            _walk(item, prefix=f"{prefix}{index}.", path=path, first_line=first_line, lines=lines, faults=faults)
    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        name, line = f"{prefix}{key.value}", key.start_mark.line + first_line
        if name in lines:
            faults.append(
                Fault(
                    path,
                    line,
                    f"Le champ « {key.value} » est écrit deux fois (déjà à la ligne {lines[name]}).",
                    "Gardez-en un seul.",
                )
            )
        lines[name] = line
        _walk(value, prefix=f"{name}.", path=path, first_line=first_line, lines=lines, faults=faults)


def _syntax_fault(error: yaml.MarkedYAMLError, text: str, *, path: str, first_line: int) -> Fault:
    mark = error.problem_mark or error.context_mark
    line, rows = (mark.line if mark else 0) + first_line, text.split("\n")
    said = f"{error.context} {error.problem}"
    if wrong := next((wrong for words, wrong in SAID_BY_YAML.items() if words in said), None):
        if error.context_mark and error.context:
            line = error.context_mark.line + first_line
        row = rows[line - first_line]
        return Fault(path, line, *(INDENTED if wrong is COLON and row.startswith(" ") and ": " in row else wrong))
    line = min(line, len(text.rstrip().split("\n")) - 1 + first_line)
    if mark and "\t" in rows[line - first_line][: mark.column + 1]:
        return Fault(path, line, "Tabulation au début d'une ligne.", "Remplacez-la par des espaces.")
    return Fault(
        path,
        line,
        "L'en-tête ne se lit pas.",
        "Vérifiez les guillemets, les crochets et l'alignement de cette ligne et de la précédente.",
    )
