"""« Relecture »: the form in which a reader's own draft is read over by the rules of the house, in the browser.

The rules weigh more than the page: it asks for them once its form is used.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any

from handbook.checks.house_rule_faults import load_house_rules
from handbook.checks.house_rules import CHANNELS, PARTS, looked_for
from handbook.content.documents import ORIGINAL
from handbook.content.links import page_path, relative_url
from handbook.language.typography import typeset
from handbook.site.javascript_modules import FOLDER
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from markupsafe import Markup

    from handbook.checks.house_rules import HouseRule
    from handbook.content.edition import Edition

KEPT = "draft-rules"
MARKER = "draft-check"
"""What a page writes where the form stands."""
ESCAPED = re.compile(r"\\(.)")
OF_DRAFTS = frozenset(target for targets in PARTS.values() for target in targets)


def draft_check(edition: Edition, page_url: str) -> Markup:
    """Return the form in which to paste a draft, which knows where the rules that read it over are."""
    name, _ = _rules_file(edition)
    return Renderer(edition).fragment(
        "draft-check/draft-check.html", page_url=page_url, channels=CHANNELS, rules=relative_url(name, page_url)
    )


def write_draft_rules(site_dir: Path, editions: Iterable[Edition]) -> None:
    """Write in a built site the rules of each edition that has such a form."""
    for edition in editions:
        shown = (edition.library.shown(edition.language, french.file) for french in edition.library.of(ORIGINAL))
        if any(marker.name == MARKER for document in shown for marker in document.content.markers):
            name, text = _rules_file(edition)
            (site_dir / name).write_text(text, encoding="utf-8")


def _rules_file(edition: Edition) -> tuple[str, str]:
    """Return the address of an edition's rules in the site, which changes when they do, and their text."""
    if KEPT not in edition.kept:
        rules, _ = load_house_rules(edition.library.data_dir)
        rows = [{**browser_rule(slug, rule), **_words(rule, edition)} for slug, rule in of_drafts(rules).items()]
        text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        digest = hashlib.sha256(text.encode()).hexdigest()[:10]
        edition.kept[KEPT] = f"{FOLDER}/rules-{edition.language}.{digest}.json", text
    return edition.kept[KEPT]  # type: ignore[no-any-return]


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


def _words(rule: HouseRule, edition: Edition) -> dict[str, Any]:
    """Return what is said of a rule: in the reader's language, or in that of the rule; words to propose in each.

    Its page is an address below the root of the site.
    """
    language = edition.language if edition.language in rule.languages else rule.languages[0]
    file, _, anchor = rule.page.partition("#")
    return {
        "language": language,
        "label": typeset(rule.label[language], language),
        "why": typeset(rule.why[language], language),
        "page": f"{edition.root}{page_path(file)}#{anchor}",
        "instead": {one: [typeset(words, one) for words in rule.instead[one]] for one in rule.languages},
    }
