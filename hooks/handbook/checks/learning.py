"""What is wrong between learning paths, their translations, and the pages and exercises that they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook.content.behind import is_part, keeps_shape
from handbook.content.documents import LANGUAGES, ORIGINAL
from handbook.content.learning_paths import PathFields, is_path_file
from handbook.content.path_steps import path_steps, step_minutes, typed_steps
from handbook.errors import Fault, listed, said_again

if TYPE_CHECKING:
    from handbook.blocks.learning_steps import TypedStep
    from handbook.content.documents import Document
    from handbook.content.library import Library

FEWEST_STEPS, MOST_STEPS = 3, 16


def learning_faults(library: Library) -> list[Fault]:
    """Return everything wrong between files about learning."""
    faults = _path_id_faults(library)
    for document in library.of(ORIGINAL):
        faults += _path_faults(library, document) if is_path_file(document.file) else _stray_faults(document)
    for language in LANGUAGES:
        if language != ORIGINAL:
            for document in library.of(language):
                faults += _translation_faults(library, document)
    return faults


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
        for block in document.blocks_named("etapes")
    ]


def _path_faults(library: Library, document: Document) -> list[Fault]:
    path, steps = document.shown_as, typed_steps(document)
    if not document.is_sound:
        return []  # what was read of its steps is not what was meant
    if not FEWEST_STEPS <= len(steps) <= MOST_STEPS:
        problem = f"Le parcours compte {len(steps)} étapes."
        remedy = f"Donnez-en de {FEWEST_STEPS} à {MOST_STEPS} dans un bloc « /// etapes »."
        return [Fault(path, document.front.body_line, problem, remedy, spares_page=True)]
    faults = [*_same_id_faults(steps, path=path), *_same_target_faults(library, document, steps)]
    total, is_whole = 0, True
    for step in steps:
        target = library.catalogue.target_of(step.target, file=document.file)
        page = library.documents[ORIGINAL, target[0]] if target else None
        if target is None or page is None or not page.is_sound or (target[1] and target[1] not in page.anchors):
            is_whole = False
            faults += _outside_faults(step, path=path)
            continue
        block = page.block_at(target[1]) if target[1] else None
        if page is document and not (block and block.kind.is_exercise):
            is_whole = False
            remedy = "Menez-la à une page, une fiche, une liste, ou à un exercice de ce parcours."
            faults.append(
                Fault(path, step.line, f"L'étape « {step.title} » mène au parcours lui-même.", remedy, spares_page=True)
            )
        if block and block.kind.is_exercise and step.practice is None:
            is_whole = False
            remedy = "Dites combien de temps il prend : (pratique : 5 min)"
            faults.append(Fault(path, step.line, "Cette étape est un exercice sans minutes.", remedy, spares_page=True))
        total += step_minutes(page, target[1], step.practice)
    faults += _end_faults(library, document, steps[-1])
    if is_whole and isinstance(document.fields, PathFields) and document.fields.minutes != total:
        problem = f"Le parcours annonce {document.fields.minutes} min, ses étapes en prennent {total}."
        remedy = f"Écrivez « minutes: {total} », ou retouchez les étapes ({_sum(library, document)})."
        faults.append(Fault(path, document.front.line_of("minutes"), problem, remedy, spares_page=True))
    return faults


def _sum(library: Library, document: Document) -> str:
    return listed(f"{step.id} {step.minutes}" for step in path_steps(library, document, ORIGINAL))


def _outside_faults(step: TypedStep, *, path: str) -> list[Fault]:
    """Return a fault when a step leaves the handbook; checks/files says it of a link that leads nowhere in it."""
    if "://" not in step.target and not step.target.startswith(("mailto:", "tel:")):
        return []
    problem = f"L'étape « {step.title} » mène hors du manuel."
    remedy = "Menez-la à une page, une fiche, une liste ou un exercice du manuel."
    return [Fault(path, step.line, problem, remedy, spares_page=True)]


def _same_id_faults(steps: list[TypedStep], *, path: str) -> list[Fault]:
    remedy = "Donnez à chaque étape son identifiant."
    return [
        Fault(path, line, f"L'étape « {name} » est déjà à la ligne {first}.", remedy)
        for name, line, first in said_again((step.id, step.line) for step in steps)
    ]


def _same_target_faults(library: Library, document: Document, steps: list[TypedStep]) -> list[Fault]:
    targets = ((library.catalogue.target_of(step.target, file=document.file), step.line) for step in steps)
    named = (("#".join(target) if target else "", line) for target, line in targets)
    return [
        Fault(
            document.shown_as,
            line,
            f"Cette étape mène où mène celle de la ligne {first} ({name}).",
            "Retirez-en une.",
            spares_page=True,
        )
        for name, line, first in said_again(named)
    ]


def _end_faults(library: Library, document: Document, last: TypedStep) -> list[Fault]:
    target = library.catalogue.target_of(last.target, file=document.file)
    block = document.block_at(target[1]) if target and target[0] == document.file else None
    if block is not None and block.kind.name == "quiz":
        return []
    remedy = "Finissez par une étape qui mène à un bloc « quiz » de cette page : [Titre](#identifiant-du-quiz)"
    return [Fault(document.shown_as, last.line, "Le parcours ne finit pas par son quiz.", remedy, spares_page=True)]


def _translation_faults(library: Library, document: Document) -> list[Fault]:
    original = library.documents.get((ORIGINAL, document.file))
    if original is None or not (original.is_sound and document.is_sound):
        return []
    faults = _step_translation_faults(library, original, document)
    twins = {block.id: block for block in original.blocks if block.kind.is_exercise}
    own = [block for block in document.blocks if block.kind.is_exercise]
    for block in own:
        twin = twins.get(block.id)
        if twin is None or twin.kind is not block.kind:
            problem = f"Ce bloc « {block.kind.name} » n'existe pas dans l'original français."
            remedy = "Donnez-lui l'identifiant du bloc français : les réponses sont communes aux deux langues."
            faults.append(Fault(document.shown_as, block.line, problem, remedy))
        elif not keeps_shape(block, twin):
            problem = f"Ce bloc « {block.kind.name} » n'a pas la forme de l'original ({original.shown_as}:{twin.line})."
            remedy = "Traduisez chaque élément, dans le même ordre, avec les mêmes identifiants et les mêmes marques."
            faults.append(Fault(document.shown_as, block.line, problem, remedy))
    translated = {block.id for block in own}
    faults += [
        Fault(
            document.shown_as,
            document.front.body_line,
            f"Le bloc « {block.kind.name} » de la ligne {block.line} de l'original manque.",
            f"Traduisez-le, avec id: {slug}.",
        )
        for slug, block in twins.items()
        if slug not in translated and block.kind.name == "quiz"
    ]
    return faults


def _step_translation_faults(library: Library, original: Document, document: Document) -> list[Fault]:
    wanted = [(s.id, library.catalogue.target_of(s.target, file=original.file)) for s in typed_steps(original)]
    found = [(s.id, library.catalogue.target_of(s.target, file=document.file)) for s in typed_steps(document)]
    if is_part(found, wanted) and (found or not wanted):
        return []
    block = next(iter(document.blocks_named("etapes")), None)
    line = block.line if block else document.front.body_line
    problem = f"Les étapes ne sont pas celles de l'original : {listed(slug for slug, _ in wanted)}."
    remedy = "Reprenez les mêmes identifiants, dans le même ordre, vers les mêmes pages; traduisez les titres."
    return [Fault(document.shown_as, line, problem, remedy)]
