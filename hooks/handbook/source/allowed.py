"""What a text may hold: which attributes, which addresses, which characters. All else stops the build on its line."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING

from handbook.errors import Fault, did_you_mean, listed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

SCHEMES = ("https", "http", "mailto", "tel", "sms", "truc")
WEB = (re.compile(r"https?://[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#]\S*)?", re.I), "https://exemple.org/page")
PHONE = (re.compile(r"(?:tel|sms):\+?\d[\d.()-]{2,}(?:[;?]\S*)?", re.I), "tel:+15145550123")
FORMS = {
    "https": WEB,
    "http": WEB,
    "mailto": (re.compile(r"mailto:[^\s@]+@[^\s@]+\.[^\s@]+", re.I), "mailto:equipe@exemple.org"),
    "tel": PHONE,
    "sms": PHONE,
}
"""How an address of each scheme is written, and an example."""
SCHEME = re.compile(r"([^/?#:]*):")
AMPERSAND = "\u0002amp\u0003"
"""How Python-Markdown holds the sign & of the addresses of mail that it disguises."""
HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
ITEMS = frozenset(("li", "dt", "dd"))
ON_ANY = frozenset(("lang",))
ATTRIBUTES = {
    "a": ON_ANY | {"href", "title"},
    "img": ON_ANY | {"src", "alt", "title"},
    "ol": ON_ANY | {"start"},
    **{name: ON_ANY | {"id"} for name in HEADINGS},
}
"""What Markdown itself writes; « lang » may stand anywhere, and nothing else between braces."""
LANG = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ue000-\uf8ff]"
)
"""Control characters, those that take no room, those that turn the direction of a text, and private ones."""


def element_faults(element: Element, line: int, *, path: str, attributes: int) -> Iterator[Fault]:
    """Yield a fault for each attribute, address or emptiness of an element that no page may hold."""
    allowed = ATTRIBUTES.get(element.tag, ON_ANY)
    for name, value in element.attrib.items():
        if name not in allowed:
            remedy = "Retirez-le d'entre les accolades : seuls #identifiant (d'un titre) et lang=en y vont."
            yield Fault(path, attributes, f"L'attribut « {name} » n'est pas permis.", remedy)
        elif name == "lang" and not LANG.fullmatch(value):
            yield Fault(path, attributes, f"La langue « {value} » ne se lit pas.", "Écrivez par exemple lang=en.")
    if element.tag == "a":
        yield from address_faults(element.get("href", ""), line, path=path)
        if not "".join(element.itertext()).strip() and element.find("img") is None:
            yield Fault(path, line, "Ce lien n'a pas de texte.", "Écrivez-le entre les crochets : [texte](page.md).")
    elif element.tag == "img":
        yield from _picture_faults(element, line, path=path)
    elif element.tag in ITEMS and not "".join(element.itertext()).strip():
        yield Fault(path, line, "Cet élément de liste est vide.", "Écrivez-le, ou retirez la ligne.")
    elif element.tag in HEADINGS and not "".join(element.itertext()).strip():
        yield Fault(path, line, "Ce titre est vide.", "Écrivez-le, ou retirez la ligne.")


def address_faults(address: str, line: int, *, path: str) -> Iterator[Fault]:
    """Yield a fault when an address is empty, or of a scheme that no page may lead to, however it is written."""
    typed = html.unescape(address.replace(AMPERSAND, "&"))
    seen = "".join(letter for letter in typed if not unicodedata.category(letter).startswith(("C", "Z")))
    scheme = SCHEME.match(seen)
    if not seen:
        yield Fault(path, line, "Ce lien ne mène nulle part.", "Écrivez l'adresse entre les parenthèses.")
    elif seen.startswith("//") or (scheme and scheme[1].lower() not in SCHEMES):
        name = f"{scheme[1].lower()}:" if scheme else "//"
        guess = did_you_mean(scheme[1].lower(), SCHEMES) if scheme else ""
        problem = f"Une adresse ne peut pas commencer par « {name} »."
        yield Fault(path, line, problem, f"{guess}Débuts permis : {listed(f'{known}:' for known in SCHEMES)}.")
    elif scheme and (form := FORMS.get(scheme[1].lower())) and not form[0].fullmatch(typed.strip()):
        yield Fault(path, line, f"L'adresse « {typed.strip()} » ne se lit pas.", f"Écrivez-la ainsi : {form[1]}")


def _picture_faults(element: Element, line: int, *, path: str) -> Iterator[Fault]:
    source = html.unescape(element.get("src", ""))
    if SCHEME.match(source) or source.startswith("//"):
        remedy = "Copiez l'image à côté de la page, et nommez son fichier."
        yield Fault(path, line, "Cette image vient d'un autre site : la page ne la montrerait pas.", remedy)
    if not element.get("alt", "").strip():
        remedy = "Décrivez-la entre les crochets : ![ce qu'on y voit](image.png)."
        yield Fault(path, line, "Cette image n'a pas de description.", remedy)


def invisible_faults(text: str, *, path: str) -> list[Fault]:
    """Return a fault for each line of a file that holds a character which nobody sees."""
    return [
        Fault(path, number, f"Cette ligne contient un caractère invisible ({_name(found[0])}).", "Retapez le passage.")
        for number, line in enumerate(text.split("\n"), start=1)
        if (found := INVISIBLE.search(line))
    ]


def _name(letter: str) -> str:
    return f"U+{ord(letter):04X}"
