"""Each tip as a page small enough to stand in a page elsewhere: one file, without scripts, that asks for nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook.site.card_embed import frame_address
from handbook.site.own_country import in_country
from handbook.site.own_look import link_colours
from handbook.site.policy import FIRST_META, hash_of
from handbook.site.templates import Renderer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from handbook.content.edition import Edition

STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def card_frames(edition: Edition) -> Mapping[str, str]:
    """Return the frame of each tip of an edition, by its address in the site."""
    frames = {}
    for tip in edition.tips:
        url = frame_address(edition, tip)
        page = Renderer(edition).fragment(
            "card-frame/card-frame.html",
            page_url=url,
            language=tip.language,
            tip=tip,
            link=link_colours(edition.organisation),
            address=f"{edition.site_url}{edition.root}{tip.path}",
        )
        frames[url] = closed(in_country(str(page), edition.organisation))
    return frames


def write_card_frames(site_dir: Path, editions: Iterable[Edition]) -> None:
    """Write the frames of both editions."""
    for edition in editions:
        for url, html in card_frames(edition).items():
            (site_dir / url).mkdir(parents=True, exist_ok=True)
            (site_dir / url / "index.html").write_text(html, encoding="utf-8")


def closed(html: str) -> str:
    """Return a frame that nothing but its own style is allowed to; its link opens outside it."""
    styles = " ".join(hash_of(style) for style in STYLE.findall(html))
    policy = f"default-src 'none'; style-src {styles}; form-action 'none'; base-uri 'none'"
    before, meta, after = html.partition(FIRST_META)
    return f'{before}{meta}\n<meta http-equiv="Content-Security-Policy" content="{policy}">{after}'
