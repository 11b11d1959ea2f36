"""What mkdocs.yml may say under extra.handbook, and where the site is to stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mkdocs.config import base
from mkdocs.config import config_options as c

from handbook.errors import Fault, HandbookError, did_you_mean, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

FILE = "mkdocs.yml"
EXAMPLE = "https://exemple.org/le-bon-ton/"
ADDRESS = re.compile(r"https?://(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?(?:/[A-Za-z0-9._~-]+)*/", re.IGNORECASE)
"""Where a site can stand: no blank, no question, no mark, no markup."""
FORGE = re.compile(r"https?://(?:[a-z0-9-]+\.)+[a-z0-9-]+(?::\d{1,5})?(?:/[A-Za-z0-9._~-]+)+/?", re.IGNORECASE)
BRANCH = re.compile(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*")
LONGEST_REVIEW, MOST_TIPS = 60, 12
LANGUAGES = ("fr", "en")


class HandbookSettings(base.Config):  # type: ignore[no-untyped-call]  # MkDocs is half typed
    """The options of extra.handbook."""

    forge_url = c.Type(str, default="")
    """Address of the repository, https://github.com/owner/name; without it no page offers an edit or a report link."""
    branch = c.Type(str, default="main")
    """The branch that editors change."""
    owner = c.Type(dict, default={})
    """Who answers for pages that name no owner, by language."""
    review_months = c.Type(int, default=12)
    """Months after which a page is to be read again, unless it says otherwise."""
    page_tips = c.Type(int, default=4)
    """How many cards a page shows at its foot."""
    offline = c.Type(bool, default=True)
    """Whether readers' devices keep a copy of the handbook; published without, every copy is taken away."""
    check_wording = c.Type(bool, default=False)
    """Whether the build also checks how pages are worded: their length, their answer first, how they are typed."""


OPTIONS = tuple(name for name, _ in HandbookSettings._schema)


def read_settings(
    extra: Mapping[str, Any], *, site_url: str | None, line_of: Callable[[str], int] = lambda _: 1
) -> HandbookSettings:
    """Return the checked settings; raise HandbookError with every fault. `line_of` finds the line of a dotted name."""
    if faults := [*address_faults(site_url, line_of("site_url")), *option_faults(extra.get("handbook"), line_of)]:
        raise HandbookError(faults)
    settings = HandbookSettings(config_file_path=FILE)
    settings.load_dict(extra.get("handbook") or {})
    settings.validate()
    settings.forge_url = settings.forge_url.rstrip("/")
    return settings


def address_faults(site_url: str | None, line: int) -> Iterator[Fault]:
    """Yield a fault when the address of the site is missing, or one that no browser would find its pages by."""
    if not site_url:
        remedy = f"Donnez-la à la commande : SITE_URL={EXAMPLE} make build"
        yield Fault(FILE, line, "L'adresse du site manque.", remedy)
    elif ADDRESS.fullmatch(f"{site_url}/") and not site_url.endswith("/"):
        problem = f"L'adresse du site « {site_url} » ne finit pas par une barre oblique."
        yield Fault(FILE, line, problem, "Ajoutez / à la fin de SITE_URL.")
    elif not ADDRESS.fullmatch(site_url):
        problem = f"L'adresse du site « {site_url} » ne se lit pas."
        remedy = f"Écrivez SITE_URL ainsi : {EXAMPLE} (https:, sans espace, sans ? et sans #)."
        yield Fault(FILE, line, problem, remedy)


def option_faults(options: object, line_of: Callable[[str], int]) -> Iterator[Fault]:
    """Yield a fault for each option of extra.handbook that does not exist, or whose value does not fit."""
    place = "extra.handbook"
    if options is None:
        return
    if not isinstance(options, dict):
        yield Fault(FILE, line_of(place), f"« {place} » doit être une suite de réglages.", "Un réglage par ligne.")
        return
    for name, value in options.items():
        line = line_of(f"{place}.{name}")
        if name not in OPTIONS:
            remedy = f"{did_you_mean(str(name), OPTIONS)}Réglages permis : {listed(OPTIONS)}."
            yield Fault(FILE, line, f"Réglage inconnu « {place}.{name} ».", remedy)
        elif wrong := CHECKS[name](value):
            yield Fault(FILE, line, f"Le réglage « {place}.{name} » {wrong[0]}.", f"{wrong[1]}.")


def _forge(value: object) -> tuple[str, str] | None:
    if value == "" or (isinstance(value, str) and FORGE.fullmatch(value)):
        return None
    return f"ne se lit pas : « {value} »", "Écrivez FORGE_URL ainsi : https://github.com/equipe/manuel"


def _branch(value: object) -> tuple[str, str] | None:
    if isinstance(value, str) and BRANCH.fullmatch(value):
        return None
    return f"n'est pas le nom d'une branche : « {value} »", "Écrivez FORGE_BRANCH sans espace, par exemple main"


def _owner(value: object) -> tuple[str, str] | None:
    texts = value if isinstance(value, dict) else {}
    if set(texts) == set(LANGUAGES) and all(isinstance(text, str) and text.strip() for text in texts.values()):
        return None
    return "n'est pas dans les deux langues", "Écrivez : owner: {fr: Équipe relation client, en: Client relations team}"


def _number(fewest: int, most: int) -> Callable[[object], tuple[str, str] | None]:
    def check(value: object) -> tuple[str, str] | None:
        if isinstance(value, int) and not isinstance(value, bool) and fewest <= value <= most:
            return None
        return f"n'est pas un nombre de {fewest} à {most} : « {value} »", "Écrivez-le en chiffres, sans guillemets"

    return check


def _yes_or_no(value: object) -> tuple[str, str] | None:
    return None if isinstance(value, bool) else (f"n'est ni true ni false : « {value} »", "Écrivez true ou false")


CHECKS: Mapping[str, Callable[[object], tuple[str, str] | None]] = {
    "forge_url": _forge,
    "branch": _branch,
    "owner": _owner,
    "review_months": _number(1, LONGEST_REVIEW),
    "page_tips": _number(0, MOST_TIPS),
    "offline": _yes_or_no,
    "check_wording": _yes_or_no,
}
"""What is wrong with the value of each option, and how to mend it; None when it fits."""
