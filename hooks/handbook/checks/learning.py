"""What is wrong between learning paths, their translations, and the pages and exercises that they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.blocks.exercises.quiz import read_quiz
from handbook.blocks.exercises.scenario import read_scenario
from handbook.blocks.exercises.spotting import read_spotting
from handbook.content.learning_paths import (
    LearningPath,
    PathFields,
    PathTexts,
    Step,
    TypedStep,
    is_path_file,
    read_steps,
)
from handbook.content.library import LANGUAGES, ORIGINAL
from handbook.content.links import target_of
from handbook.content.reading_time import EXERCISES, block_at, reading_minutes
from handbook.errors import Fault, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.content.library import Document, Library
    from handbook.source.markdown_source import SourceBlock

FEWEST_STEPS, MOST_STEPS = 3, 16
ALONE = (*EXERCISES, "etapes")
"""Blocks of which a translated page has the same as its original."""


def learning_faults(library: Library) -> list[Fault]:
    """Return everything wrong between files about learning."""
    faults = _path_id_faults(library)
    for document in library.of(ORIGINAL):
        faults += _path_faults(library, document) if is_path_file(document.file) else _stray_faults(document)
        faults += _anchor_faults(document)
    for language in LANGUAGES:
        if language != ORIGINAL:
            for document in library.of(language):
                faults += _translation_faults(library, document)
    return faults


def learning_paths(library: Library, language: str) -> tuple[LearningPath, ...]:
    """Return the paths of an edition in their order; call it once the library has no fault."""
    found = []
    for original in library.of(ORIGINAL):
        fields, document = original.fields, library.shown(language, original.file)
        texts = document.fields
        if not isinstance(fields, PathFields) or not isinstance(texts, PathFields | PathTexts):
            continue
        practice = {step.id: step.practice for step in typed_steps(original)}
        found.append(
            LearningPath(
                id=fields.id,
                file=original.file,
                language=document.language,
                title=texts.title,
                description=texts.description,
                promise=texts.promise,
                audience=fields.audience,
                rank=fields.rank,
                steps=tuple(_steps(library, document, practice, language)),
            )
        )
    return tuple(sorted(found, key=lambda path: (path.rank, path.id)))


def typed_steps(document: Document) -> list[TypedStep]:
    """Return the steps of a path as typed, in order."""
    blocks = (block for block in document.content.blocks if block.name == "etapes")
    return [step for block in blocks for step in read_steps(block, path="", language=ORIGINAL)[0]]


def _steps(library: Library, document: Document, practice: dict[str, int | None], language: str) -> Iterator[Step]:
    for typed in typed_steps(document):
        if target := target_of(typed.target, file=document.file, library=library):
            file, anchor = target
            page = library.shown(language, file)
            minutes = _minutes(page, anchor, practice.get(typed.id))
            yield Step(typed.id, typed.title, typed.note, _kind(page, anchor), file, anchor, minutes)


def _kind(page: Document, anchor: str) -> str:
    block = block_at(page, anchor) if anchor else None
    return block.name if block else "card" if page.is_tip else "section" if anchor else "page"


def _minutes(page: Document, anchor: str, practice: int | None) -> int:
    reading = 0 if _kind(page, anchor) in EXERCISES else reading_minutes(page, anchor)
    return reading + (practice or 0)


def _path_id_faults(library: Library) -> list[Fault]:
    first: dict[str, Document] = {}
    faults = []
    for document in library.of(ORIGINAL):
        if not isinstance(document.fields, PathFields):
            continue
        slug, lines = document.fields.id, document.front
        if slug in first:
            problem = f"L'identifiant « {slug} » est déjà celui du parcours {first[slug].shown_as}."
            faults.append(Fault(document.shown_as, lines.line_of("id"), problem, "Choisissez-en un autre."))
        first.setdefault(slug, document)
        audience = {"audience": document.fields.audience}
        faults += library.vocabulary.facet_faults(audience, path=document.shown_as, lines=lines.lines)
    return faults


def _stray_faults(document: Document) -> list[Fault]:
    """Return a fault for each list of steps outside of a path."""
    return [
        Fault(
            document.shown_as,
            block.line,
            "Un bloc « etapes » est hors d'un parcours.",
            "Déplacez-le dans un fichier de docs/fr/parcours/.",
        )
        for block in document.content.blocks
        if block.name == "etapes"
    ]


def _path_faults(library: Library, document: Document) -> list[Fault]:
    path, steps = document.shown_as, typed_steps(document)
    if not FEWEST_STEPS <= len(steps) <= MOST_STEPS:
        problem = f"Le parcours compte {len(steps)} étapes."
        remedy = f"Donnez-en de {FEWEST_STEPS} à {MOST_STEPS} dans un bloc « /// etapes »."
        return [Fault(path, document.front.body_line, problem, remedy)]
    faults = _same_id_faults(steps, path=path)
    total, is_whole = 0, True
    for step in steps:
        target = target_of(step.target, file=document.file, library=library)
        page = library.documents[ORIGINAL, target[0]] if target else None
        if target is None or page is None or (target[1] and target[1] not in page.anchors):
            is_whole = False
            faults += _outside_faults(step, path=path)
            continue
        if _kind(page, target[1]) in EXERCISES and step.practice is None:
            is_whole = False
            remedy = "Dites combien de temps il prend : (pratique : 5 min)"
            faults.append(Fault(path, step.line, "Cette étape est un exercice sans minutes.", remedy))
        total += _minutes(page, target[1], step.practice)
    faults += _end_faults(library, document, steps[-1])
    if is_whole and isinstance(document.fields, PathFields) and document.fields.minutes != total:
        problem = f"Le parcours annonce {document.fields.minutes} min, ses étapes en prennent {total}."
        remedy = f"Écrivez « minutes: {total} », ou retouchez les étapes ({_sum(library, document)})."
        faults.append(Fault(path, document.front.line_of("minutes"), problem, remedy))
    return faults


def _sum(library: Library, document: Document) -> str:
    practice = {step.id: step.practice for step in typed_steps(document)}
    return listed(f"{step.id} {step.minutes}" for step in _steps(library, document, practice, ORIGINAL))


def _outside_faults(step: TypedStep, *, path: str) -> list[Fault]:
    """Return a fault when a step leaves the handbook; checks.py says it of a link that leads nowhere in it."""
    if "://" not in step.target and not step.target.startswith(("mailto:", "tel:")):
        return []
    problem = f"L'étape « {step.title} » mène hors du manuel."
    return [Fault(path, step.line, problem, "Menez-la à une page, une fiche, une liste ou un exercice du manuel.")]


def _same_id_faults(steps: list[TypedStep], *, path: str) -> list[Fault]:
    first: dict[str, int] = {}
    faults = []
    for step in steps:
        if step.id and step.id in first:
            problem = f"L'étape « {step.id} » est déjà à la ligne {first[step.id]}."
            faults.append(Fault(path, step.line, problem, "Donnez à chaque étape son identifiant."))
        first.setdefault(step.id, step.line)
    return faults


def _end_faults(library: Library, document: Document, last: TypedStep) -> list[Fault]:
    target = target_of(last.target, file=document.file, library=library)
    block = block_at(document, target[1]) if target and target[0] == document.file else None
    if block is not None and block.name == "quiz":
        return []
    remedy = "Finissez par une étape qui mène à un bloc « quiz » de cette page : [Titre](#identifiant-du-quiz)"
    return [Fault(document.shown_as, last.line, "Le parcours ne finit pas par son quiz.", remedy)]


def _anchor_faults(document: Document) -> list[Fault]:
    """Return a fault for each exercise whose id is also that of a heading of its page."""
    headings = {heading.id: heading.line for heading in document.content.headings}
    return [
        Fault(
            document.shown_as,
            block.option_lines["id"],
            f"L'identifiant « {slug} » est aussi celui du titre de la ligne {headings[slug]}.",
            "Changez l'un des deux.",
        )
        for block in document.content.blocks
        if block.name in EXERCISES and (slug := block.options.get("id", "")) in headings
    ]


def _translation_faults(library: Library, document: Document) -> list[Fault]:
    original = library.documents.get((ORIGINAL, document.file))
    if original is None:
        return []
    faults = _step_translation_faults(library, original, document)
    twins = {block.options.get("id"): block for block in original.content.blocks if block.name in EXERCISES}
    own = [block for block in document.content.blocks if block.name in EXERCISES]
    for block in own:
        twin = twins.get(block.options.get("id"))
        if twin is None or twin.name != block.name:
            problem = f"Ce bloc « {block.name} » n'existe pas dans l'original français."
            remedy = "Donnez-lui l'identifiant du bloc français : les réponses sont communes aux deux langues."
            faults.append(Fault(document.shown_as, block.line, problem, remedy))
        elif _shape(block, document.language) != _shape(twin, ORIGINAL):
            problem = f"Ce bloc « {block.name} » n'a pas la forme de l'original ({original.shown_as}:{twin.line})."
            remedy = "Traduisez chaque élément, dans le même ordre, avec les mêmes identifiants et les mêmes marques."
            faults.append(Fault(document.shown_as, block.line, problem, remedy))
    translated = {block.options.get("id") for block in own}
    faults += [
        Fault(
            document.shown_as,
            document.front.body_line,
            f"Le bloc « {block.name} » de la ligne {block.line} de l'original manque.",
            f"Traduisez-le, avec id: {slug}.",
        )
        for slug, block in twins.items()
        if slug not in translated
    ]
    return faults


def _step_translation_faults(library: Library, original: Document, document: Document) -> list[Fault]:
    wanted = [(s.id, target_of(s.target, file=original.file, library=library)) for s in typed_steps(original)]
    found = [(s.id, target_of(s.target, file=document.file, library=library)) for s in typed_steps(document)]
    if wanted == found:
        return []
    block = next((block for block in document.content.blocks if block.name == "etapes"), None)
    line = block.line if block else document.front.body_line
    problem = f"Les étapes ne sont pas celles de l'original : {listed(slug for slug, _ in wanted)}."
    remedy = "Reprenez les mêmes identifiants, dans le même ordre, vers les mêmes pages; traduisez les titres."
    return [Fault(document.shown_as, line, problem, remedy)]


def _shape(block: SourceBlock, language: str) -> object:
    """Return what a translation keeps of an exercise: its ids, its order and its marks."""
    if block.name == "quiz":
        quiz = read_quiz(block, path="", language=language)[0]
        return [(q.id, q.kind, [choice.right for choice in q.choices]) for q in quiz.questions]
    if block.name == "scenario":
        story = read_scenario(block, path="", language=language)[0]
        return [(scene.id, scene.ending, [turn.to for turn in scene.turns]) for scene in story.scenes]
    if block.name == "reperage":
        return len(read_spotting(block, path="", language=language)[0].rules)
    return None
