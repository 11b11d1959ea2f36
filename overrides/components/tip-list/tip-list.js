/** <handbook-tip-list>: the tips, narrowed by words and facets that the address of the page remembers. */

import { nextFrame } from "../../shared/next-frame.js";
import { partOf } from "../../shared/parts.js";
import { splitWords } from "../../shared/plain-letters.js";
import { SearchClient } from "../../shared/search-client.js";
import { readWords, writeParts } from "../../shared/words.js";
import { formatQuery, isSame, parseQuery } from "./list-address.js";
import { ShownRows } from "./shown-rows.js";

const PAUSE = 400;
/** How many cards come at a time, few enough for a phone not to lag, and how many before one has to ask for more. */
const FIRST = 10;
const MOST = 100;

class TipListElement extends HTMLElement {
  #listeners;
  #field;
  #boxes;
  #rows;
  #chosen = [];
  #answer = null;
  #most = MOST;
  #whole;
  #search = new SearchClient();
  #late;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const form = partOf(this, ".hb-tips__form");
    this.#say = readWords(this);
    this.#field = partOf(this, ".hb-tips__query");
    this.#boxes = [...this.querySelectorAll(".hb-facet__value input")];
    this.#rows = new ShownRows(partOf(this, ".hb-tips__list"), partOf(this, ".hb-tips__untranslated"));
    this.#whole ??= this.#readWhole();
    this.#field.addEventListener("input", () => this.#narrow(), { signal });
    this.addEventListener("change", (event) => this.#choose(event.target), { signal });
    form.addEventListener("focusin", () => this.#search.prepare({ tips: true }), { signal, once: true });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    form.addEventListener("reset", (event) => this.#clear(event), { signal });
    this.#toggle.addEventListener("click", () => this.#fold(), { signal });
    partOf(this, ".hb-tips__more button").addEventListener("click", () => this.#showMore(), { signal });
    window.addEventListener("popstate", () => this.#readAddress(), { signal });
    this.#readAddress();
    form.inert = false;
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#late);
  }

  get #toggle() {
    return partOf(this, ".hb-tips__toggle");
  }

  /** Returns what the page says before anything is sought. */
  #readWhole() {
    return {
      path: location.pathname,
      count: partOf(this, ".hb-tips__count").textContent,
      counts: this.#boxes.map((box) => countOf(box).textContent),
    };
  }

  #readAddress() {
    const { text, chosen } = parseQuery(location.search, this.#boxes);
    this.#field.value = text;
    this.#chosen = chosen;
    for (const box of this.#boxes) {
      box.checked = chosen.some((choice) => isSame(choice, box));
    }
    this.#sayChosen();
    this.#rows.await(hasWords(text) || chosen.length > 0);
    this.#narrow();
  }

  #choose(box) {
    if (this.#boxes.includes(box)) {
      const others = this.#chosen.filter((choice) => !isSame(choice, box));
      this.#chosen = box.checked ? [...others, { name: box.name, value: box.value }] : others;
      this.#sayChosen();
      this.#narrow();
    }
  }

