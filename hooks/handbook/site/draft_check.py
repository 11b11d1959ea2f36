"""« Relecture »: the form in which a reader's own draft is read over by the rules of the house, in the browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from handbook.checks.house_rule_faults import load_house_rules
from handbook.checks.house_rules import CHANNELS, PARTS, looked_for
from handbook.content.links import page_path, relative_url
from handbook.language.typography import typeset
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from handbook.checks.house_rules import HouseRule
    from handbook.content.edition import Edition

ESCAPED = re.compile(r"\\(.)")
OF_DRAFTS = frozenset(target for targets in PARTS.values() for target in targets)


def draft_check(edition: Edition, page_url: str) -> Markup:
    """Return the form in which to paste a draft, with the rules that read it over."""
    rules, _ = load_house_rules(edition.library.data_dir)
    return Renderer(edition).fragment(
        "draft-check/draft-check.html",
        page_url=page_url,
        channels=CHANNELS,
        rules=[
            {**browser_rule(slug, rule), **_words(rule, edition, page_url)} for slug, rule in of_drafts(rules).items()
        ],
    )


def of_drafts(rules: Mapping[str, HouseRule]) -> dict[str, HouseRule]:
    """Return the rules that someone's own draft obeys."""
    return {slug: rule for slug, rule in rules.items() if OF_DRAFTS & set(rule.applies_to)}


def browser_rule(slug: str, rule: HouseRule) -> dict[str, Any]:
    """Return a rule as house-rules.js applies it."""
    return {
        "id": slug,
        "languages": rule.languages,
        "targets": sorted(OF_DRAFTS & set(rule.applies_to)),
        "channels": rule.channels,
        "kind": rule.kind,
        "within": rule.within,
        "severity": rule.severity,
        "most": rule.most,
        "exactCase": rule.exact_case,
        "finds": {language: [in_browser(one) for one in looked_for(rule, language)] for language in rule.languages},
        "needs": {language: [in_browser(one) for one in needs] for language, needs in rule.needs.items()},
    }


def in_browser(expression: str) -> str:
    """Return an expression as a browser reads it: a digit is that of any script, as in Python."""
    return ESCAPED.sub(lambda escape: r"\p{Nd}" if escape[1] == "d" else escape[0], expression)


def _words(rule: HouseRule, edition: Edition, page_url: str) -> dict[str, Any]:
    """Return what is said of a rule: in the reader's language, or in that of the rule; words to propose in each."""
    language = edition.language if edition.language in rule.languages else rule.languages[0]
    file, _, anchor = rule.page.partition("#")
    return {
        "language": language,
        "label": typeset(rule.label[language], language),
        "why": typeset(rule.why[language], language),
        "page": relative_url(f"{edition.root}{page_path(file)}#{anchor}", page_url),
        "instead": {one: [typeset(words, one) for words in rule.instead[one]] for one in rule.languages},
    }
