"""What devices keep of the handbook, and what they need to install it."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from handbook.site.app_manifest import manifest
from handbook.site.javascript_modules import one_script
from handbook.site.offline import ENTRANCE, REMOVAL, edition_list, write_offline
from handbook.site.search_worker import worker_address
from handbook.source.colour_tokens import colour_tokens
from tests.support.editors import make_edition

FILES = {
    "404.html": "<title>Perdu</title>",
    "index.html": "<title>Que dire? · Le bon ton</title>",
    "telephone/index.html": "<title lang='fr'>Appeler &amp; rappeler · Le bon ton</title>",
    "telephone/casque.png": "png",
    "telephone/index.html.md": "# Appeler",
    "en/index.html": "<title>What to say · Le bon ton</title>",
    "en/telephone/casque.png": "png",
    "assets/every-page.1.js": "1",
    "assets/images/favicon.svg": "<svg/>",
    "assets/text.1.LICENSE.txt": "OFL",
    "assets/images/social/fr/accueil.png": "png",
    "assets/images/icons/icon-192.png": "png",
    "search/worker.js": "1",
    "search/indexes.json": "{}",
    "search/fr.1.json": "{}",
    "search/fr.1/t0.json": "{}",
    "search/fr-lexicon.1.json": '""',
    "search/en.1.json": "{}",
    "search/en-untranslated.1.json": "{}",
    "api/v1/fr/tips.json": "[]",
    "sitemap.xml": "<xml/>",
}
SHARED = ["404.html", "assets/every-page.1.js", "assets/images/favicon.svg"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Write the files of a built site."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("language", "own"),
    [
        (
            "fr",
            [
                *("", "telephone/", "telephone/casque.png"),
                *("search/fr.1.json", "search/fr.1/t0.json", "search/fr-lexicon.1.json"),
            ],
        ),
        ("en", ["en/", "en/telephone/casque.png", "search/en.1.json", "search/en-untranslated.1.json"]),
    ],
)
def test_an_edition_is_its_pages_its_search_and_what_pages_ask_for(language: str, own: list[str], site: Path):
    version = worker_address(language).partition("?")[2]
    searching = [f"search/worker.js?{version}", f"search/indexes.json?{version}"]
    listed = [path for path, *_ in edition_list(site, language)["files"]]
    assert sorted(listed) == sorted([*SHARED, *searching, *own])


def test_a_list_says_what_each_file_holds_and_what_all_weigh(site: Path):
    made = edition_list(site, "fr")
    files = {path: rest for path, *rest in made["files"]}
    digest = base64.b64encode(hashlib.sha256(FILES["index.html"].encode()).digest()).decode()
    assert files[""] == [f"sha256-{digest}", "Que dire?"]
    assert files["telephone/"][1] == "Appeler & rappeler"
    assert len(files["404.html"]) == 1, "the page of no address is none to be listed"
    kept = [name for name in FILES if name.startswith("search/fr") or re.fullmatch(r"(telephone/)?index\.html", name)]
    kept += [*SHARED, "telephone/casque.png", "search/worker.js", "search/indexes.json"]
    assert made["pages"] == 2
    assert made["bytes"] == sum(len(FILES[name].encode()) for name in kept)
    assert made["download"] > 0


def test_the_worker_names_the_build_of_each_edition_and_changes_with_any_page(site: Path):
    workers = []
    for words in ("Appeler", "Rappeler"):
        (site / "telephone/index.html").write_text(f"<title>{words}</title>", encoding="utf-8")
        write_offline(site, is_kept=True, minified=False)
        workers.append((site / "service-worker.js").read_text(encoding="utf-8"))
    first, second = (json.loads(re.findall(r"HANDBOOK = (\{.*?\}\})", worker)[0])["builds"] for worker in workers)
    assert first["fr"] != second["fr"]
    assert first["en"] == second["en"]
    listed = (site / "offline/fr.json").read_bytes()
    assert second["fr"] == f"sha256-{base64.b64encode(hashlib.sha256(listed).digest()).decode()}"


def test_a_site_that_keeps_nothing_has_at_the_same_address_what_removes_all(site: Path):
    write_offline(site, is_kept=False, minified=False)
    worker = (site / "service-worker.js").read_text(encoding="utf-8")
    assert "unregister()" in worker
    assert "fetch" not in worker
    assert not (site / "offline").exists()


@pytest.mark.parametrize("entrance", [ENTRANCE, REMOVAL])
def test_a_worker_is_one_script_whose_modules_share_no_name(entrance: str):
    script = one_script(entrance)
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)
    names = re.findall(r"^(?:async )?(?:function|class|const|let) (\w+)", script, re.MULTILINE)
    assert len(names) == len(set(names))


def test_an_edition_is_installed_whole_wherever_the_site_stands(tmp_path: Path):
    edition = make_edition(tmp_path)
    made = manifest(edition, name="Le bon ton, le manuel")
    assert (made["name"], made["short_name"], made["lang"]) == ("Le bon ton, le manuel", "Le bon ton", "fr-CA")
    assert {made["start_url"], made["scope"]} == {"./"}
    assert [(icon["src"], icon["purpose"]) for icon in made["icons"]] == [
        ("./assets/images/icons/icon-192.png", "any"),
        ("./assets/images/icons/icon-512.png", "any"),
        ("./assets/images/icons/maskable-512.png", "maskable"),
    ]
    assert [shortcut["url"] for shortcut in made["shortcuts"]] == ["en-ligne-maintenant/", "./#hb-home-query"]
    assert made["background_color"] == made["theme_color"] == colour_tokens()["ground"][0]
    assert all(not address.startswith("/") for address in re.findall(r'"(?:src|url)": "([^"]*)"', json.dumps(made)))
