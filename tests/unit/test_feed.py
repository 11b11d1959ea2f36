"""What changed, as a feed: read by a library that knows feeds, and held to what the format requires."""

from pathlib import Path

import feedparser
import pytest

from handbook.site.feed import feed_xml
from tests.support.editors import SITE_URL, make_edition, page

UPDATED = "{{date: {date}, reason: {{fr: {fr}, en: {en}}}}}"
FILES: dict[str, str | bytes] = {
    "docs/fr/a.md": page(title="L'accueil & le départ", updated=UPDATED.format(date="2026-11-01", fr="Un", en="One")),
    "docs/fr/telephone/conclure.md": page(
        "## Saluer { #saluer }\n",
        updated=UPDATED.format(date="2026-11-20", fr="« Merci <b> »", en="Made clear"),
        owner="Samira Haddad",
    ),
}


@pytest.mark.parametrize(("language", "root"), [("fr", SITE_URL), ("en", f"{SITE_URL}en/")])
def test_the_feed_is_a_feed_and_tells_the_latest_change_first(language: str, root: str, tmp_path: Path):
    text = feed_xml(make_edition(tmp_path, language, files=FILES))
    feed = feedparser.parse(text.encode())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.language == language
    assert [entry.link for entry in feed.entries] == [f"{root}telephone/conclure/", f"{root}a/"]
    assert [entry.updated for entry in feed.entries] == ["2026-11-20T00:00:00Z", "2026-11-01T00:00:00Z"]
    assert {"rel": "self", "href": f"{root}nouveautes.xml", "type": "application/atom+xml"} in feed.feed.links
    assert feed.feed.updated == "2026-11-20T00:00:00Z"
    assert feed.feed.author
    required = [(entry.id, entry.title, entry.updated, entry.summary) for entry in feed.entries]
    assert all(all(row) for row in required)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)


def test_each_entry_is_in_the_words_of_its_edition_and_the_title_in_those_of_its_page(tmp_path: Path):
    french = feedparser.parse(feed_xml(make_edition(tmp_path / "fr", "fr", files=FILES)))
    english = feedparser.parse(feed_xml(make_edition(tmp_path / "en", "en", files=FILES)))
    assert french.entries[0].summary == "«\u00a0Merci <b>\u00a0»"
    assert french.entries[0].author == "Samira Haddad"
    assert [entry.title for entry in english.entries] == ["End a call", "L’accueil & le départ"]
    assert [entry.title_detail.language for entry in english.entries] == ["en", "fr"]
    assert english.entries[0].summary == "Made clear"


def test_the_feed_is_the_same_on_another_day_and_whole_before_anything_has_changed(tmp_path: Path):
    feed = feedparser.parse(feed_xml(make_edition(tmp_path, "fr")))
    assert not feed.bozo
    assert (feed.feed.updated, feed.entries) == ("2026-11-21T00:00:00Z", [])
