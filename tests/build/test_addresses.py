"""What stands, in a built site, at the addresses of pages that are gone."""

from collections.abc import Callable

from tests.support.throwaway import BuiltSite

Build = Callable[[dict[str, str | None]], BuiltSite]
FILES: dict[str, str | None] = {
    "docs/data/addresses.txt": "/telephone/patienter/\n/telephone/patienter/#avant\n",
    "docs/data/redirects.yml": "/telephone/patienter/: /telephone/mettre-en-attente/\n",
}


def test_an_old_address_leads_to_the_new_one_in_both_editions_and_is_told_to_no_search(build_site: Build):
    site = build_site(FILES)
    assert site.faults == []
    sitemap = (site.folder / "sitemap.xml").read_text(encoding="utf-8")
    for root in ("", "en/"):
        page = site.page(f"{root}telephone/patienter/")
        assert [link.get("href") for link in page.all("a")] == ["../mettre-en-attente/"]
        html = (site.folder / root / "telephone/patienter/index.html").read_text(encoding="utf-8")
        assert "Content-Security-Policy" in html
        assert "moved-page" in html.partition("<body")[0]  # the module that keeps the place named by the link
        assert f"/{root}telephone/patienter/" not in sitemap
