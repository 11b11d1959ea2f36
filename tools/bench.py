"""Measure a stock build and ours, the theme's search and ours, on the same pages, in the same run: make bench."""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles

import material
from playwright.sync_api import Page, sync_playwright

from handbook.content.synonyms import load_synonyms
from handbook.search.entries import Entry
from handbook.site.search_files import INDEXES, write_index, write_json
from handbook.source.clock import today
from tools.bench_build import measure_builds
from tools.bench_build_page import PAGE as GUIDE
from tools.bench_build_page import write_builds
from tools.bench_cards import make_cards
from tools.bench_hook import STOCK
from tools.bench_lighthouse import measure_scores, print_scores
from tools.bench_lighthouse_page import write_scores
from tools.bench_search_page import PAGE, Measures, write_figures
from tools.bench_speed import measure_speed, print_speed_of_pages, print_weights
from tools.bench_speed_page import PAGE as SPEED_PAGE
from tools.bench_speed_page import write_speeds
from tools.external import BROWSER_ARGUMENTS, find_browser
from tools.page_weight import weigh_pages
from tools.pages_server import BASE_PATH, serve
from tools.search_judging import Query, Score, name_of, read_pairs, read_queries, score, summary, weighted_kappa
from tools.search_workers import Worker, finder, our_worker
from tools.translated import main as mark_translated

ROOT = Path(__file__).parents[1]
CONFIG = ROOT / ".bench.yml"
SIZES = (1_000, 10_000)
TIMED_ROUNDS = 3
STOCK_WORKER = "assets/javascripts/workers/search.*.min.js"
STOCK_SCRIPTS = ("assets/javascripts/workers", "assets/javascripts/lunr")


def main() -> None:
    """Build, ask, print the tables, and write the figures of the editors' guide as soon as they are known."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(site)
        speeds, weights = measure_speed(site), weigh_pages(site)
        print_speed_of_pages(speeds)
        print_weights(weights)
        write_speeds(speeds, weights, day=today())
        if scores := measure_scores(site):
            print_scores(scores)
            write_scores(scores, day=today())
        write_search(site)
        write_builds(measure_builds(Path(folder)), day=today())
    mark_translated([PAGE.format("en"), GUIDE.format("en"), SPEED_PAGE.format("en")])


def write_search(site: Path) -> None:
    """Measure the search, on the judged queries and at each size; print what was found, and write it."""
    for size in SIZES:
        write_scale(site, size)
    with serve(site) as url, browser_page() as page:
        page.goto(url)
        scores, weight = measure_quality(page, site)
        slowest = measure_scale(page, site)
    agreement = weighted_kappa(read_pairs())
    print(f"\nAccord des deux juges des requêtes de tous les jours (kappa pondéré) : {agreement:.2f}")
    measures = Measures(weight=weight, slowest=slowest, cards=SIZES[-1], agreement=agreement)
    write_figures(scores, day=today(), measures=measures)


def build(site: Path) -> None:
    """Build the handbook with the theme's search plugin too, its index set aside."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("\nplugins:\n", "\nplugins:\n  - search: {lang: [fr, en]}\n", 1)
    text = text.replace("hooks: [hooks/events.py]", "hooks: [hooks/events.py, tools/bench_hook.py]", 1)
    CONFIG.write_text(text, encoding="utf-8")
    environment = {**os.environ, "SITE_URL": f"http://127.0.0.1{BASE_PATH}", "NO_MKDOCS_2_WARNING": "1"}
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--config-file",
        str(CONFIG),
        "--site-dir",
        str(site),
    ]
    try:
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
    finally:
        CONFIG.unlink()
    copy_stock_search(site)


def copy_stock_search(site: Path) -> None:
    """Give a site the theme's search, with what it loads in turn: our pages load no script of the theme's.

    Stop if the theme's index says nothing: ours would be compared with nothing.
    """
    if not any(row["text"] for row in json.loads((site / STOCK).read_text(encoding="utf-8"))["docs"]):
        sys.exit("L'index de la recherche du thème est vide : rien à quoi se comparer.")
    for folder in STOCK_SCRIPTS:
        shutil.copytree(Path(material.__file__).with_name("templates") / folder, site / folder)


