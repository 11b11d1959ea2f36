"""Each card shows in a page elsewhere: whole, without scripts, asking for nothing, and leading to its own page."""

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext

from tests.support.faults import fail_on
from tests.support.site import Site, SitePage

HEAVIEST = 3_000
"""Bytes of a frame, which is all that it asks for."""
MOST_EMPTY = 110
"""Pixels left under the shortest card: its height is reckoned for the widest fonts that a system may have."""
SIZE = re.compile(r'src="([^"]+)".* width="(\d+)" height="(\d+)"')
CLOSED = re.compile(r"default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'none'; base-uri 'none'")
OPEN_FRAMES = """async (frames) => Promise.all(frames.map(([address, width, height]) => new Promise((done) => {
    const frame = Object.assign(document.createElement("iframe"), { src: address, width, height });
    frame.onload = () => done(frame.contentDocument.querySelector("main").getBoundingClientRect().height);
    document.body.append(frame);
})))"""


def card_of(frame: SitePage, site: Site) -> SitePage:
    return site.page(frame.url.removesuffix("cadre/"))


def sizes(site: Site) -> dict[str, list[str]]:
    """Return the address, the width and the height that each card gives to copy, by the address of its frame."""
    read = {frame.url: SIZE.search(code_of(card_of(frame, site))) for frame in site.frames}
    return {url: list(found.groups()) for url, found in read.items() if found}


def code_of(card: SitePage) -> str:
    """Return what a card gives to copy into another page."""
    return next(text for copy in card.all("handbook-copy") if "<iframe" in (text := copy.get("data-copy-text", "")))


def test_each_card_of_both_editions_gives_its_frame_to_copy(real_site: Site):
    cards = [page for page in real_site.pages if re.fullmatch(r"(en/)?trucs/\d+-[^/]+/", page.url)]
    assert len(real_site.frames) == len(cards) > 150
    found = sizes(real_site)
    assert len(found) == len(cards)
    assert [url for url, (address, _, _) in found.items() if not address.endswith(f"/{url}")] == []


def test_a_frame_is_one_light_file_that_nothing_but_its_style_is_allowed_to(real_site: Site):
    faults = []
    for frame in real_site.frames:
        text = frame.whole_html
        policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
        faults += [f"{frame.url}: {len(text.encode())} octets"] if len(text.encode()) > HEAVIEST else []
        faults += [
            f"{frame.url}: {tag.tag}" for tag in frame.all("script", "link", "img") if tag.get("rel") != "canonical"
        ]
        if not policy or not re.fullmatch(
            r"default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'none'; base-uri 'none'", policy[1]
        ):
            faults.append(f"{frame.url}: policy")
    fail_on(faults)


def test_a_frame_says_the_card_and_leads_to_it_outside(real_site: Site):
    faults = []
    for frame in real_site.frames:
        card = card_of(frame, real_site)
        way, title = next(iter(frame.all("a"))), next(iter(frame.all("h1")))
        faults += [] if next(iter(card.all("h1"))).text == title.text else [f"{frame.url}: {title.text}"]
        leads_out = way.get("target") == "_blank" and way.get("href", "").endswith(card.url)
        faults += [] if leads_out and frame.language == card.language else [frame.url]
    fail_on(faults)


def test_the_height_to_copy_shows_the_whole_card(
    real_site: Site, server: str, watched_context: Callable[..., BrowserContext]
):
    found = sizes(real_site)
    page = watched_context(bypass_csp=True).new_page()
    page.goto(server + "trucs/119-faire-attendre/")
    frames = [[server + url, width, height] for url, (_, width, height) in found.items()]
    heights = page.evaluate(OPEN_FRAMES, frames)
    fail_on(
        f"{url}: {shown} px in {room}"
        for (url, _, room), shown in zip(frames, heights, strict=True)
        if not shown <= int(room) <= shown + MOST_EMPTY
    )
