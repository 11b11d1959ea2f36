"""What an organisation's handbook may not let out: people's data that nobody decided to publish, a public address."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from handbook.checks.personal_data import find, same
from handbook.errors import Fault, HandbookError
from handbook.organisation.reading import FILE, shown_as
from handbook.source.files import read_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from handbook.checks.personal_data import Found
    from handbook.content.documents import Document
    from handbook.content.library import Library
    from handbook.organisation.model import Organisation

PUBLIC_HOSTS = (
    *(".github.io", ".gitlab.io", ".bitbucket.io", ".codeberg.page", ".pages.dev", ".netlify.app", ".vercel.app"),
    *(".surge.sh", ".web.app", ".firebaseapp.com", ".onrender.com", ".readthedocs.io"),
)
"""Where whatever is put down can be read by anyone."""
SIGNED_IN = ".pages.github.io"
"""Where GitHub asks who is reading, in its enterprise offers
(https://docs.github.com/enterprise-cloud@latest/pages/getting-started-with-github-pages/changing-the-visibility-of-your-github-pages-site)."""
OWN_KINDS = ("un courriel", "un numéro de téléphone")
"""What organisation.yml is there to hold."""
EXCEPTIONS = "exceptions"


def published_faults(library: Library, *, root: Path) -> Iterator[Fault]:
    """Yield a fault for each name, number or address of a person that is published without a declared exception."""
    own = library.organisation
    if own is None:
        return
    path, used = shown_as(own.folder / FILE, root=root), set()
    texts = list(_own_lines(own))
    allowed = {same(text): text for text in own.values.exceptions}
    known = {same(found.words) for _, text in texts for found in _found(own, text) if found.kind in OWN_KINDS}
    places = [(path, line, found) for line, text in texts for found in _found(own, text) if found.kind not in OWN_KINDS]
    places += list(_in_pages(library, own))
    for place, line, found in places:
        if (name := same(found.words)) in allowed:
            used.add(name)
        elif name not in known:
            problem = f"« {found.words} » est {found.kind}, et sera publié."
            remedy = f"Retirez-le, ou dites dans {path}, sous « {EXCEPTIONS} », pourquoi il peut l'être."
            yield Fault(place, line, problem, remedy, spares_page=True)
    for name, text in allowed.items():
        if name not in used:
            line = own.lines.get(f"{EXCEPTIONS}.{text}", own.lines.get(EXCEPTIONS, 1))
            yield Fault(path, line, f"L'exception « {text} » ne sert plus.", "Retirez cette ligne.")


def check_hosting(own: Organisation | None, site_url: str, *, root: Path) -> None:
    """Raise HandbookError when a handbook that is not public is built for an address where anyone would read it."""
    host = (urlsplit(site_url).hostname or "").lower()
    if own is None or own.values.public or not host.endswith(PUBLIC_HOSTS) or host.endswith(SIGNED_IN):
        return
    path = shown_as(own.folder / FILE, root=root)
    problem = f"N'importe qui lirait ce manuel à l'adresse {host}, et il n'est pas public."
    remedy = "Construisez-le pour une adresse interne; ou écrivez « public: true » si tout peut être lu de tous."
    raise HandbookError([Fault(path, own.lines.get("public", 1), problem, remedy)])


def _found(own: Organisation, text: str) -> list[Found]:
    return find(text, country=own.values.country)


def _own_lines(own: Organisation) -> Iterator[tuple[int, str]]:
    """Yield the lines of organisation.yml that are published: comments and exceptions are not."""
    text, _ = read_text(own.folder / FILE, shown_as=FILE)
    excepted = False
    for line, row in enumerate((text or "").splitlines(), start=1):
        if row[:1].strip():
            excepted = row.startswith(f"{EXCEPTIONS}:")
        if not excepted and not row.lstrip().startswith("#"):
            yield line, row


def _in_pages(library: Library, own: Organisation) -> Iterator[tuple[str, int, Found]]:
    for document in library.documents.values():
        if not document.is_own:
            continue
        general = library.replaced.get((document.language, document.file))
        ours = {text for _, text in _lines(general)} if general else set()
        for line, text in _lines(document):
            if text not in ours:
                yield from ((document.shown_as, line, found) for found in _found(own, text))
    for added in library.questions.values():
        for row in added.document.content.rows:
            place = added.document.shown_as, row.line - added.before
            yield from ((*place, found) for found in _found(own, row.text))


def _lines(document: Document) -> Iterable[tuple[int, str]]:
    """Yield every text of a page that is shown, or kept for its search."""
    front = document.front
    for name, value in front.fields.items():
        for k, text in enumerate(value) if isinstance(value, list) else ((None, value),):
            if isinstance(text, str):
                yield front.line_of(name if k is None else f"{name}.{k}"), text
    for row in document.content.rows:
        yield row.line, row.text
