"""What is wrong with the rules of docs/data: their form, their expressions, their examples, the pages they cite."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from handbook.build_cache import CACHE
from handbook.checks.house_rules import HouseRule, looked_for, remarks
from handbook.errors import Fault, did_you_mean, listed
from handbook.source.fields import validate
from handbook.source.files import read_text
from handbook.source.yaml_mapping import load_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from handbook.content.library import Library

FILE = "rules.yml"
SHOWN_AS = f"docs/data/{FILE}"
FEW = 8
"""The texts of rules that are kept as read."""
FEWEST_EXAMPLES = 2
LONGEST_REPEAT = 80
ESCAPED = re.compile(r"\\(.)")
CLASS = re.compile(r"\[(?:[^\[\]\\]|\\.)+\]")
LOOK_BEHIND = re.compile(r"\(\?<[=!][\w' -]{1,12}\)")
"""A look behind of one fixed length, the only kind that every browser reads."""
REPEAT = re.compile(r"\{(\d+)(?:,(\d+))?\}")
UNSAFE = {
    re.compile(r"\(\?[^:=!]"): "un groupe s'ouvre par « ( », « (?: », « (?= » ou « (?! »",
    re.compile(r"[*+]|,\}"): "pas de répétition sans fin : écrivez {0,40}",
    re.compile(r"\)\{"): "pas de groupe répété",
}
"""What an expression may not hold, once its escapes and classes are set aside."""
ESCAPES = frozenset(".?()[]{}|/$^*+\\dsn")
"""What may follow a backslash: a browser and Python read these alike; they do not agree on words and their edges."""


def house_rule_faults(library: Library, data_dir: Path) -> list[Fault]:
    """Return everything wrong with the rules of docs/data, and with the places that they cite."""
    rules, faults = load_house_rules(data_dir)
    return faults + example_faults(data_dir) + _page_faults(rules, library)


def load_house_rules(data_dir: Path) -> tuple[dict[str, HouseRule], list[Fault]]:
    """Read the rules of docs/data; return those that can be used, and every fault found but those of their examples."""
    text, faults = read_text(data_dir / FILE, shown_as=SHOWN_AS)
    if text is None:
        return {}, faults
    rules, _, found = _rules_read(text)
    return dict(rules), list(found)


def example_faults(data_dir: Path) -> list[Fault]:
    """Return a fault for each example that its rule does not judge as it says: there are hundreds, which takes time."""
    text, _ = read_text(data_dir / FILE, shown_as=SHOWN_AS)
    return list(_examples_tried(text)) if text else []


@lru_cache(maxsize=FEW)
def _examples_tried(text: str) -> tuple[Fault, ...]:
    return CACHE.result("examples of rules", (text,), partial(_try_examples, text))


def _try_examples(text: str) -> tuple[Fault, ...]:
    rules, lines, _ = _rules_read(text)
    tried = (_example_faults(slug, rule, _line_finder(slug, lines)) for slug, rule in rules.items())
    return tuple(fault for found in tried for fault in found)


@lru_cache(maxsize=FEW)
def _rules_read(text: str) -> tuple[dict[str, HouseRule], dict[str, int], list[Fault]]:
    """Return the rules of a file, the line of each field, and every fault found: a build asks in several places."""
    return CACHE.result("rules", (text,), partial(_read_rules, text))


def _read_rules(text: str) -> tuple[dict[str, HouseRule], dict[str, int], list[Fault]]:
    values, lines, faults = load_data(text, path=SHOWN_AS)
    rules: dict[str, HouseRule] = {}
    for slug, row in values.items():
        rule, found = _read_rule(str(slug), row, lines)
        faults += found
        if rule and not found:
            rules[str(slug)] = rule
    return rules, lines, faults


def _read_rule(slug: str, row: object, lines: Mapping[str, int]) -> tuple[HouseRule | None, list[Fault]]:
    """Return one rule and what is wrong with it."""
    line_of = _line_finder(slug, lines)
    if not isinstance(row, dict):
        remedy = "Écrivez ses champs en retrait, un par ligne."
        return None, [Fault(SHOWN_AS, line_of(""), f"La règle « {slug} » est vide ou mal alignée.", remedy)]
    rule, faults = validate(HouseRule, row, path=SHOWN_AS, line_of=line_of)
    if rule is None:
        return None, faults
    faults += _language_faults(slug, rule, line_of)
    faults += _kind_faults(slug, rule, line_of)
    faults += _expression_faults(rule, line_of)
    return rule, faults


def _line_finder(slug: str, lines: Mapping[str, int]) -> Callable[[str], int]:
    """Return what finds the line of a field of one rule, or that of the rule."""
    return lambda name: lines.get(f"{slug}.{name}" if name else slug, 1)


def _language_faults(slug: str, rule: HouseRule, line_of: Callable[[str], int]) -> list[Fault]:
    """Return a fault for each field that does not speak the languages of its rule."""
    remedy = f"Donnez-lui ces langues, et aucune autre : {listed(rule.languages)}."
    return [
        Fault(SHOWN_AS, line_of(name), f"Le champ « {name} » de « {slug} » n'a pas les langues de la règle.", remedy)
        for name in ("label", "why", "instead", "words", "expressions", "needs", "passes", "fails")
        if not _fits(name, getattr(rule, name), rule.languages)
    ]


def _fits(name: str, values: Mapping[str, object], languages: Iterable[str]) -> bool:
    """Tell whether a field speaks the languages of its rule; what is looked for may speak only some of them."""
    if name in ("words", "expressions", "needs"):
        return set(values) <= set(languages)
    return set(values) == set(languages)


def _kind_faults(slug: str, rule: HouseRule, line_of: Callable[[str], int]) -> list[Fault]:
    """Return a fault for each field that a rule of its kind lacks, or has no use for."""
    searches, pairs = rule.kind not in ("longest", "missing"), rule.kind in ("companion", "order", "missing")
    fields = {
        "most": (rule.kind in ("longest", "count"), [rule.most is not None]),
        "words ou expressions": (searches, [bool(looked_for(rule, language)) for language in rule.languages]),
        "needs": (pairs, [bool(rule.needs.get(language)) for language in rule.languages]),
    }
    faults = []
    for name, (is_needed, given) in fields.items():
        if (is_needed and not all(given)) or (not is_needed and any(given)):
            problem = f"La règle « {slug} » est du genre {rule.kind} : {name} "
            problem += "y manque, ou manque dans une langue." if is_needed else "n'y sert à rien."
            faults.append(Fault(SHOWN_AS, line_of("kind"), problem, "Corrigez son genre, ou ce champ."))
    return faults


def _expression_faults(rule: HouseRule, line_of: Callable[[str], int]) -> list[Fault]:
    """Return a fault for each expression that Python and a browser would not read alike, or not fast."""
    return [
        Fault(SHOWN_AS, line_of(f"{name}.{language}"), f"L'expression « {expression} » n'est pas sûre.", f"{reason}.")
        for name in ("expressions", "needs")
        for language, expressions in getattr(rule, name).items()
        for expression in expressions
        if (reason := unsafe(expression))
    ]


def unsafe(expression: str) -> str:
    """Return why an expression is refused, or nothing."""
    for escape in ESCAPED.finditer(expression):
        if escape[1] not in ESCAPES:
            return f"Retirez « {escape[0]} » : un navigateur ne le lit pas comme nous"
    bare = LOOK_BEHIND.sub("", CLASS.sub("x", ESCAPED.sub("x", expression)))
    for sign, reason in UNSAFE.items():
        if match := sign.search(bare):
            return f"Corrigez « {match[0]} » : {reason}"
    if any(int(repeat[2] or repeat[1]) > LONGEST_REPEAT for repeat in REPEAT.finditer(bare)):
        return f"Répétez {LONGEST_REPEAT} fois au plus"
    if set("{}") & set(REPEAT.sub("", bare)):
        return "Écrivez \\{ et \\} pour une accolade"
    try:
        re.compile(expression)
    except re.error:
        return "Vérifiez ses parenthèses et ses crochets"
    return ""


def _example_faults(slug: str, rule: HouseRule, line_of: Callable[[str], int]) -> list[Fault]:
    """Return a fault for each example on the wrong side of its rule, and when there are too few."""
    faults = []
    for name, examples, breaks in (("passes", rule.passes, False), ("fails", rule.fails, True)):
        for language, texts in examples.items():
            line = line_of(f"{name}.{language}")
            if len(texts) < FEWEST_EXAMPLES:
                problem = f"La règle « {slug} » a trop peu d'exemples sous {name} ({language})."
                faults.append(Fault(SHOWN_AS, line, problem, f"Donnez-en au moins {FEWEST_EXAMPLES}."))
            said = "devrait être refusé, et passe" if breaks else "devrait passer, et est refusé"
            faults += [
                Fault(SHOWN_AS, line, f"L'exemple « {text} » de « {slug} » {said}.", "Corrigez l'exemple ou la règle.")
                for text in texts
                if bool(remarks(text, {slug: rule}, language=language, target=rule.applies_to[0])) != breaks
            ]
    return faults


def _page_faults(rules: Mapping[str, HouseRule], library: Library) -> list[Fault]:
    """Return a fault for each rule whose page, or place on the page, does not exist."""
    faults = []
    files = [file for language, file in library.documents if language == "fr"]
    for slug, rule in rules.items():
        file, _, anchor = rule.page.partition("#")
        problem = f"La règle « {slug} » cite « {rule.page} », qui n'existe pas."
        if file not in files:
            faults.append(Fault(SHOWN_AS, 1, problem, f"{did_you_mean(file, files)}Citez la page qui l'énonce."))
        elif library.original(file).is_sound and anchor not in (anchors := library.original(file).anchors):
            faults.append(Fault(SHOWN_AS, 1, problem, f"{did_you_mean(anchor, anchors)}Citez un titre de la page."))
    return faults
