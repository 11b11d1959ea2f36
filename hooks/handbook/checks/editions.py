"""What is wrong between a file and its translation: an original that is not there, parts left out or changed."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from handbook.blocks.message_template import MessageTemplate
from handbook.checks.edition_shapes import shape_faults
from handbook.content.documents import LANGUAGES, MOST_KEPT, ORIGINAL, found_once
from handbook.errors import Fault, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook.blocks.block import ReadBlock
    from handbook.content.documents import Document
    from handbook.content.library import Library

LIST = "liste"
COMPARED_ELSEWHERE = ("etapes", "situation", "gestes")
"""Blocks that checks.learning, with the exercises, and checks.urgent compare."""


def edition_faults(library: Library) -> Iterator[Fault]:
    """Yield a fault for each translation without an original, and for each part of it that its original has not so."""
    known = [file for language, file in library.documents if language == ORIGINAL]
    for document in library.documents.values():
        if document.language == ORIGINAL or document.language not in LANGUAGES:
            continue
        original = library.documents.get((ORIGINAL, document.file))
        if original is None:
            guess = did_you_mean(document.file, known)
            remedy = f"{guess}Donnez-lui le chemin de l'original, ou écrivez d'abord celui-ci."
            yield Fault(document.shown_as, 1, "Cette version anglaise n'a pas d'original français.", remedy)
        elif original.is_sound and document.is_sound:
            yield from _pair_faults(document, original)


@lru_cache(maxsize=MOST_KEPT)
def _pair_faults(document: Document, original: Document) -> tuple[Fault, ...]:
    """Return what a translation has otherwise than its original: found once, as long as neither is read again."""
    return found_once("pair faults", _found_in_pair, document, original)


def _found_in_pair(document: Document, original: Document) -> list[Fault]:
    checks = (_heading_faults, _named_block_faults, _nameless_block_faults)
    return [fault for check in checks for fault in check(document, original)] or list(shape_faults(document, original))


def _heading_faults(document: Document, original: Document) -> Iterator[Fault]:
    """Yield a fault for each heading that links can name in the original, and not here."""
    own = [heading for heading in document.content.headings if heading.explicit]
    wanted = [heading for heading in original.content.headings if heading.explicit]
    missing = [heading.id for heading in wanted if heading.id not in {heading.id for heading in own}]
    strange = [heading for heading in own if heading.id not in {heading.id for heading in wanted}]
    for name, heading in zip_longest(missing, strange):
        if name is None:
            problem = f"Le titre « #{heading.id} » n'existe pas dans l'original."
            yield Fault(document.shown_as, heading.line, problem, "Retirez-le, ou ajoutez-le d'abord à l'original.")
        elif heading is None:
            problem = f"Le titre « #{name} » de l'original manque."
            yield Fault(document.shown_as, document.front.body_line, problem, "Traduisez-le, avec son identifiant.")
        else:
            problem = f"Ce titre a l'identifiant « #{heading.id} », l'original « #{name} »."
            remedy = "Gardez celui de l'original : les liens des deux langues s'en servent."
            yield Fault(document.shown_as, heading.line, problem, remedy)


def _named_block_faults(document: Document, original: Document) -> Iterator[Fault]:
    """Yield a fault for each block with an id that the original has not, has otherwise, or that is left out."""
    twins = {block.id: block for block in _compared(original) if block.id}
    own = [block for block in _compared(document) if block.id]
    for block in own:
        twin = twins.get(block.id)
        if twin is None or twin.kind is not block.kind:
            yield _stranger(document, block)
        elif twin.shape != block.shape:
            yield _misshapen(document, block, original, twin)
    missing = [twin for slug, twin in twins.items() if slug not in {block.id for block in own}]
    strangers = [block for block in own if block.id not in twins]
    for twin in missing:
        if any(block.kind is twin.kind for block in strangers):
            continue  # told as a block whose id is not that of the original
        problem = f"Le bloc « {twin.kind.name} » de la ligne {twin.line} de l'original manque."
        yield Fault(document.shown_as, document.front.body_line, problem, f"Traduisez-le, avec id: {twin.id}.")


def _nameless_block_faults(document: Document, original: Document) -> Iterator[Fault]:
    """Yield a fault for each kind of block without ids that is there more or fewer times than in the original."""
    kinds = {block.kind.name: block.kind for block in (*_compared(document), *_compared(original)) if not block.id}
    for name in kinds:
        own = [block for block in document.blocks_named(name) if not block.id]
        wanted = [block for block in original.blocks_named(name) if not block.id]
        if len(own) != len(wanted):
            problem = f"Cette traduction a {len(own)} blocs « {name} », l'original {len(wanted)}."
            line = own[0].line if own else document.front.body_line
            yield Fault(document.shown_as, line, problem, "Traduisez chaque bloc, dans le même ordre.")
            continue
        for block, twin in zip(own, wanted, strict=True):
            if block.shape != twin.shape:
                yield _misshapen(document, block, original, twin)


def _compared(document: Document) -> list[ReadBlock]:
    return [
        block for block in document.blocks if not block.kind.is_exercise and block.kind.name not in COMPARED_ELSEWHERE
    ]


def _stranger(document: Document, block: ReadBlock) -> Fault:
    if block.kind.name == LIST:
        problem = "Cette liste n'existe pas dans l'original français."
        remedy = "Donnez-lui l'identifiant de la liste française : les coches sont communes aux deux langues."
    else:
        problem = f"Ce bloc « {block.kind.name} » n'existe pas dans l'original français."
        remedy = "Donnez-lui l'identifiant du bloc français, ou retirez-le."
    return Fault(document.shown_as, block.line, problem, remedy)


def _misshapen(document: Document, block: ReadBlock, original: Document, twin: ReadBlock) -> Fault:
    remedy = "Traduisez chaque élément, dans le même ordre."
    line = block.line
    if block.kind.name == LIST:
        problem = f"Cette liste compte {block.shape} éléments, l'original français {twin.shape}."
    elif isinstance(block.content, MessageTemplate) and block.content.type == twin.content.type:
        problem = f"Ce modèle a {len(block.content.blanks)} champs à remplir, l'original {len(twin.content.blanks)}."
    elif "type" in block.source.option_lines:
        line = block.source.option_lines["type"]
        wanted = twin.source.options["type"]
        problem, remedy = f"L'original est de type « {wanted} ».", f"Écrivez « type: {wanted} »."
    else:
        problem = f"Ce bloc « {block.kind.name} » n'a pas la forme de l'original ({original.shown_as}:{twin.line})."
    return Fault(document.shown_as, line, problem, remedy)
