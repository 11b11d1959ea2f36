"""HTML made from Jinja fragments, with escaping always on: all that knows Jinja."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from markupsafe import Markup, escape

from handbook.blocks.blanks import BLANK
from handbook.content.links import relative_url
from handbook.content.tips import matches
from handbook.content.vocabulary import FACETS
from handbook.language.typography import typeset, typeset_html
from handbook.site.card_embed import embed_code
from handbook.site.icons import icon
from handbook.site.kept_pages import KEPT
from handbook.site.tip_parts import part_number, parts_from, tips_of_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jinja2.bccache import Bucket

    from handbook.content.documents import Document
    from handbook.content.edition import Edition
    from handbook.content.tips import Tip
    from handbook.content.vocabulary import Vocabulary
    from handbook.language.strings import Strings

OVERRIDES = Path(__file__).resolve().parents[3] / "overrides"


TYPESET_BY_VALUE = frozenset(
    (
        "tip/tip.html",
        "tip-list/tip-list.html",
        "tip-row/tip-row.html",
        "page-tips/page-tips.html",
        "path-bar/path-bar-head.html",
        "path-bar/path-bar-foot.html",
        "seen-page/seen-page.html",
        "booklet/booklet.html",
    )
)
"""The templates that typeset each of their words themselves: they stand on nearly every page, or hold many cards."""


DATA = {"json.dumps_kwargs": {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}}
"""How templates write data: a letter is itself, for the line carries each."""


def fragment(name: str, values: Mapping[str, object]) -> Markup:
    """Return overrides/components/<name> filled with the values, for any page."""
    template = fragment_environment().get_template(f"components/{name}")
    return Markup(template.render(values))  # every value was escaped there


@cache
def fragment_environment() -> jinja2.Environment:
    """Return what compiles our fragments, each once; a name that is not given is an error."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(OVERRIDES),
        autoescape=is_ours,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=CompiledTemplates("part"),
    )
    environment.policies.update(DATA)
    environment.globals.update(icon=icon, facet_names=FACETS, isolated=isolated)
    environment.filters.update(typeset=typeset, quoted=quoted, blanks=with_blanks, examples=with_examples)
    return environment


@cache
def is_ours(name: str | None) -> bool:
    """Tell whether a template is of overrides/: each of ours escapes what it is given, the theme's own do not."""
    return name is not None and (OVERRIDES / name).is_file()


class CompiledTemplates(jinja2.FileSystemBytecodeCache):
    """Keeps compiled templates beside the packages: compiling all of them takes half a second of each build.

    Each environment has its own: the same template does not compile to the same in both. One that is changed is
    compiled again; where nothing can be written, nothing is kept.
    """

    def __init__(self, environment: str) -> None:
        folder = Path(sys.prefix) / ".templates" / version("jinja2")
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder), f"{environment}-%s")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return a template's name in the cache, wherever the handbook lies: its text is compared all the same."""
        return super().get_cache_key(name)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what was compiled from the same text."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what has just been compiled."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def isolated(t: Strings, key: str, **values: str) -> Markup:
    """Return a wording whose values keep their own direction, and lend it to nothing around them.

    Source: https://html.spec.whatwg.org/#the-bdi-element
    """
    marks = {name: f"\ue010{name}\ue011" for name in values}
    html = escape(t(key, **marks))
    for name, value in values.items():
        html = html.replace(marks[name], Markup("<bdi>{}</bdi>").format(value))
    return html


def quoted(text: str, language: str) -> str:
    """Return a sentence between the quotation marks of its language, typeset."""
    return typeset(f"« {text} »" if language == "fr" else f"“{text}”", language)


def with_examples(sentence: str, *, is_fillable: bool = True) -> Markup:
    """Return a sentence to say with its blanks marked: each is an example, which whoever says it adapts in its place.

    Not within what a press opens or follows, where nothing can be typed.
    """
    tag = "handbook-blank" if is_fillable else "span"
    return Markup(BLANK.sub(rf'<{tag} class="hb-blank">\1</{tag}>', str(escape(sentence))))


def with_blanks(line: str) -> Markup:
    """Return a line of a model with its blanks marked."""
    parts, at = [], 0
    for match in BLANK.finditer(line):
        blank = Markup('<span class="hb-blank" data-blank="{0}">{0}</span>').format(match[1].strip())
        parts += [escape(line[at : match.start()]), blank]
        at = match.end()
    return Markup("").join([*parts, escape(line[at:])])