  #clear(event) {
    event.preventDefault();
    this.#field.value = "";
    this.#chosen = [];
    for (const box of this.#boxes) {
      box.checked = false;
    }
    this.#sayChosen();
    this.#narrow();
    this.#field.focus();
  }

  #fold() {
    const open = this.#toggle.getAttribute("aria-expanded") === "true";
    this.#toggle.setAttribute("aria-expanded", String(!open));
  }

  /** Asks which tips answer the words and the facets, then shows them; every tip when nothing is sought. */
  async #narrow() {
    clearTimeout(this.#late);
    this.#answer = null;
    this.#most = MOST;
    const answer = await this.#ask();
    if (answer) {
      this.#show(answer);
      this.#writeAddress();
      this.#settle();
    }
  }

  /** Returns what answers; nothing when it is asked anew meanwhile. */
  #ask() {
    const text = this.#field.value;
    const query = hasWords(text) ? text : null;
    if (query === null && this.#chosen.length === 0) {
      this.#search.forget();
      return { isWhole: true };
    }
    return this.#search.ask({ type: "tips", query, chosen: this.#chosen, most: this.#most, first: FIRST });
  }

  #show(answer) {
    this.#answer = answer;
    const isWhole = answer.isWhole || answer.isFailed;
    const isNone = !isWhole && answer.total === 0;
    this.#rows.show(isWhole ? null : answer);
    partOf(this, ".hb-tips__none").hidden = !isNone;
    partOf(this, ".hb-tips__nearest").hidden = !(isNone && answer.isNearest);
    this.#showParts(isWhole);
    this.#showCounts(answer, isWhole ? null : answer.counts);
    partOf(this, ".hb-tips__more").hidden = true;
  }

  /** Shows or hides the ways to the other parts of the whole list. */
  #showParts(isWhole) {
    const parts = this.querySelector(".hb-tips__parts");
    if (parts) {
      parts.hidden = !isWhole;
    }
  }

  /** Adds the next cards that answer when the page has time, as long as they are what is sought. */
  async #fill(start) {
    const answer = this.#answer;
    const { numbers = [], total = 0, isNearest } = answer;
    partOf(this, ".hb-tips__more").hidden = true;
    for (let place = start; place < numbers.length; place += FIRST) {
      await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve));
      if (this.#answer !== answer) {
        return;
      }
      const more = numbers.slice(place, place + FIRST);
      const brought = await this.#search.ask({ type: "rows", numbers: more });
      if (!brought || brought.isFailed || this.#answer !== answer) {
        return;
      }
      this.#rows.add(more, brought.rows);
    }
    partOf(this, ".hb-tips__more").hidden = isNearest || total <= numbers.length;
  }

  async #showMore() {
    const shown = this.#answer.numbers.length;
    this.#most += MOST;
    const answer = await this.#ask();
    if (answer && !answer.isFailed) {
      this.#answer = answer;
      await this.#fill(shown);
      this.#rows.focus(answer.numbers[shown]);
    }
  }

  /** Says beside each facet how many cards it would leave, once those of the answer are in sight. */
  async #showCounts(answer, counts) {
    await nextFrame();
    if (this.#answer !== answer) {
      return;
    }
    for (const [place, box] of this.#boxes.entries()) {
      const count = counts ? String(counts[box.name]?.[box.value] ?? 0) : this.#whole.counts[place];
      const shown = countOf(box);
      if (shown.textContent !== count) {
        shown.firstChild.data = count;
      }
      box.disabled = count === "0" && !box.checked;
    }
  }

  #sayChosen() {
    const count = this.#chosen.length;
    partOf(this.#toggle, "[data-label]").textContent = count
      ? this.#say("filter_count", { count })
      : this.#say("filter");
  }

  /** Says how many answer, and adds the cards after the first, once the reader pauses: a phone has enough of a key. */
  #settle() {
    this.#late = setTimeout(() => {
      this.#sayCount();
      this.#fill(FIRST);
    }, PAUSE);
  }

  #sayCount() {
    const { isWhole, isFailed, notice = [], total: count, french } = this.#answer;
    const said = isFailed ? [{ text: this.#say("failed") }] : notice;
    const space = said.length > 0 ? " " : "";
    const counted =
      isWhole || isFailed
        ? this.#whole.count
        : this.#say(french ? "count_french" : "count", { count, french });
    writeParts(partOf(this, ".hb-tips__count"), [...said, { text: `${space}${counted}` }]);
  }

  /** Writes what is sought in the address of the whole list; without anything, the address that was opened. */
  #writeAddress() {
    const sought = { text: this.#field.value, chosen: this.#chosen };
    const search = formatQuery(location.search, sought, this.#boxes);
    const path = this.#answer.isWhole ? this.#whole.path : new URL(".", location).pathname;
    history.replaceState(history.state, "", `${path}${search}${location.hash}`);
  }
}

/** Tells whether a text says anything to look for: « ? » does not. */
function hasWords(text) {
  return splitWords(text).length > 0;
}

function countOf(box) {
  return partOf(box.closest("label"), ".hb-facet__count");
}

customElements.define("handbook-tip-list", TipListElement);
