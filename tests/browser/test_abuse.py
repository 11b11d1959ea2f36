"""Whatever an address, a file, a message or the storage says, pages show it as text and hold; others are kept out."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, BrowserContext, expect

from handbook.site.first_screen import ELEMENT
from tests.support.browser import SEARCH
from tests.support.faults import fail_on
from tests.support.site import Site, SitePage

HTML = "<img src=x onerror=window.ran=true><script>window.ran=true</script>"
SHORT = "<img src=x>"
TYPED = f"{HTML}\n{SHORT} Dès que possible {SHORT}"
"""What is typed in every field: markup, some so near words to mend that the draft check quotes it with them."""
MANY, FEWEST_FIELDS = 1_000, 100
SMALL = 20_000
"""Letters of a page that cost as much as its being one more."""
ROW = {
    **{name: [0, -1, 1e308, HTML, None, {"fr": HTML}] for name in ("ticked", "none", "unopened", "texts", "numbers")},
    **{name: {"fr": HTML, "en": [HTML], "constructor": HTML} for name in ("items", "titles", "says")},
    **dict.fromkeys(("day", "toString", "premiere-journee"), HTML),
    "path": "trucs/1-x/",
    "role": "seller",
    "isOn": True,
    "length": 1e9,
    "essai": {"un": "2026-01-01"},
}
POLLUTED = json.dumps(ROW)[:-1] + ', "__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'
KEPT = (
    *("42", '"__proto__"', json.dumps(HTML * MANY), POLLUTED, f"[{POLLUTED}]"),
    json.dumps([HTML, None, [], {"id": HTML}, ROW]),
)
"""What another site of the same origin may have written in place of anything that ours keeps."""
ANYTHING_KEPT = """
window.kept = %s;
const storage = Storage.prototype.getItem;
Storage.prototype.getItem = function (key) {
    return /^handbook:.*shared-desk$/.test(key) || !key.startsWith("handbook:") ? storage.call(this, key) : window.kept;
};
"""
HASHES = (
    *("#__proto__", "#%E0%A4%A", "#constructor=constructor", f"#{quote(HTML)}", f"#contenu~{quote(HTML)}"),
    *(f"#listes={quote(HTML)}", "#canal=constructor&sourdine=__proto__", f"#achat=1_2_{quote(HTML)}&marge=1e999"),
    *("#attente=99999999999999.0.45.999", f"#attente={quote(HTML)}"),
)
START_AGAIN = """async ([values, hashes, messages, typed]) => {
    const fresh = await (await fetch(location.pathname)).text();
    for (const value of values) {
        window.kept = value;
        document.body.replaceWith(new DOMParser().parseFromString(fresh, "text/html").body);
        window.dispatchEvent(new StorageEvent("storage", { key: null }));
    }
    for (const hash of hashes) {
        location.hash = hash;
        await new Promise((done) => setTimeout(done));
    }
    for (const message of messages) window.postMessage(message, "*");
    const fields = document.querySelectorAll(
        "input:not([type=file], [type=radio], [type=checkbox]), textarea, [contenteditable]",
    );
    for (const field of fields) {
        field["value" in field ? "value" : "textContent"] = typed;
        for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
    }
    const forms = [...document.querySelectorAll("article form")].filter((form) => form.checkVisibility());
    const sent = forms
        .filter((form) => form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })))
        .filter((form) => !form.hasAttribute("action"));
    await new Promise((done) => setTimeout(done, 50));
    return { fields: fields.length, sent: sent.map((form) => form.className) };
}"""
"""Make the page anew for each thing that may be kept, without asking for it again; follow each address; fill fields."""
RUN = """() => ({
    ran: window.ran ?? false,
    polluted: {}.polluted ?? false,
    markup: document.querySelectorAll("[onerror], img[src=x], body script:not([src]):not([type])").length,
    defined: document.querySelectorAll(":not(:defined)").length,
})"""
HELD = {"ran": False, "polluted": False, "markup": 0, "defined": 0}


def one_page_for_each_element(site: Site) -> list[SitePage]:
    """Return few French pages, and small ones, that hold each of our elements."""
    held = {page: set(ELEMENT.findall(page.html)) for page in site.pages if not page.path.startswith(("en/", "404"))}
    wanted, chosen = set().union(*held.values()), []
    while wanted:
        best = max(held, key=lambda page: len(held[page] & wanted) / (len(page.html) + SMALL))
        chosen.append(best)
        wanted -= held[best]
    return chosen


def test_no_page_takes_for_markup_what_is_typed_kept_sent_or_in_its_address(
    watched_context: Callable[..., BrowserContext], server: str, real_site: Site
):
    context = watched_context()
    context.add_init_script(ANYTHING_KEPT % json.dumps(POLLUTED))
    page = context.new_page()
    query = "&".join(f"{name}={quote(HTML)}" for name in ("q", "kind", "words", "h", "parcours", "fait", "__proto__"))
    faults, filled = [], 0
    for one in one_page_for_each_element(real_site):
        page.goto(f"{server}{one.url}?{query}{HASHES[0]}")
        messages = [HTML, {"type": "tips", "__proto__": HTML}, json.loads(KEPT[-1])[0]]
        done = page.evaluate(START_AGAIN, [KEPT, HASHES, messages, TYPED])
        filled += done["fields"]
        if (found := page.evaluate(RUN)) != HELD or (found := done["sent"]):
            faults.append(f"{one.url}: {found}")
    fail_on(faults)
    assert filled > FEWEST_FIELDS
    page.goto(f"{server}outils/relecture/")
    draft = page.locator("handbook-draft-check")
    draft.locator("textarea").fill(TYPED)
    draft.get_by_role("button", name="Relire").click()
    expect(draft.get_by_text(f"{SHORT} Dès que possible")).to_be_visible()
    assert page.evaluate(RUN) == HELD
    page.goto(f"{server}?q={quote(HTML)}")
    expect(page.locator(SEARCH)).to_have_value(HTML)
    expect(page.locator(".hb-search__panel")).to_contain_text("onerror")
    assert page.evaluate(RUN) == HELD


ELSEWHERE_ASKED = """async ([elsewhere, most]) => {
    const refused = [];
    document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
    const make = (name, fields) => document.body.appendChild(Object.assign(document.createElement(name), fields));
    make("script", { textContent: "window.ran = true" });
    make("script", { src: `${elsewhere}script.js` });
    make("img", { src: `${elsewhere}picture.png` });
    make("iframe", { src: `${elsewhere}frame` });
    make("base", { href: elsewhere });
    make("link", { rel: "stylesheet", href: `${elsewhere}style.css` });
    make("p", {}).setAttribute("onclick", "window.ran = true");
    document.body.lastElementChild.click();
    make("p", {}).setAttribute("style", "color: red");
    await fetch(elsewhere).catch(() => {});
    make("form", { action: elsewhere }).requestSubmit();
    const end = Date.now() + 10_000;
    while (new Set(refused).size < most && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
    return { ran: window.ran ?? false, base: document.baseURI, refused: [...new Set(refused)].sort() };
}"""
REFUSED = [
    *("base-uri", "connect-src", "form-action", "frame-src", "img-src"),
    *("script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem"),
]


class Stranger(BaseHTTPRequestHandler):
    """Another site: it frames a page, and notes what it is asked."""

    asked: list[str]
    framed: str

    def do_GET(self) -> None:
        """Answer with a page that frames the one of ours at the same path."""
        self.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(f'<iframe src="{self.framed}{self.path[1:]}" width="800" height="600"></iframe>'.encode())

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name that the library gives it
        """Say nothing."""


@contextmanager
def stranger(framed: str) -> Iterator[tuple[str, list[str]]]:
    """Serve another site, which frames the pages of one; give its address, and the list of what it is asked."""
    asked: list[str] = []
    handler = type("Framing", (Stranger,), {"asked": asked, "framed": framed})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", asked
        server.shutdown()


def test_a_page_runs_no_script_of_others_and_asks_nothing_of_them(
    browser: Browser, browser_context_args: dict[str, Any], server: str
):
    with stranger(server) as (elsewhere, asked):
        page = browser.new_page(**browser_context_args)
        page.goto(f"{server}equipe/vie-privee/")
        expect(page.get_by_role("button", name="Tout effacer")).to_be_visible()
        assert page.evaluate(ELSEWHERE_ASKED, [elsewhere, len(REFUSED)]) == {
            "ran": False,
            "base": page.url,
            "refused": REFUSED,
        }
        assert asked == []
        page.close()


def test_a_page_in_the_frame_of_another_site_is_but_its_address_unless_it_is_made_for_it(
    browser: Browser, browser_context_args: dict[str, Any], server: str
):
    with stranger(server) as (elsewhere, _):
        page = browser.new_page(**browser_context_args)
        framed = page.frame_locator("iframe")
        for path in ("equipe/vie-privee/", "en/outils/modeles/", "", "nulle-part/"):
            page.goto(elsewhere + path)
            expect(framed.locator("html")).to_have_attribute("data-framed", server + path)
            expect(framed.locator("body")).to_be_hidden()
            expect(framed.locator("a, button, input").filter(visible=True)).to_have_count(0)
        page.goto(f"{elsewhere}trucs/119-faire-attendre/cadre/")
        expect(framed.get_by_role("heading", level=1)).to_be_visible()
        expect(framed.locator("script, form, button, input")).to_have_count(0)
        page.close()
