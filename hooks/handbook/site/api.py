"""api/v1/: the handbook for other tools, one JSON file for each kind of thing in each edition, and their schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from handbook.checks.glossary import load_glossary
from handbook.checks.house_rule_faults import load_house_rules
from handbook.content.documents import ORIGINAL
from handbook.content.library import blocks_named
from handbook.content.links import page_path
from handbook.content.pages import PageFields
from handbook.content.reviews import last_review, next_review
from handbook.content.tips import TipFields
from handbook.language.typography import typeset
from handbook.site import api_models as api
from handbook.site.markdown_twins import TWIN
from handbook.site.own_country import local_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from handbook.content.edition import Edition

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
AS_TYPED = ("subject", "text", "words", "expressions", "needs", "instead", "unless", "never")
"""The fields that are copied or compared letter for letter: a thin space would double the cost of a text message."""


def write_api(site_dir: Path, editions: Iterable[Edition]) -> None:
    """Write the files of each edition in a built site, with what tells of them."""
    editions = tuple(editions)
    for edition in editions:
        folder = site_dir / api.FOLDER / edition.language
        folder.mkdir(parents=True, exist_ok=True)
        for name, file in api_files(edition).items():
            (folder / f"{name}.json").write_text(file.model_dump_json(), encoding="utf-8")
    root = f"{editions[0].site_url}{api.FOLDER}/"
    files = {
        edition.language: {name: f"{root}{edition.language}/{name}.json" for name in api.FILES} for edition in editions
    }
    index = api.Index.model_validate({"json_schema": f"{root}schema.json", "licence": LICENCE, "files": files})
    schema = json.dumps({"$id": f"{root}schema.json", **api.json_schema()}, ensure_ascii=False, indent=1)
    (site_dir / api.FOLDER / "index.json").write_text(index.model_dump_json(indent=1), encoding="utf-8")
    (site_dir / api.FOLDER / "schema.json").write_text(schema, encoding="utf-8")


def api_files(edition: Edition) -> dict[str, api.File]:
    """Return the files of an edition, by their names."""
    files = {}
    for name, model in api.FILES.items():
        items = tuple(_local(item, edition) for item in ITEMS[name](edition))
        files[name] = model.model_validate({"language": edition.language, "items": items})
    return files


def _local(item: api.Part, edition: Edition) -> Any:  # noqa: ANN401  # the fields of one of the models
    language = getattr(item, "language", edition.language)
    return local_texts(item.model_dump(), edition.organisation, language, as_typed=AS_TYPED)


def _address(edition: Edition, file: str, anchor: str = "") -> str:
    mark = f"#{anchor}" if anchor else ""
    return f"{edition.site_url}{edition.root}{page_path(file)}{mark}"


def _cards(edition: Edition) -> Iterator[api.Card]:
    for tip in edition.tips:
        fields = edition.library.original(tip.file).fields
        assert isinstance(fields, TipFields)  # it is a card
        yield api.Card(
            address=_address(edition, tip.file),
            language=_language(tip.language),
            title=typeset(tip.title, tip.language),
            number=tip.number,
            summary=typeset(tip.summary, tip.language),
            say=typeset(tip.say, tip.language),
            avoid=typeset(tip.avoid, tip.language),
            reason=typeset(tip.body, tip.language),
            section=tip.section,
            channel=fields.channel,
            situation=fields.situation,
            moment=fields.moment,
            audience=fields.audience,
            sources=fields.sources,
            reviewed=tip.reviewed,
        )


def _pages(edition: Edition) -> Iterator[api.Page]:
    library, settings = edition.library, edition.settings
    for original in library.of(ORIGINAL):
        document, fields = library.shown(edition.language, original.file), original.fields
        texts = document.fields
        if not isinstance(fields, PageFields) or texts is None or document.is_tip:
            continue
        yield api.Page(
            address=_address(edition, document.file),
            markdown=_address(edition, document.file) + TWIN,
            language=_language(document.language),
            title=typeset(texts.title, document.language),
            question=typeset(getattr(texts, "question", "") or "", document.language),
            description=typeset(getattr(texts, "description", ""), document.language),
            section=document.section,
            owner=fields.owner or settings.owner.get(edition.language, ""),
            reviewed=last_review(fields, texts),
            next_review=next_review(fields, texts, months=settings.review_months),
        )


def _lists(edition: Edition) -> Iterator[api.Checklist]:
    for document, block in blocks_named(edition.library, edition.language, "liste"):
        yield api.Checklist(
            address=_address(edition, document.file, block.id),
            language=_language(document.language),
            title=typeset(block.content.title, document.language),
            id=block.id,
            items=tuple(typeset(item.text, document.language) for item in block.content.items),
        )


def _models(edition: Edition) -> Iterator[api.Template]:
    for document, block in blocks_named(edition.library, edition.language, "modele"):
        model = block.content
        yield api.Template(
            address=_address(edition, document.file, model.id),
            language=_language(document.language),
            title=typeset(model.title, document.language),
            id=model.id,
            type=model.type,
            subject=model.subject,
            text=model.text,
            blanks=model.blanks,
        )


def _paths(edition: Edition) -> Iterator[api.LearningPath]:
    for path in edition.paths:
        steps = tuple(
            api.Step(
                id=step.id,
                address=_address(edition, step.file, step.anchor),
                title=typeset(step.title, path.language),
                note=typeset(step.note, path.language),
                kind=step.kind,
                minutes=step.minutes,
            )
            for step in path.steps
        )
        yield api.LearningPath(
            address=_address(edition, path.file),
            language=_language(path.language),
            title=typeset(path.title, path.language),
            id=path.id,
            description=typeset(path.description, path.language),
            promise=typeset(path.promise, path.language),
            audience=path.audience,
            minutes=path.minutes,
            steps=steps,
        )


def _glossary(edition: Edition) -> Iterator[api.Term]:
    terms, _ = load_glossary(edition.library.data_dir)
    for word, term in terms.items():
        yield api.Term(word=word, renders=term.fr, never=term.never, unless=term.unless)


def _rules(edition: Edition) -> Iterator[api.Rule]:
    rules, _ = load_house_rules(edition.library.data_dir)
    language = edition.language
    for name, rule in rules.items():
        if language not in rule.languages:
            continue
        file, _, anchor = rule.page.partition("#")
        yield api.Rule(
            id=name,
            address=_address(edition, file, anchor),
            label=typeset(rule.label[language], language),
            why=typeset(rule.why[language], language),
            applies_to=rule.applies_to,
            kind=rule.kind,
            severity=rule.severity,
            most=rule.most,
            words=rule.words.get(language, ()),
            expressions=rule.expressions.get(language, ()),
            needs=rule.needs.get(language, ()),
            instead=rule.instead.get(language, ()),
        )


def _language(language: str) -> api.Language:
    return "en" if language == "en" else "fr"


ITEMS: dict[str, Callable[[Edition], Iterator[api.Part]]] = {
    "cards": _cards,
    "pages": _pages,
    "lists": _lists,
    "models": _models,
    "paths": _paths,
    "glossary": _glossary,
    "rules": _rules,
}
