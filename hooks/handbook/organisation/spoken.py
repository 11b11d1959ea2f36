"""The languages that people are served in, by their codes (ISO 639; those of sign languages are ISO 639-3)."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from handbook.errors import did_you_mean
from handbook.source.fields import Words

NAMES = {
    "fr": ("français", "French"), "en": ("anglais", "English"), "es": ("espagnol", "Spanish"),
    "ar": ("arabe", "Arabic"), "zh": ("chinois", "Chinese"), "pt": ("portugais", "Portuguese"),
    "it": ("italien", "Italian"), "ht": ("créole haïtien", "Haitian Creole"), "vi": ("vietnamien", "Vietnamese"),
    "ru": ("russe", "Russian"), "uk": ("ukrainien", "Ukrainian"), "fa": ("persan", "Persian"),
    "pa": ("pendjabi", "Punjabi"), "hi": ("hindi", "Hindi"), "ta": ("tamoul", "Tamil"), "bn": ("bengali", "Bengali"),
    "ur": ("ourdou", "Urdu"), "de": ("allemand", "German"), "nl": ("néerlandais", "Dutch"),
    "pl": ("polonais", "Polish"), "ro": ("roumain", "Romanian"), "el": ("grec", "Greek"), "tr": ("turc", "Turkish"),
    "kab": ("kabyle", "Kabyle"), "wo": ("wolof", "Wolof"), "ja": ("japonais", "Japanese"), "ko": ("coréen", "Korean"),
    "tl": ("tagalog", "Tagalog"), "he": ("hébreu", "Hebrew"), "yi": ("yiddish", "Yiddish"),
    "iu": ("inuktitut", "Inuktitut"), "cr": ("cri", "Cree"), "moe": ("innu", "Innu"), "atj": ("atikamekw", "Atikamekw"),
    "alq": ("algonquin", "Algonquin"), "mic": ("mi'kmaq", "Mi'kmaw"), "moh": ("mohawk", "Mohawk"),
    "br": ("breton", "Breton"), "eu": ("basque", "Basque"), "oc": ("occitan", "Occitan"), "co": ("corse", "Corsican"),
    "fcs": ("langue des signes québécoise (LSQ)", "Quebec Sign Language (LSQ)"),
    "ase": ("langue des signes américaine (ASL)", "American Sign Language (ASL)"),
    "fsl": ("langue des signes française (LSF)", "French Sign Language (LSF)"),
}  # fmt: skip
"""Each code, with the name of its language in French and in English."""
MEANT = {french: code for code, (french, _) in NAMES.items()} | {"lsq": "fcs", "asl": "ase", "lsf": "fsl"}


def _known(codes: tuple[str, ...]) -> tuple[str, ...]:
    for code in codes:
        if code not in NAMES:
            meant = MEANT.get(code.casefold())
            hint = (
                f"Écrivez « {meant} »"
                if meant
                else f"{did_you_mean(code, NAMES)}Écrivez son code, par exemple fr, en, es ou fcs"
            )
            raise ValueError(f"nomme une langue inconnue : « {code} » | {hint}")
    return codes


Languages = Annotated[Words, AfterValidator(_known)]
"""The codes of languages, the first being the one that people are greeted in."""


def name_of(code: str, language: str) -> str:
    """Return the name of a language, in French or in English."""
    return NAMES[code][language == "en"]