@contextmanager
def browser_page() -> Iterator[Page]:
    """Give a page of the machine's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=BROWSER_ARGUMENTS)
        yield browser.new_page()
        browser.close()


def measure_quality(page: Page, site: Path) -> tuple[dict[str, list[Score]], float]:
    """Print what each search gets for the judged queries on the real pages.

    Return it, and the kilobytes of our French index once compressed.
    """
    names = known_names(site)
    queries = read_queries(names)
    stock = Worker(page, "stock", script=_stock_script(site), setup=STOCK)
    ours = {language: our_worker(page, language) for language in names}
    rows: dict[str, list[Score]] = {"thème": [], "nôtre": []}
    for query in queries:
        rows["thème"].append(score(query, finder(stock)))
        rows["nôtre"].append(score(query, finder(ours[query.language])))
    print_quality(rows, queries)
    texts = [query.text for query in queries if query.language == "fr"]
    print("\n| pages réelles | index brut | gzip | chargement | p50 | p95 |\n|---|--:|--:|--:|--:|--:|")
    print_speed("thème, les deux langues", [site / STOCK], stock, texts)
    indexes = {language: sorted((site / "search").glob(f"{language}.*.json")) for language in ours}
    for language, worker in ours.items():
        own = [query.text for query in queries if query.language == language]
        print_speed(f"nôtre, {language}", indexes[language], worker, own)
    return rows, weigh(indexes["fr"])[1]


def _stock_script(site: Path) -> str:
    return next(site.glob(STOCK_WORKER)).relative_to(site).as_posix()


def known_names(site: Path) -> dict[str, list[str]]:
    """Return what each edition's index holds, named as the judgments do."""
    names = {}
    for language in ("fr", "en"):
        core = json.loads(next((site / "search").glob(f"{language}.*.json")).read_text(encoding="utf-8"))
        names[language] = [name_of(row[0]) for row in core["shown"]]
    return names


