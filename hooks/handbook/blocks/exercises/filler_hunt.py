"""« Chasse aux oups »: a transcript whose filler words are marked, with better sentences to choose from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from handbook.blocks.block import Block
from handbook.blocks.exercises.answer_choices import Choice, ChoiceReader, count_faults, evenness_faults
from handbook.blocks.exercises.quiz import Question
from handbook.errors import Fault, did_you_mean, listed

if TYPE_CHECKING:
    from handbook.source.markdown_text import Row, SourceBlock

CAUSES = ("hate", "outil", "silence")
"""Why one says a filler: hurry, a slow tool, the fear of silence."""
REGISTERS = ("quebec", "france", "canada")
FEWEST_LINES, MOST_LINES = 4, 24
FEWEST_FILLERS = 4
FEWEST_CAUSES = 2
LINE = re.compile(r"^(?!Page\s*:)([^\s:][^:|]{0,40}?)\s*:\s+(\S.*)$")
MARK = re.compile(r"\{([^{}|]+)(?:\|([^{}]*))?\}|\[([^\[\]|]+)(?:\|([^\[\]]*))?\]")
STRAY = re.compile(r"[{}\[\]]")


@dataclass(frozen=True)
class Token:
    """A word or a group of words of a line: plain, a filler with its cause, or a false friend with its reason."""

    text: str
    kind: str = ""
    """filler, friend, or nothing."""
    note: str = ""
    """The cause of a filler, the reason of a false friend."""
    glued: bool = False
    """Whether no space comes before it."""

    @property
    def is_word(self) -> bool:
        """Tell whether it can be marked: punctuation alone cannot."""
        return any(letter.isalnum() for letter in self.text)


@dataclass(frozen=True)
class Utterance:
    """What one person says, and the better ways of saying it, if the reader is to choose one."""

    speaker: str
    tokens: tuple[Token, ...]
    hunted: bool
    choices: tuple[Choice, ...] = ()
    line: int = 0

    @property
    def text(self) -> str:
        """The line as it reads."""
        return "".join(("" if token.glued or not k else " ") + token.text for k, token in enumerate(self.tokens))


@dataclass(frozen=True)
class Transcript:
    """One transcript in one language."""

    id: str
    title: str
    person: str
    register: str
    trade: str
    lines: tuple[Utterance, ...] = field(default_factory=tuple)
    line: int = 0

    @property
    def causes(self) -> tuple[str, ...]:
        """Why one says a filler, in the order in which the answer tells."""
        return CAUSES

    def question(self, line: Utterance, number: int, text: str) -> Question:
        """Return the choice of a better sentence as a question like those of a quiz."""
        return Question(f"phrase-{number}", "unique", text, line.choices, page_title="", page="")

    @property
    def fillers(self) -> list[Token]:
        """The filler words to find."""
        return [token for line in self.lines for token in line.tokens if token.kind == "filler"]

    @property
    def friends(self) -> list[Token]:
        """The words that only look like fillers."""
        return [token for line in self.lines for token in line.tokens if token.kind == "friend"]


def read_transcript(block: SourceBlock, *, path: str, language: str) -> tuple[Transcript, list[Fault]]:
    """Return the transcript that an « oups » block holds, and what is wrong with it."""
    options = block.options
    person, faults = options.get("personne", ""), _option_faults(block, path=path)
    lines: list[Utterance] = []
    reader = ChoiceReader(path=path, language=language)
    readers = [reader]
    for row in block.rows:
        if not row.text.strip():
            continue
        if match := LINE.match(row.text):
            reader = ChoiceReader(path=path, language=language)
            readers.append(reader)
            tokens, found = _read_tokens(match[2], row=row, path=path, hunted=match[1] == person)
            faults += found
            lines.append(Utterance(match[1], tuple(tokens), match[1] == person, line=row.line))
        elif not (lines and row.text.startswith(" ") and reader.read(row)):
            remedy = "Écrivez « Nom : ce qui est dit » sur une ligne; les choix dessous, en retrait de quatre espaces."
            faults.append(Fault(path, row.line, "Cette ligne de la transcription ne se lit pas.", remedy))
    lines = [replace(line, choices=tuple(own.choices)) for line, own in zip(lines, readers[1:], strict=True)]
    for own in readers[1:]:
        faults += [*own.faults, *own.reason_faults()]
    transcript = Transcript(
        options.get("id", ""), block.title, person, options.get("registre", ""), options.get("metier", ""),
        tuple(lines), block.line,
    )  # fmt: skip
    return transcript, faults + _transcript_faults(transcript, path=path)


def _option_faults(block: SourceBlock, *, path: str) -> list[Fault]:
    register = block.options.get("registre", "")
    if not register or register in REGISTERS:
        return []
    remedy = f"{did_you_mean(register, REGISTERS)}Registres permis : {listed(REGISTERS)}."
    return [Fault(path, block.option_lines["registre"], f"Registre inconnu « {register} ».", remedy)]


def _read_tokens(text: str, *, row: Row, path: str, hunted: bool) -> tuple[list[Token], list[Fault]]:
    tokens: list[Token] = []
    faults: list[Fault] = []
    at = 0
    for match in MARK.finditer(text):
        tokens += _plain(text[at : match.start()], faults, row=row, path=path, follows=at > 0)
        is_filler = match[1] is not None
        words, note = (match[1], match[2] or "") if is_filler else (match[3], match[4] or "")
        glued = match.start() > 0 and not text[match.start() - 1].isspace()
        tokens.append(Token(words.strip(), "filler" if is_filler else "friend", note.strip(), glued))
        faults += _mark_faults(tokens[-1], row=row, path=path, hunted=hunted)
        at = match.end()
    tokens += _plain(text[at:], faults, row=row, path=path, follows=at > 0)
    return tokens, faults


def _plain(text: str, faults: list[Fault], *, row: Row, path: str, follows: bool) -> list[Token]:
    """Return the words of a text without marks; « ? » and « : » after a space stay with the word before."""
    if STRAY.search(text):
        remedy = "Marquez un oups {mot|cause}, un faux ami [mot|raison], sans les emboîter."
        faults.append(Fault(path, row.line, "Une marque est mal fermée dans cette ligne.", remedy))
    words = re.sub(r" (?=[:»%$](?:\s|$|[,.;]))", "\u00a0", text).replace("« ", "«\u00a0").split(" ")
    glued = follows and not text.startswith(" ")
    return [Token(word, glued=glued and k == 0) for k, word in enumerate(w for w in words if w)]


def _mark_faults(token: Token, *, row: Row, path: str, hunted: bool) -> list[Fault]:
    faults = []
    if not hunted:
        problem = f"« {token.text} » est marqué dans la réplique d'une autre personne."
        faults.append(Fault(path, row.line, problem, "Ne marquez que les mots de la personne nommée par « personne »."))
    if token.kind == "filler" and token.note not in CAUSES:
        problem = f"La cause de l'oups « {token.text} » est inconnue (« {token.note} »)." if token.note else (
            f"L'oups « {token.text} » n'a pas de cause."
        )  # fmt: skip
        remedy = (
            f"{did_you_mean(token.note, CAUSES)}Écrivez {{{token.text}|cause}}, avec pour cause : {listed(CAUSES)}."
        )
        faults.append(Fault(path, row.line, problem, remedy))
    if token.kind == "friend" and not token.note:
        remedy = f"Dites pourquoi il a sa place : [{token.text}|raison]."
        faults.append(Fault(path, row.line, f"Le faux ami « {token.text} » n'a pas de raison.", remedy))
    return faults


def _transcript_faults(transcript: Transcript, *, path: str) -> list[Fault]:
    line, faults = transcript.line, []
    said = sum(row.hunted for row in transcript.lines)
    if not FEWEST_LINES <= len(transcript.lines) <= MOST_LINES:
        problem = f"La transcription compte {len(transcript.lines)} répliques."
        faults.append(Fault(path, line, problem, f"Gardez-en de {FEWEST_LINES} à {MOST_LINES}."))
    if transcript.person and not said:
        problem = f"« {transcript.person} » ne dit rien dans la transcription."
        faults.append(Fault(path, line, problem, "Donnez à « personne » le nom qui précède ses répliques."))
    if len(transcript.fillers) < FEWEST_FILLERS:
        problem = f"La transcription n'a que {len(transcript.fillers)} oups à trouver."
        faults.append(Fault(path, line, problem, f"Marquez-en au moins {FEWEST_FILLERS} : {{mot|cause}}."))
    elif len({token.note for token in transcript.fillers} & set(CAUSES)) < FEWEST_CAUSES:
        remedy = f"Montrez-en au moins {FEWEST_CAUSES} parmi : {listed(CAUSES)}."
        faults.append(Fault(path, line, "Tous les oups ont la même cause.", remedy))
    if not transcript.friends:
        remedy = "Marquez un mot qui a sa place malgré les apparences : [donc|raison]."
        faults.append(Fault(path, line, "La transcription n'a pas de faux ami.", remedy))
    mended = [row for row in transcript.lines if row.choices]
    if not mended:
        remedy = "Sous une réplique de la personne, en retrait : « - [x] … », « - [ ] … », chacune avec sa raison."
        faults.append(Fault(path, line, "Aucune réplique n'a de meilleure phrase à choisir.", remedy))
    for row in mended:
        if not row.hunted:
            remedy = "Mettez-les sous une réplique de la personne nommée par « personne »."
            faults.append(Fault(path, row.line, "Ces choix suivent la réplique d'une autre personne.", remedy))
        faults += count_faults(row.choices, fewest=2, most=4, right=(1, 1), path=path, line=row.line)
        faults += evenness_faults(row.choices, path=path, line=row.line)
    return faults


_NEEDED = ("id", "personne", "registre", "metier")
BLOCK = Block(
    "oups",
    read_transcript,
    "filler-hunt/filler-hunt.html",
    answers="filler-hunt/filler-hunt-answers.html",
    options=_NEEDED,
    needed=_NEEDED,
    is_exercise=True,
    reading="none",
    element="handbook-filler-hunt",
)
