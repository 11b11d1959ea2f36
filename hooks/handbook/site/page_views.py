"""What templates know of a page and of the site around it: `hb`, and what it holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from handbook.language.strings import Strings
    from handbook.site.crisis import CrisisView
    from handbook.site.moved_parts import MovedPart
    from handbook.site.own_look import OwnBrand
    from handbook.site.registers import ShownFigure, ShownSource

EMPTY = Markup("")


@dataclass(frozen=True)
class SectionView:
    """A section as tabs and tiles show it."""

    id: str
    title: str
    situation: str
    inside: str
    url: str
    icon: str
    booklet_url: str
    """Where all of it is one document to print; sections that serve the others have none."""


@dataclass(frozen=True)
class FacetValueView:
    """A value by which tips are found, and how many have it."""

    facet: str
    name: str
    label: str
    count: int


@dataclass(frozen=True)
class EditionLink:
    """The same page in one of the languages."""

    code: str
    name: str
    url: str
    current: bool
    is_translated: bool = True
    """Whether the page there is in that language, rather than in French for want of a translation."""


@dataclass(frozen=True)
class NavTitle:
    """The title of a page in menus, in the language of its text."""

    text: str
    language: str


@dataclass(frozen=True)
class RelatedPage:
    """A page to read next, in the language of its text."""

    title: str
    language: str
    url: str
    section: str


@dataclass(frozen=True)
class PageView:
    """`hb` in every template; on the 404 page only what belongs to the whole site is set."""

    strings: Strings
    sections: tuple[SectionView, ...]
    root: str
    """Where the edition starts below the site's root."""
    home_url: str
    tips_url: str
    online_url: str
    team_url: str
    figures_url: str
    crisis: CrisisView | None = None
    own: OwnBrand | None = None
    """The organisation whose handbook it is, if one has made it its own."""
    nav_titles: Mapping[str, NavTitle] = field(default_factory=dict)
    languages: tuple[EditionLink, ...] = ()
    kind: str = "other"
    section: SectionView | None = None
    language: str = "fr"
    untranslated: bool = False
    behind: int = 0
    """How many steps, exercises and questions of its original a translation has not yet."""
    moved: tuple[MovedPart, ...] = ()
    """The parts of its original that have changed since a translation rendered them."""
    title: str = ""
    question: str = ""
    description: str = ""
    is_further_part: bool = False
    """Whether it only continues the list of tips."""
    number: int | None = None
    minutes: int | None = None
    owner: str = ""
    reviewed: datetime.date | None = None
    next_review: datetime.date | None = None
    to_validate: tuple[str, ...] = ()
    """Who in the organisation has yet to read the page over."""
    sources: tuple[ShownSource, ...] = ()
    edit_url: str | None = None
    report_url: str | None = None
    propose_url: str | None = None
    ask_url: str | None = None
    """Where to ask for the page in the language of the edition."""
    figures: tuple[tuple[str, ShownFigure], ...] = ()
    related: tuple[RelatedPage, ...] = ()
    tool_html: str = ""
    """The tool that the page is opened for, which stands right under its title."""
    cards_html: Markup = EMPTY
    home_tips_html: tuple[Markup, ...] = ()
    paths: tuple[object, ...] = ()
    """On the home page, the learning paths: title, url, minutes, audience, promise."""
    resume_html: Markup = EMPTY
    favourites_html: Markup = EMPTY
    changes_html: Markup = EMPTY
    menu_html: Markup = EMPTY
    menu_url: str = ""
    situations_url: str = ""
    """The part that says where to look when a search finds nothing."""
    """Where the whole menu is, which the drawer shows."""
    faults_html: Markup = EMPTY
    """While the handbook is being written, what is to be mended in the page, and elsewhere."""

    def date(self, day: datetime.date) -> str:
        """Return a day written out in the language of the interface."""
        return self.strings.date(day)
