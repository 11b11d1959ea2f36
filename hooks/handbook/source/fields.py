"""Models checked by pydantic, with its findings said in French and placed on their line."""

from __future__ import annotations

import datetime
import difflib
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError

from handbook.errors import Fault, did_you_mean, listed
from handbook.source.clock import today

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

FRENCH_NAMES = {
    "titre": "title", "resume": "summary", "résumé": "summary", "dire": "say", "eviter": "avoid", "éviter": "avoid",
    "canal": "channel", "moment": "moment", "public": "audience", "motscles": "keywords", "mots-cles": "keywords",
    "mots-clés": "keywords", "numero": "number", "numéro": "number", "revu": "reviewed", "responsable": "owner",
    "chiffres": "figures", "fiches": "cards", "trucs": "cards", "question": "question", "questions": "asked",
    "demandes": "asked",
}  # fmt: skip
"""What an editor may type instead of a field's name."""

OLDEST = datetime.date(2000, 1, 1)
SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
"""What names a thing for good: small letters without accents, digits, hyphens."""
Slug = Annotated[str, Field(pattern=SLUG)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""One line or more of words, never empty."""


def _real_date(value: object) -> object:
    if isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise ValueError("date") from None
    if isinstance(value, datetime.datetime) or not isinstance(value, datetime.date):
        raise ValueError("date")
    return value


def not_to_come(day: datetime.date) -> datetime.date:
    """Return a day on which something was done; raise ValueError when it is to come, or of another century."""
    if not OLDEST <= day <= today() + datetime.timedelta(days=1):  # it is tomorrow somewhere
        raise ValueError(f"dit le {day.isoformat()} | Écrivez un jour passé, depuis {OLDEST.year}")
    return day


Date = Annotated[datetime.date, BeforeValidator(_real_date)]
"""A day, written 2026-11-21."""
PastDate = Annotated[Date, AfterValidator(not_to_come)]
"""A day on which something was done."""


def _as_tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _each_once(words: tuple[str, ...]) -> tuple[str, ...]:
    again = next((word for k, word in enumerate(words) if word in words[:k]), None)
    if again:
        raise ValueError(f"dit deux fois « {again} » | Gardez-le une seule fois")
    return words


def _one_word_each(words: tuple[str, ...]) -> tuple[str, ...]:
    if any(";" in word for word in words):
        raise ValueError("sépare ses mots par des points-virgules | Séparez-les par des virgules : [un, deux]")
    return words


AS_TUPLE = BeforeValidator(_as_tuple)
Words = Annotated[tuple[Text, ...], AS_TUPLE, AfterValidator(_each_once)]
"""A list of words or names, written [un, deux]."""
Keywords = Annotated[Words, AfterValidator(_one_word_each)]
"""The words that people type."""


def _with_a_letter(text: str) -> str:
    if not any(letter.isalnum() for letter in text):
        raise ValueError("n'a pas un mot | Écrivez-le, ou retirez la ligne")
    return text


Title = Annotated[Text, Field(max_length=120), AfterValidator(_with_a_letter)]
"""What a page or a card is called."""

NO_EXAMPLES: Mapping[str, str] = MappingProxyType({})
SHAPES = ("list_type", "tuple_type", "dict_type", "model_type")
"""How pydantic calls what is no list, or no fields, where it should be."""
UNKNOWN = "extra_forbidden"
"""How pydantic calls a field that the model does not have."""
M = TypeVar("M", bound=BaseModel)


class Model(BaseModel):
    """Base of what editors write: frozen, strict, without unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Bilingual(Model):
    """The same words in both languages."""

    fr: Text
    en: Text

    def in_language(self, language: str) -> str:
        """Return the wording of a language; French for any language but English."""
        return self.en if language == "en" else self.fr


def validate(
    model: type[M],
    values: Mapping[str, Any],
    *,
    path: str,
    line_of: Callable[[str], int],
    examples: Mapping[str, str] = NO_EXAMPLES,
) -> tuple[M | None, list[Fault]]:
    """Return the model made of the values, or None and one fault for each thing wrong.

    A field of another shape than its own is told by its example, if there is one.
    """
    try:
        return model.model_validate(dict(values)), []
    except ValidationError as error:
        rows: list[dict[str, Any]] = [dict(row) for row in error.errors()]
        unknown = [row["loc"] for row in rows if row["type"] == UNKNOWN]
        meant = {(*loc[:-1], _meant(str(loc[-1]), _model_at(model, loc[:-1]))) for loc in unknown}
        told = [row for row in rows if row["type"] != "missing" or row["loc"] not in meant]
        return None, [_fault(row, model=model, path=path, line_of=line_of, examples=examples) for row in told]


def _names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_at(model: type[BaseModel], place: tuple[object, ...]) -> type[BaseModel]:
    """Return the model of the fields at a place within those of a model; the model itself when there is none there."""
    found = model
    for name in place:
        if field := found.model_fields.get(str(name)):
            found = next(_models_in(field.annotation), found)
    return found


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """Yield the models that a type is made of: of one, of several, or of one that may be missing."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _french_name(name: str, model: type[BaseModel]) -> str:
    """Return the field of a model that a French word stands for, or nothing."""
    own: Mapping[str, str] = getattr(model, "FRENCH", FRENCH_NAMES)
    guess = own.get(name.casefold(), "")
    return guess if guess in _names(model) else ""


def _meant(name: str, model: type[BaseModel]) -> str:
    """Return the field that an editor meant by a name that is none, or nothing."""
    near = difflib.get_close_matches(name, _names(model), n=1)
    return _french_name(name, model) or next(iter(near), "")


def _fault(
    row: dict[str, Any],
    *,
    model: type[BaseModel],
    path: str,
    line_of: Callable[[str], int],
    examples: Mapping[str, str],
) -> Fault:
    where = [str(part) for part in row["loc"] if part != "[key]"] or [row["msg"]]
    line = next((n for n in (line_of(".".join(where[:k])) for k in range(len(where), 0, -1)) if n > 1), line_of(""))
    name, kind = where[-1], row["type"]
    if kind == UNKNOWN:
        holder = _model_at(model, row["loc"][:-1])
        known, guess = _names(holder), _french_name(name, holder)
        hint = f"Vouliez-vous dire « {guess} »? " if guess else did_you_mean(name, known)
        return Fault(path, line, f"Champ inconnu « {name} ».", f"{hint}Champs permis : {listed(known)}.")
    if kind == "missing":
        return Fault(path, line, f"Le champ « {name} » manque.", f"Ajoutez une ligne « {name}: … ».")
    label = ".".join(where)
    problem, remedy = _WORDING.get(
        kind, ("a une valeur qui ne convient pas", "Corrigez-la d'après le guide de l'équipe")
    )
    if kind == "value_error" and str(row["ctx"]["error"]) != "date":
        problem, remedy = str(row["ctx"]["error"]).split(" | ")
    elif kind == "at":  # fields that do not go together, said of the one that the message names
        problem, remedy = row["ctx"]["problem"], row["ctx"]["remedy"]
    if row["input"] is None:
        problem, remedy = _WORDING["string_too_short"]
    elif where[0] in examples and (kind in SHAPES or (kind == "string_type" and isinstance(row["input"], list | dict))):
        remedy = f"Écrivez ainsi : {examples[where[0]].removesuffix('.')}"
    elif kind == "literal_error":
        expected = row["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
        remedy = did_you_mean(str(row["input"]), expected.split(", ")) + remedy.format(expected=expected)
    return Fault(path, line, f"Le champ « {label} » {problem}.", f"{remedy}.")


_WORDING = {
    "value_error": ("n'est pas une date", "Écrivez-la année-mois-jour : 2026-11-21"),
    "string_type": ("doit être du texte", "Mettez la valeur entre guillemets"),
    "string_too_short": ("est vide", "Écrivez sa valeur ou retirez la ligne"),
    "string_too_long": ("est trop long", "Raccourcissez-le"),
    "string_pattern_mismatch": ("n'a pas la bonne forme", "Lettres sans accent, chiffres et traits d'union seulement"),
    "list_type": ("doit être une liste", "Écrivez-la entre crochets : [un, deux]"),
    "tuple_type": ("doit être une liste", "Écrivez-la entre crochets : [un, deux]"),
    "too_short": ("n'a pas assez d'éléments", "Ajoutez-en au moins un"),
    "too_long": ("a trop d'éléments", "Retirez-en"),
    "int_type": ("doit être un nombre entier", "Écrivez-le en chiffres, sans guillemets"),
    "float_type": ("doit être un nombre", "Écrivez-le en chiffres, sans guillemets"),
    "greater_than": ("est trop petit", "Choisissez un nombre plus grand"),
    "greater_than_equal": ("est trop petit", "Choisissez un nombre plus grand"),
    "less_than_equal": ("est trop grand", "Choisissez un nombre plus petit"),
    "dict_type": ("doit être une suite de champs", "Écrivez un champ par ligne, en retrait"),
    "model_type": ("doit être une suite de champs", "Écrivez un champ par ligne, en retrait"),
    "bool_type": ("doit être true ou false", "Écrivez true ou false, sans guillemets"),
    "literal_error": ("a une valeur inconnue", "Valeurs permises : {expected}"),
}  # fmt: skip
