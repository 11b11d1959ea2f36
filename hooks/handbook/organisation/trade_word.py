"""The word of the trade for « client »: those that the text can take without a wrong agreement."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from handbook.errors import did_you_mean, listed
from handbook.language.trade_agreement import CLIENT, trade_words
from handbook.source.fields import Text

WORDS = trade_words()
"""Nouns used in the masculine, as « client » is: the words around them keep their agreement."""
FEMININE = {
    "patiente": "patient", "usagère": "usager", "citoyenne": "citoyen", "cliente": CLIENT, "personne": "usager",
    "clientèle": "usager", "patientèle": "patient", "bénéficiaire": "usager", "étudiante": "élève",
}  # fmt: skip
JOINED = "()·.•/-"


def accepted_word(word: str) -> str:
    """Return a word of the trade as the text takes it; raise ValueError with why not, and what to write instead."""
    plain = word.strip().casefold()
    if plain in (*WORDS, CLIENT):
        return plain
    if plain.removesuffix("s") in (*WORDS, CLIENT):
        raise ValueError(f"est au pluriel : « {word} » | Écrivez-le au singulier : {plain.removesuffix('s')}")
    near = next((known for known in (*WORDS, CLIENT) if plain.startswith(known[:-1])), "")
    if any(mark in plain for mark in JOINED):
        why = "dit deux genres à la fois, que les phrases du manuel ne peuvent pas accorder"
    elif plain in FEMININE:
        near = FEMININE[plain]
        why = "n'est pas un nom masculin comme « client » : les phrases du manuel s'accorderaient mal"
    else:
        why = "n'est pas un nom dont les accords sont vérifiés d'un bout à l'autre du manuel"
    hint = f"Écrivez « {near} ». " if near else did_you_mean(plain, WORDS)
    raise ValueError(f"{why} : « {word} » | {hint}Mots permis : {listed(WORDS)}")


TradeWord = Annotated[Text, AfterValidator(accepted_word)]
