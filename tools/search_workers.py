"""The search workers of a built site, asked in Chromium: the theme's as the theme asks it, ours as our pages do."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tools.search_judging import name_of

START = """async ([name, worker, setup]) => {
    const started = performance.now();
    const it = new Worker(worker);
    window.workers ??= {};
    window.workers[name] = it;
    if (!setup) return performance.now() - started;
    const index = typeof setup === "string" ? await (await fetch(setup)).json() : setup;
    await new Promise(ready => {
        it.addEventListener("message", ({data}) => data.type === 1 && ready(), {once: true});
        it.postMessage({type: 0, data: {...index, options: {suggest: true}}});
    });
    return performance.now() - started;
}"""
ASK_THEIRS = """async ([name, queries]) => {
    const it = window.workers[name];
    const answers = [];
    for (const query of queries) {
        const started = performance.now();
        const items = await new Promise(answer => {
            it.addEventListener("message", ({data}) => answer(data.data.items), {once: true});
            it.postMessage({type: 2, data: query});
        });
        const time = performance.now() - started;
        const pages = items.map(group => (group.find(item => !item.location.includes("#")) ?? group[0]).location);
        answers.push({time, pages});
    }
    return answers;
}"""
ASK_OURS = """async ([name, queries]) => {
    const it = window.workers[name];
    const answers = [];
    for (const [id, query] of queries.entries()) {
        const started = performance.now();
        const found = await new Promise(answer => {
            const hear = ({data}) => data.type === "search" && data.id === id && answer(data);
            it.addEventListener("message", hear);
            it.postMessage({type: "search", id, query, kind: "", most: 20});
        });
        const text = (parts) => parts.map(({text}) => text).join("");
        const [first] = found.results;
        answers.push({
            time: performance.now() - started, pages: found.results.map(({url}) => url),
            notice: text(found.notice), title: first ? text(first.title) : "",
        });
    }
    return answers;
}"""


@dataclass
class Answer:
    """The pages found for a query, the milliseconds they took, what is said of it, and the first title."""

    pages: list[str]
    time: float
    notice: str = ""
    title: str = ""


class Worker:
    """One worker, with what it answered already: the theme's is given its index, ours loads its own."""

    def __init__(self, page: Page, name: str, *, script: str, setup: str = "") -> None:
        self._page, self._name, self._ask = page, name, ASK_THEIRS if setup else ASK_OURS
        self._known: dict[str, Answer] = {}
        self.start_time: float = page.evaluate(START, [name, script, setup])

    def ask(self, *queries: str) -> list[Answer]:
        """Return the answers to several queries, one after the other."""
        missing = [query for query in dict.fromkeys(queries) if query not in self._known]
        for query, row in zip(missing, self._page.evaluate(self._ask, [self._name, missing]), strict=True):
            self._known[query] = Answer(**row)
        return [self._known[query] for query in queries]

    def again(self, *queries: str) -> list[Answer]:
        """Return the answers to several queries asked anew, to time them."""
        return [Answer(**row) for row in self._page.evaluate(self._ask, [self._name, list(queries)])]


def finder(worker: Worker) -> Callable[[str], list[str]]:
    """Return what gives the names of the pages that a worker finds, each once."""

    def find(text: str) -> list[str]:
        (answer,) = worker.ask(text)
        return list(dict.fromkeys(map(name_of, answer.pages)))

    return find


def our_worker(page: Page, language: str) -> Worker:
    """Start our worker as the pages of an edition do; the page must be on the site."""
    settings = json.loads(page.locator("#hb-settings").text_content() or "{}")
    script = settings["search"].replace("?fr.", f"?{language}.")
    return Worker(page, f"ours-{language}", script=script)