def print_quality(rows: dict[str, list[Score]], queries: list[Query]) -> None:
    """Print a line for each category and set of queries, both searches side by side."""
    print("| requêtes | n | nDCG@10 | MRR@10 | rappel@5 | sans résultat | frappes | bonne réponse dans les 3 |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    kinds = ["toutes"]
    kinds += [f"catégorie {name}" for name in dict.fromkeys(query.category for query in queries)]
    kinds += [f"jeu {name}" for name in dict.fromkeys(query.set for query in queries)]
    kinds += [f"langue {name}" for name in dict.fromkeys(query.language for query in queries)]
    for kind in kinds:
        picks = [_is_of(query, kind) for query in queries]
        theme, ours = (
            summary([one for one, pick in zip(scores, picks, strict=True) if pick]) for scores in rows.values()
        )
        cells = [(theme.ndcg, ours.ndcg), (theme.mrr, ours.mrr), (theme.recall, ours.recall)]
        texts = [f"{a:.2f} → **{b:.2f}**" for a, b in cells]
        texts.append(f"{theme.empty:.0%} → **{ours.empty:.0%}**")
        texts.append(f"{theme.keys:g} → **{ours.keys:g}**")
        texts.append(f"{theme.right:.0%} → **{ours.right:.0%}**")
        print(f"| {kind} | {ours.count} | {' | '.join(texts)} |")


def _is_of(query: Query, kind: str) -> bool:
    what, _, name = kind.partition(" ")
    return {"catégorie": query.category, "jeu": query.set, "langue": query.language}.get(what, name) == name


def print_speed(label: str, files: list[Path], worker: Worker, texts: list[str]) -> None:
    """Print the size of an index and the speed of its worker."""
    raw, small = weigh(files)
    (first,) = worker.again(texts[0])
    start = worker.start_time + first.time
    times = [answer.time for _ in range(TIMED_ROUNDS) for answer in worker.again(*texts)]
    cuts = quantiles(times, n=100)
    print(f"| {label} | {raw:.0f} ko | {small:.0f} ko | {start:.0f} ms | {cuts[49]:.1f} ms | {cuts[94]:.1f} ms |")


def weigh(files: list[Path]) -> tuple[float, float]:
    """Return the weight of files in kilobytes, as they are and compressed."""
    texts = [file.read_bytes() for file in files]
    return sum(map(len, texts)) / 1000, sum(len(gzip.compress(text)) for text in texts) / 1000


def write_scale(site: Path, size: int) -> None:
    """Write a search over so many cards beside that of the site, and the same cards for the theme's."""
    folder = site / f"scale-{size}"
    cards = make_cards(size)
    groups, _ = load_synonyms(ROOT / "docs/data/synonyms.yml")
    labels = json.loads(next((site / "search").glob("fr.*.json")).read_text(encoding="utf-8"))["labels"]
    name = write_index(folder, "fr", cards, groups=groups, labels=labels)
    write_json(folder / INDEXES, {"fr": name})
    (folder / "worker.js").write_bytes((site / "search/worker.js").read_bytes())
    settings = json.loads((site / STOCK).read_text(encoding="utf-8"))["config"]
    write_json(folder / "stock.json", {"config": settings, "docs": [_stock_row(card) for card in cards]})


def _stock_row(card: Entry) -> dict[str, str]:
    texts = card.parts[0].texts
    return {
        "location": card.url,
        "title": card.title,
        "text": f"{texts['lead']} {texts['text']} {texts['keywords']}",
    }


def measure_scale(page: Page, site: Path) -> float:
    """Print sizes and speeds for collections of cards that do not exist yet.

    Return the milliseconds within which our search gives 95 % of its answers in the largest.
    """
    slowest = 0.0
    texts = [query.text for query in read_queries(known_names(site)) if query.language == "fr"]
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    print("\n| trucs | index brut | gzip | avant les premiers résultats (gzip) | chargement | p50 | p95 |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for size in SIZES:
        folder = site / f"scale-{size}"
        stock = Worker(page, f"stock-{size}", script=_stock_script(site), setup=f"scale-{size}/stock.json")
        _print_scale(f"{size} · thème", [folder / "stock.json"], [folder / "stock.json"], stock, texts)
        files = [file for file in folder.rglob("*.json") if file.name not in ("stock.json", INDEXES)]
        first = [_first_files(page, folder, asked, text, rank) for rank, text in enumerate(texts[::8])]
        ours = Worker(page, f"ours-{size}", script=f"scale-{size}/worker.js?fr")
        ours.ask(*texts)
        slowest = _print_scale(f"{size} · nôtre", files, max(first, key=lambda own: weigh(own)[1]), ours, texts)
    return slowest


def _first_files(page: Page, folder: Path, asked: list[str], text: str, rank: int) -> list[Path]:
    """Return the files that a fresh worker asks for before its first results."""
    asked.clear()
    name = folder.name
    worker = Worker(page, f"{name}-{rank}", script=f"{name}/worker.js?fr")
    worker.ask(text)
    urls = [url for url in dict.fromkeys(asked) if f"/{name}/fr." in url]
    page.evaluate("name => { workers[name].terminate(); delete workers[name]; }", f"{name}-{rank}")
    return [folder / url.partition(f"/{name}/")[2] for url in urls]


def _print_scale(label: str, files: list[Path], first: list[Path], worker: Worker, texts: list[str]) -> float:
    raw, small = weigh(files)
    _, before = weigh(first)
    times = [answer.time for _ in range(TIMED_ROUNDS) for answer in worker.again(*texts)]
    cuts = quantiles(times, n=100)
    sizes = f"{raw:.0f} ko | {small:.0f} ko | {before:.0f} ko"
    print(f"| {label} | {sizes} | {worker.start_time:.0f} ms | {cuts[49]:.1f} ms | {cuts[94]:.1f} ms |", flush=True)
    return cuts[94]


if __name__ == "__main__":
    main()
