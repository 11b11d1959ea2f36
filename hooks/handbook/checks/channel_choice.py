"""Which channel to choose, kept as data: the questions, the decision table, and what each outcome says."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field

from handbook.errors import Fault, did_you_mean, listed
from handbook.source.fields import AS_TUPLE, Bilingual, Model, Text, validate
from handbook.source.files import read_text
from handbook.source.yaml_mapping import load_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from handbook.content.library import Library

FILE = "channels.yml"
SHOWN_AS = f"docs/data/{FILE}"
WITHOUT_CARE = frozenset({"texto", "clavardage"})
"""The channels that never carry what is confidential, what is advice, or what nobody agreed to."""
CARE = (("cas", "confidentiel"), ("cas", "avis"), ("accord", "non"))


class Question(Model):
    """One question, and its answers in the order in which they are offered."""

    text: Bilingual
    hint: Bilingual
    always: bool = False
    """Asked even where the table does not need its answer."""
    answers: Annotated[dict[str, Bilingual], Field(min_length=2, max_length=9)]
    """Each has the key of its place: a digit."""


class Row(Model):
    """A row of the table: the answers that it is about, and where they lead."""

    when: Annotated[dict[str, Text], Field(min_length=1)]
    to: Text


class Outcome(Model):
    """What to do, why, what to say, and what to write next."""

    channel: Literal["telephone", "courriel", "texto", "clavardage"]
    title: Bilingual
    reason: Bilingual
    say: Bilingual
    instead: Bilingual | None = None
    """What to say when the person prefers another channel: %{preferred}."""
    confirm: Bilingual
    page: Text
    """The page and the heading that state the rule."""


class ChannelChoice(Model):
    """The whole of it."""

    preferred: dict[str, Bilingual]
    questions: dict[str, Question]
    rows: Annotated[tuple[Row, ...], AS_TUPLE]
    outcomes: dict[str, Outcome]

    def outcome_of(self, answers: Mapping[str, str]) -> str | None:
        """Return the outcome of the first row that all these answers meet, or None."""
        return next((row.to for row in self.rows if row.when.items() <= answers.items()), None)

    def all_answers(self) -> Iterator[dict[str, str]]:
        """Yield every way to answer all the questions: the whole truth table."""
        for chosen in product(*(question.answers for question in self.questions.values())):
            yield dict(zip(self.questions, chosen, strict=True))


@dataclass(frozen=True)
class _Lines:
    known: Mapping[str, int]

    def __call__(self, name: object) -> int:
        """Return the line of a field, or the first."""
        return self.known.get(str(name), 1)


def load_channel_choice(data_dir: Path) -> tuple[ChannelChoice | None, list[Fault]]:
    """Read docs/data/channels.yml; return what it holds, if it reads, and every fault found in it."""
    if not (data_dir / FILE).is_file():
        return None, []
    text, faults = read_text(data_dir / FILE, shown_as=SHOWN_AS)
    if text is None:
        return None, faults
    values, lines, faults = load_data(text, path=SHOWN_AS)
    choice, found = validate(ChannelChoice, values, path=SHOWN_AS, line_of=_Lines(lines))
    faults += found
    if choice:
        faults += _row_faults(choice, _Lines(lines))
    if choice and not faults:
        faults += _table_faults(choice, _Lines(lines))
    return choice, faults


def channel_choice_faults(library: Library, data_dir: Path) -> list[Fault]:
    """Return everything wrong with the choice of a channel, and with the places that it cites."""
    choice, faults = load_channel_choice(data_dir)
    files = [file for language, file in library.documents if language == "fr"]
    for name, outcome in choice.outcomes.items() if choice else ():
        file, _, anchor = outcome.page.partition("#")
        problem = f"L'issue « {name} » cite « {outcome.page} », qui n'existe pas."
        if file not in files:
            faults.append(Fault(SHOWN_AS, 1, problem, f"{did_you_mean(file, files)}Citez la page qui l'énonce."))
        elif library.original(file).is_sound and anchor not in (anchors := library.original(file).anchors):
            faults.append(Fault(SHOWN_AS, 1, problem, f"{did_you_mean(anchor, anchors)}Citez un titre de la page."))
    return faults


def _row_faults(choice: ChannelChoice, line_of: _Lines) -> Iterator[Fault]:
    """Yield a fault for each row that names a question, an answer or an outcome that there is not."""
    offered: dict[str, Any] = {name: question.answers for name, question in choice.questions.items()}
    for number, row in enumerate(choice.rows):
        line = line_of(f"rows.{number}")
        if row.to not in choice.outcomes:
            remedy = f"{did_you_mean(row.to, choice.outcomes)}Décrivez-la sous outcomes."
            yield Fault(SHOWN_AS, line, f"La ligne {number + 1} mène à « {row.to} », qui n'existe pas.", remedy)
        for name, answer in row.when.items():
            if answer not in offered.get(name, ()):
                remedy = f"Questions : {listed(offered)}. Réponses de « {name} » : {listed(offered.get(name, ()))}."
                yield Fault(SHOWN_AS, line, f"« {name}: {answer} » n'est la réponse d'aucune question.", remedy)


def _table_faults(choice: ChannelChoice, line_of: _Lines) -> Iterator[Fault]:
    """Yield a fault when some answers lead nowhere or somewhere unsafe, and when an outcome or a preference is left."""
    reached = set()
    for answers in choice.all_answers():
        name = choice.outcome_of(answers)
        said = ", ".join(f"{question}: {answer}" for question, answer in answers.items())
        if name is None:
            yield Fault(SHOWN_AS, line_of("rows"), f"Rien ne répond à « {said} ».", "Ajoutez une ligne au tableau.")
            return
        reached.add(name)
        outcome = choice.outcomes[name]
        if outcome.channel in WITHOUT_CARE and any(answers.get(asked) == answer for asked, answer in CARE):
            problem = f"« {said} » mène à « {name} » : {outcome.channel}."
            remedy = "Ni texto ni clavardage pour ce qui est confidentiel, pour un avis, ou sans accord."
            yield Fault(SHOWN_AS, line_of("rows"), problem, remedy)
            return
        preferred = answers.get("preference", "")
        if preferred in choice.preferred and preferred != outcome.channel and not outcome.instead:
            problem = f"« {name} » écarte une préférence sans le dire."
            yield Fault(SHOWN_AS, line_of(f"outcomes.{name}"), problem, "Écrivez sa phrase sous instead.")
            return
    for name in choice.outcomes.keys() - reached:
        remedy = "Retirez cette issue, ou la ligne qui passe avant la sienne."
        yield Fault(SHOWN_AS, line_of(f"outcomes.{name}"), f"Aucune réponse ne mène à « {name} ».", remedy)
