"""Every kind of block, found in the modules of this room, and what each must have whatever it holds."""

from __future__ import annotations

import copyreg
import pkgutil
import re
from importlib import import_module
from typing import TYPE_CHECKING

from handbook import blocks
from handbook.blocks.block import Block, ReadBlock
from handbook.errors import Fault, did_you_mean, listed
from handbook.source.fields import SLUG
from handbook.source.markdown_reader import form_faults

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handbook.source.markdown_text import SourceBlock


def _find_blocks() -> Iterator[Block]:
    """Yield the block of each module of this room that describes one."""
    for module in pkgutil.walk_packages(blocks.__path__, f"{blocks.__name__}."):
        if module.name != __name__ and (block := getattr(import_module(module.name), "BLOCK", None)):
            yield block


BLOCKS: Mapping[str, Block] = {block.name: block for block in sorted(_find_blocks(), key=lambda block: block.name)}
BLOCK_NAMES = tuple(BLOCKS)
WITH_MARKDOWN = frozenset(name for name, block in BLOCKS.items() if block.is_markdown)
WITH_BLANKS = frozenset(name for name, block in BLOCKS.items() if block.has_blanks)


def _known(name: str) -> Block:
    return BLOCKS[name]


copyreg.pickle(Block, lambda block: (_known, (block.name,)))  # between processes, a kind goes by its name


def read_block(source: SourceBlock, *, path: str, language: str) -> tuple[ReadBlock | None, list[Fault]]:
    """Return a block read by its kind, or None when it has no kind; and everything wrong with it."""
    kind = BLOCKS.get(source.name)
    if kind is None:
        return None, []  # reading the text has said so
    content, faults = kind.read(source, path=path, language=language)
    faults = [*_shape_faults(source, kind, path=path), *faults]
    if not (kind.is_markdown or kind.is_verbatim):
        faults += form_faults(source.rows, path=path)
    return ReadBlock(kind, source, content), faults


def _shape_faults(block: SourceBlock, kind: Block, *, path: str) -> list[Fault]:
    faults = []
    if kind.title is True and not block.title:
        remedy = f"Écrivez : /// {block.name} | Titre."
        faults.append(Fault(path, block.line, f"Le bloc « {block.name} » n'a pas de titre.", remedy))
    if kind.title is False and block.title:
        remedy = f"Écrivez seulement : /// {block.name}."
        faults.append(Fault(path, block.line, f"Le bloc « {block.name} » ne prend pas de titre.", remedy))
    for name in block.options:
        if name not in kind.options:
            problem = f"Option inconnue « {name} » dans le bloc « {block.name} »."
            guess = did_you_mean(name, kind.options)
            remedy = f"{guess}Options permises : {listed(kind.options) or 'aucune'}."
            faults.append(Fault(path, block.option_lines[name], problem, remedy))
    if kind.is_empty_refused and not block.text.html.strip():
        problem, remedy = (
            f"Le bloc « {block.name} » est vide.",
            "Écrivez son texte sous sa première ligne, ou retirez-le.",
        )
        faults.append(Fault(path, block.line, problem, remedy))
    for name in kind.needed:
        if not block.options.get(name):
            typed = next((row.line for row in block.rows if re.match(rf" {{0,3}}{name} *:", row.text)), None)
            if typed:
                problem, remedy = f"L'option « {name} » n'est pas en retrait.", "Mettez quatre espaces devant."
                faults.append(Fault(path, typed, problem, remedy))
                continue
            problem = f"L'option « {name} » manque au bloc « {block.name} »."
            remedy = f"Ajoutez sous sa première ligne, en retrait de quatre espaces : {name}: …"
            faults.append(Fault(path, block.line, problem, remedy))
    if block.id and not re.match(SLUG, block.id):
        problem = f"L'identifiant « {block.id} » n'a pas la bonne forme."
        remedy = "N'y mettez que des lettres minuscules sans accent, des chiffres et des traits d'union."
        faults.append(Fault(path, block.option_lines["id"], problem, remedy))
    return faults
