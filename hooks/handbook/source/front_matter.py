"""Front matter read with its line numbers, since MkDocs drops what it cannot parse without a word."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from handbook.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

FENCE = "---"


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # the C reader where there is one
    """Leaves a day that does not exist as it was typed, for the model to refuse it on its line."""


def _day_or_text(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> object:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        return node.value


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day_or_text)


@dataclass(frozen=True)
class FrontMatter:
    """The fields of a file, the line of each, and the text that follows."""

    fields: dict[str, Any]
    lines: dict[str, int] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    """Line of the file on which the body starts."""

    def line_of(self, name: object) -> int:
        """Return the line of a field, or the first line when the field is absent."""
        return self.lines.get(str(name), 1)


def load_mapping(text: str, *, path: str, first_line: int = 1) -> tuple[dict[str, Any], dict[str, int], list[Fault]]:
    """Parse a YAML mapping; return its values, the line of each key (dotted when nested) and its faults."""
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        return {}, {}, [_syntax_fault(error, text, path=path, first_line=first_line)]
    except yaml.YAMLError:
        fault = Fault(path, first_line, "Caractère interdit dans l'en-tête.", "Retirez les caractères invisibles.")
        return {}, {}, [fault]
    if node is None:
        return {}, {}, []
    if not isinstance(node, yaml.MappingNode):
        problem, remedy = "L'en-tête n'est pas une suite de champs.", "Écrivez « champ: valeur », un par ligne."
        return {}, {}, [Fault(path, first_line, problem, remedy)]
    lines: dict[str, int] = {}
    faults: list[Fault] = []
    if shared := _shared_node(node, set()):
        problem, remedy = (
            "Un renvoi de YAML (& ou *) ne se lit pas.",
            "Écrivez la valeur en entier, ou entre guillemets.",
        )
        return {}, {}, [Fault(path, shared.start_mark.line + first_line, problem, remedy)]
    _walk(node, prefix="", path=path, first_line=first_line, lines=lines, faults=faults)
    try:
        values = loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        return {}, lines, [*faults, _syntax_fault(error, text, path=path, first_line=first_line)]
    except (yaml.YAMLError, ValueError) as error:
        return (
            {},
            lines,
            [*faults, Fault(path, first_line, f"Valeur illisible ({error}).", "Mettez-la entre guillemets.")],
        )
    return values, lines, faults


def parse(text: str, *, path: str) -> tuple[FrontMatter, list[Fault]]:
    """Split a Markdown file into its fields and its body; return them with the faults found."""
    rows = text.split("\n")
    if rows[0].rstrip() != FENCE:
        return FrontMatter({}, body=text), [
            Fault(
                path,
                1,
                "L'en-tête manque.",
                "Commencez le fichier par une ligne ---, les champs, puis une ligne ---.",
            )
        ]
    end = next((i for i, row in enumerate(rows[1:], start=1) if row.rstrip() == FENCE), None)
    if end is None:
        return FrontMatter({}, body=""), [
            Fault(path, 1, "L'en-tête n'est jamais fermé.", "Ajoutez une ligne --- après le dernier champ.")
        ]
    values, lines, faults = load_mapping("\n".join(rows[1:end]), path=path, first_line=2)
    if not faults:
        faults = list(_cut_faults("\n".join(rows[1:end]), path=path, first_line=2))
    return FrontMatter(values, lines, "\n".join(rows[end + 1 :]), end + 2), faults


def _cut_faults(text: str, *, path: str, first_line: int) -> Iterator[Fault]:
    """Yield a fault for each value that a # cuts: YAML takes the rest of its line for a remark, and drops it."""
    if "#" not in text:
        return
    rows = text.split("\n")
    for scalar in _scalars(yaml.compose(text, Loader=_Loader)):
        end = scalar.end_mark
        if not scalar.style and rows[end.line][end.column :].lstrip().startswith("#"):
            remedy = 'Mettez toute la valeur entre guillemets droits : champ: "nº #5".'
            yield Fault(path, end.line + first_line, "Un signe # coupe cette valeur.", remedy)


def _shared_node(node: yaml.Node, seen: set[int]) -> yaml.Node | None:
    """Return a part of a YAML text that stands in two places, if there is one: it may hold itself, or grow for ever."""
    if id(node) in seen:
        return node
    seen.add(id(node))
    children = [part for pair in node.value for part in pair] if isinstance(node, yaml.MappingNode) else node.value
    if isinstance(node, yaml.ScalarNode):
        return None
    return next((found for child in children if (found := _shared_node(child, seen))), None)


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Yield every word of a YAML text, keys included."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            for part in pair:
                yield from _scalars(part)


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
    line = (mark.line if mark else 0) + first_line
    if error.problem and "mapping values are not allowed" in error.problem:
        return Fault(
            path,
            line,
            "Deux-points en trop dans une valeur.",
            'Mettez toute la valeur entre guillemets droits : champ: "texte : suite".',
        )
    if mark and "\t" in text.split("\n")[mark.line][: mark.column + 1]:
        return Fault(path, line, "Tabulation au début d'une ligne.", "Remplacez-la par des espaces.")
    return Fault(
        path,
        line,
        "L'en-tête ne se lit pas.",
        "Vérifiez les guillemets, les crochets et l'alignement de cette ligne et de la précédente.",
    )
