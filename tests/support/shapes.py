"""Choose few pages that together hold every shape of element of a site."""

from collections.abc import Iterator, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.support.site import SitePage

TELLING = ("class", "role", "type", "lang", "tabindex", "hidden", "disabled", "open")
"""The attributes, with every aria- one, by which axe can judge two elements differently."""

Shape = tuple[str, ...]


def pages_with_every_shape(pages: Sequence[SitePage], *, first: Sequence[SitePage] = ()) -> list[SitePage]:
    """Return pages such that each shape of element, in each shape of parent, stands on one.

    Some come first, whatever they hold; then the fullest of what is left.
    """
    shapes = {page: set(shapes_of(page)) for page in dict.fromkeys((*first, *pages))}
    chosen = list(dict.fromkeys(first))
    left = set().union(*shapes.values()).difference(*(shapes[page] for page in chosen))
    while left:
        best = max(shapes, key=lambda page: len(shapes[page] & left))
        chosen.append(best)
        left -= shapes[best]
    return chosen


def shapes_of(page: SitePage) -> Iterator[Shape]:
    """Return the shape of each element of a page, after its parent's."""
    for node in LexborHTMLParser(page.html).css("body *"):
        yield shape_of(node.parent) + shape_of(node)


def shape_of(node: LexborNode | None) -> Shape:
    """Return what axe can tell of one element: its name, its classes, its role and states."""
    if node is None:
        return ()
    attributes = node.attributes
    told = (f"{name}={attributes[name]}" for name in TELLING if name in attributes)
    aria = (name for name in attributes if name.startswith("aria-"))
    return (node.tag or "", *told, *sorted(aria))
