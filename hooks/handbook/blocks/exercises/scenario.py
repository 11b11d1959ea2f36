"""Scenarios: short branching stories; every branch ends, no scene is missing or forgotten."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbook.blocks.block import Block
from handbook.blocks.message_template import paragraphs_of
from handbook.errors import Fault, did_you_mean, said_again
from handbook.source.fields import SLUG

if TYPE_CHECKING:
    from handbook.source.markdown_text import Row, SourceBlock

FEWEST_CHOICES, MOST_CHOICES = 2, 4
FEWEST_SCENES, MOST_SCENES = 4, 16
FEWEST_TURNS = 2
"""Choices to make before any good ending."""
SCENE = re.compile(r"(?:Scène|Scene)\s*:\s*(\S*)")
ENDING = re.compile(r"(?:Fin|Ending)\s*\(([^()]*)\)\s*:\s*(\S*)")
ENDINGS = {"bonne": "good", "good": "good", "mauvaise": "bad", "bad": "bad"}
ARROW = re.compile(r"->|→")
CONSEQUENCE = re.compile(r"^\s+(?:Conséquence|Consequence)\s*:\s*(.+)$")
PAGE = re.compile(r"^Page\s*:\s*\[(.+)\]\(<?([^()\s>]+)>?\)\s*$")


@dataclass(frozen=True)
class Turn:
    """One choice: what the reader does or says, the scene it leads to, and what it brings about at once."""

    text: str
    to: str
    consequence: str = ""
    line: int = 0


@dataclass(frozen=True)
class Scene:
    """One scene, or an ending when `ending` says good or bad."""

    id: str
    ending: str
    paragraphs: tuple[str, ...]
    turns: tuple[Turn, ...]
    page_title: str
    page: str
    line: int


@dataclass(frozen=True)
class Scenario:
    """One story in one language; it starts with its first scene."""

    id: str
    title: str
    scenes: tuple[Scene, ...]
    line: int = 0

    def number(self, scene_id: str) -> int:
        """Return the number of a scene, as a printed story tells where to go."""
        return next(k for k, scene in enumerate(self.scenes, start=1) if scene.id == scene_id)


def read_scenario(block: SourceBlock, *, path: str, language: str) -> tuple[Scenario, list[Fault]]:
    """Return the story that a « scenario » block holds, and what is wrong with it."""
    scenes: list[Scene] = []
    faults: list[Fault] = []
    for rows in _groups(block, path=path, faults=faults):
        scene, found = _read_scene(rows, path=path)
        scenes.append(scene)
        faults += found
    scenario = Scenario(block.options.get("id", ""), block.title, tuple(scenes), block.line)
    return scenario, faults + _story_faults(scenario, path=path)


def _groups(block: SourceBlock, *, path: str, faults: list[Fault]) -> list[list[Row]]:
    groups: list[list[Row]] = []
    for row in block.rows:
        if SCENE.fullmatch(row.text.rstrip()) or ENDING.fullmatch(row.text.rstrip()):
            groups.append([row])
        elif groups:
            groups[-1].append(row)
        elif row.text.strip():
            remedy = "Commencez par une ligne « Scène : identifiant »."
            faults.append(Fault(path, row.line, "Cette ligne n'est dans aucune scène.", remedy))
    return groups


def _read_scene(rows: list[Row], *, path: str) -> tuple[Scene, list[Fault]]:
    first, faults = rows[0], []
    end = ENDING.fullmatch(first.text.rstrip())
    scene_id = end[2] if end else SCENE.fullmatch(first.text.rstrip())[1]  # type: ignore[index]  # one of them matched
    ending = ENDINGS.get(end[1].strip(), "?") if end else ""
    if ending == "?":
        problem = f"Genre de fin inconnu « {end[1] if end else ''} »."
        faults.append(Fault(path, first.line, problem, "Écrivez « Fin (bonne) : … » ou « Fin (mauvaise) : … »."))
    if not re.match(SLUG, scene_id):
        remedy = "Nommez-la en minuscules sans accent, chiffres et traits d'union : Scène : arrivee"
        faults.append(Fault(path, first.line, f"L'identifiant de scène « {scene_id} » n'a pas la bonne forme.", remedy))
    turns: list[Turn] = []
    texts: list[str] = []
    title = page = ""
    for row in rows[1:]:
        if match := PAGE.match(row.text):
            title, page = match[1], match[2]
        elif row.text.startswith(("- ", "* ")):
            turn = _turn(row)
            turns.append(turn)
            if not turn.text or not turn.to:
                remedy = "Finissez-le par -> et l'identifiant d'une scène."
                faults.append(Fault(path, row.line, "Ce choix ne mène à aucune scène.", remedy))
        elif turns and (match := CONSEQUENCE.match(row.text)):
            last = turns[-1]
            turns[-1] = Turn(last.text, last.to, match[1].strip(), last.line)
        elif turns and row.text.strip():
            remedy = "Mettez le récit avant les choix, ou écrivez dessous, en retrait : Conséquence : …"
            faults.append(Fault(path, row.line, "Cette ligne suit les choix sans en être un.", remedy))
        else:
            texts.append(row.text)
    paragraphs = tuple(" ".join(paragraph) for paragraph in paragraphs_of(texts))
    scene = Scene(scene_id, ending, paragraphs, tuple(turns), title, page, first.line)
    return scene, faults + _scene_faults(scene, path=path)


def _turn(row: Row) -> Turn:
    """Return the choice that a line gives, « - What one does -> scene »; it leads nowhere without an arrow."""
    typed = row.text[1:].strip()
    arrows = list(ARROW.finditer(typed))
    to = typed[arrows[-1].end() :].split() if arrows else []
    if len(to) != 1:
        return Turn(typed, "", line=row.line)
    return Turn(typed[: arrows[-1].start()].strip(), to[0], line=row.line)


def _scene_faults(scene: Scene, *, path: str) -> list[Fault]:
    faults = []
    if not scene.paragraphs:
        problem = f"La scène « {scene.id} » n'a pas de texte."
        faults.append(Fault(path, scene.line, problem, "Dites ce qui se passe, sous son nom."))
    remedy = "Changez l'un des deux."
    faults += [
        Fault(path, line, f"Ce choix est déjà à la ligne {first}.", remedy)
        for _, line, first in said_again((turn.text, turn.line) for turn in scene.turns)
    ]
    if scene.ending and scene.turns:
        problem = f"La fin « {scene.id} » propose des choix."
        faults.append(Fault(path, scene.line, problem, "Retirez-les, ou faites-en une scène."))
    if scene.ending and not scene.page:
        problem = f"La fin « {scene.id} » ne dit pas quelle page l'explique."
        faults.append(Fault(path, scene.line, problem, "Ajoutez une ligne « Page : [titre](lien) »."))
    if not scene.ending and not FEWEST_CHOICES <= len(scene.turns) <= MOST_CHOICES:
        problem = f"La scène « {scene.id} » a {len(scene.turns)} choix."
        remedy = f"Donnez-en de {FEWEST_CHOICES} à {MOST_CHOICES}, ou faites-en une fin."
        faults.append(Fault(path, scene.line, problem, remedy))
    return faults


def _story_faults(scenario: Scenario, *, path: str) -> list[Fault]:
    scenes: dict[str, Scene] = {}
    faults = []
    for scene in scenario.scenes:
        if scene.id in scenes:
            problem = f"La scène « {scene.id} » est déjà à la ligne {scenes[scene.id].line}."
            faults.append(Fault(path, scene.line, problem, "Donnez-lui un autre identifiant."))
        scenes.setdefault(scene.id, scene)
    if not FEWEST_SCENES <= len(scenes) <= MOST_SCENES:
        problem = f"Le scénario compte {len(scenes)} scènes et fins."
        faults.append(Fault(path, scenario.line, problem, f"Gardez-en de {FEWEST_SCENES} à {MOST_SCENES}."))
    for kind, name in (("good", "bonne"), ("bad", "mauvaise")):
        if not any(scene.ending == kind for scene in scenes.values()):
            problem = f"Le scénario n'a pas de {name} fin."
            faults.append(Fault(path, scenario.line, problem, f"Écrivez-en une : Fin ({name}) : identifiant"))
    faults += [
        Fault(
            path,
            turn.line,
            f"Ce choix mène à la scène « {turn.to} », qui n'existe pas.",
            f"{did_you_mean(turn.to, scenes)}Corrigez son identifiant, ou écrivez la scène.",
        )
        for scene in scenario.scenes
        for turn in scene.turns
        if turn.to and turn.to not in scenes
    ]
    return faults + _branch_faults(scenario, scenes, path=path)


def _branch_faults(scenario: Scenario, scenes: dict[str, Scene], *, path: str) -> list[Fault]:
    """Return a fault for each scene that nothing leads to, that leads back to itself, or for a story too short."""
    if not scenario.scenes:
        return []
    turns = {name: _shortest_walk(scenario.scenes[0].id, name, scenes) for name in scenes}
    faults = []
    for name, scene in scenes.items():
        if turns[name] is None:
            problem = f"Aucun choix ne mène à la scène « {name} »."
            faults.append(Fault(path, scene.line, problem, "Menez-y un choix, ou retirez-la."))
        elif any(_shortest_walk(turn.to, name, scenes) is not None for turn in scene.turns):
            problem = f"La scène « {name} » tourne en rond : un de ses choix y ramène."
            faults.append(Fault(path, scene.line, problem, "Menez ce choix à une autre scène : chaque branche finit."))
    soon = [name for name, scene in scenes.items() if scene.ending == "good" and turns[name] in range(FEWEST_TURNS)]
    faults += [
        Fault(
            path,
            scenes[name].line,
            f"La bonne fin « {name} » vient trop tôt.",
            f"Faites-la précéder d'au moins {FEWEST_TURNS} choix.",
        )
        for name in soon
    ]
    return faults


def _shortest_walk(start: str, goal: str, scenes: dict[str, Scene]) -> int | None:
    """Return how many choices lead from a scene to another, or None when none do."""
    seen, reached, steps = {start}, {start}, 0
    while reached:
        if goal in reached:
            return steps
        reached = {turn.to for name in reached if name in scenes for turn in scenes[name].turns} - seen
        seen |= reached
        steps += 1
    return None


def _shape(scenario: Scenario) -> object:
    return [(scene.id, scene.ending, [turn.to for turn in scene.turns]) for scene in scenario.scenes]


BLOCK = Block(
    "scenario",
    read_scenario,
    "scenario/scenario.html",
    is_exercise=True,
    reading="none",
    element="handbook-scenario",
    shape=_shape,
)