def base_of(edition: Edition, page_url: str) -> str:
    """Return the way from a page back to the root of its edition: the same for all pages of one depth."""
    return "../" * page_url.removeprefix(edition.root).count("/") or "./"


class Renderer:
    """Renders the fragments of one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition

    def fragment(self, name: str, *, page_url: str, language: str = "", **values: object) -> Markup:
        """Return overrides/components/<name> filled with the values, for the page at that address.

        `language` is that of its text, when it is not the one of the edition.
        """

        def url(path: str) -> str:
            return relative_url(self._edition.root + path, page_url)

        shared = {"t": self._edition.strings, "strings": self._edition.strings.group}
        vocabulary = self._edition.library.vocabulary
        html = fragment(name, {**shared, "url": url, "vocabulary": vocabulary, **values})
        return html if name in TYPESET_BY_VALUE else Markup(typeset_html(html, language or self._edition.language))

    def tip(self, tip: Tip, *, page_url: str, on_its_page: bool = False) -> Markup:
        """Return one card: beside others by default, or as the whole of its own page."""
        base = base_of(self._edition, page_url)
        place = f"tip {tip.number} {base} {on_its_page}"
        if place not in self._edition.kept:
            code = embed_code(self._edition, tip) if on_its_page else ""
            make = partial(self.fragment, "tip/tip.html", page_url=page_url)
            make = partial(make, tip=tip, on_its_page=on_its_page, base=base, embed_code=code)
            made_from = (tip, self._words_of_data, code)
            self._edition.kept[place] = KEPT.part((self._edition.language, place), made_from, make)
        return Markup(self._edition.kept[place])

    def tips(self, tips: Iterable[Tip], *, page_url: str) -> list[Markup]:
        """Return cards one by one."""
        return [self.tip(tip, page_url=page_url) for tip in tips]

    @property
    def _words_of_data(self) -> Vocabulary:
        """What docs/data says: the same object as long as it says the same."""
        kept = self._edition.library.kept
        if "vocabulary" not in kept:
            kept["vocabulary"] = KEPT.same(self._edition.library.vocabulary, "vocabulary")
        return kept["vocabulary"]  # type: ignore[no-any-return]

    def tip_list(self, *, page_url: str) -> Markup:
        """Return the listing of cards, each a row that opens, with its filter and its facets: the part of a page."""
        tips, number = self._edition.tips, part_number(page_url)
        if "tip facets" not in self._edition.kept:
            self._edition.kept["tip facets"] = self._count_facets()
        return self.fragment(
            "tip-list/tip-list.html",
            page_url=page_url,
            rows=[self._tip_row(tip, page_url=page_url) for tip in tips_of_part(tips, number)],
            counts=self._edition.kept["tip facets"],
            total=len(tips),
            french=sum(tip.language != self._edition.language for tip in tips),
            parts=parts_from(tips, number),
            number=number,
        )

    def _tip_row(self, tip: Tip, *, page_url: str) -> Markup:
        base = base_of(self._edition, page_url)
        make = partial(self.fragment, "tip-row/tip-row.html", page_url=page_url, tip=tip, base=base)
        place = (self._edition.language, "tip-row", str(tip.number), base)
        return Markup(KEPT.part(place, (tip, self._words_of_data), make))

    def _count_facets(self) -> dict[str, dict[str, int]]:
        """Return how many cards each value of each facet gives, of those that some card has."""
        tips, facets = self._edition.tips, self._edition.library.vocabulary.facets
        own = {name: {value for tip in tips for value in tip.facets[name]} for name in facets}
        return {
            name: {
                value: sum(matches(tip.facets, {name: (value,)}) for tip in tips)
                for value in facet.values
                if value in own[name]
            }
            for name, facet in facets.items()
        }

    def page_tips(self, document: Document, *, page_url: str) -> Markup:
        """Return the cards that a page chooses by their facets, and the way to all of that kind."""
        library, most = self._edition.library, self._edition.settings.page_tips
        wanted = library.card_choice(document.file)
        if not wanted:
            return Markup("")
        tips = library.matching_tips(self._edition.language, wanted)
        query = "&".join(f"{name}={value}" for name, values in wanted.items() for value in values)
        cards = self.tips(tips[:most], page_url=page_url)
        name = "page-tips/page-tips.html"
        return self.fragment(name, page_url=page_url, cards=cards, count=len(tips), most=most, query=query)
