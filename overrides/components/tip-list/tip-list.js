/** <handbook-tip-list>: every tip, narrowed by words and facets that the address of the page remembers. */

import { partOf } from "../../shared/parts.js";
import { splitWords } from "../../shared/plain-letters.js";
import { SearchClient } from "../../shared/search-client.js";
import { readWords, writeParts } from "../../shared/words.js";
import { isInFrench } from "../in-french/in-french.js";
import { countByValue, findCards, findNearest } from "./facets.js";
import { formatQuery, isSame, parseQuery } from "./list-address.js";

const PAUSE = 400;
const MOST_NEAREST = 6;

class TipListElement extends HTMLElement {
  #listeners;
  #field;
  #boxes;
  #cards;
  #chosen = [];
  #found = null;
  #untranslated = [];
  #near = [];
  #notice = [];
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
    this.#cards = [...this.querySelectorAll("[data-tip]")].map(toCard);
    this.#field.addEventListener("input", () => this.#find(), { signal });
    this.addEventListener("change", (event) => this.#choose(event.target), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    form.addEventListener("reset", (event) => this.#clear(event), { signal });
    this.#toggle.addEventListener("click", () => this.#fold(), { signal });
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

  get #query() {
    return { found: this.#found, chosen: this.#chosen };
  }

  #readAddress() {
    const { text, chosen } = parseQuery(location.search, this.#boxes);
    this.#field.value = text;
    this.#chosen = chosen;
    for (const box of this.#boxes) {
      box.checked = chosen.some((choice) => isSame(choice, box));
    }
    this.#found = null;
    this.#untranslated = [];
    this.#near = [];
    this.#notice = [];
    this.#narrow();
    if (hasWords(text)) {
      this.#find();
    } else {
      this.#sayCount();
    }
  }

  /** Asks which tips answer the text, then shows them. */
  async #find() {
    const text = this.#field.value;
    const answer = hasWords(text) ? await this.#search.ask({ type: "tips", query: text }) : null;
    if (text === this.#field.value) {
      this.#untranslated = answer?.untranslated ?? [];
      this.#found = answer?.numbers ? [...answer.numbers, ...this.#untranslated] : null;
      this.#near = answer?.near ?? [];
      this.#notice = answer && !answer.numbers ? [{ text: this.#say("failed") }] : (answer?.notice ?? []);
      this.#narrowLate();
      this.#writeAddress();
    }
  }

  #writeAddress() {
    const search = formatQuery(
      location.search,
      { text: this.#field.value, chosen: this.#chosen },
      this.#boxes,
    );
    history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
  }

  #choose(box) {
    if (this.#boxes.includes(box)) {
      const others = this.#chosen.filter((choice) => !isSame(choice, box));
      this.#chosen = box.checked ? [...others, { name: box.name, value: box.value }] : others;
    }
    this.#narrowLate();
    this.#writeAddress();
  }

  #clear(event) {
    event.preventDefault();
    this.#field.value = "";
    this.#chosen = [];
    this.#writeAddress();
    this.#readAddress();
    this.#field.focus();
  }

  #fold() {
    const open = this.#toggle.getAttribute("aria-expanded") === "true";
    this.#toggle.setAttribute("aria-expanded", String(!open));
  }

  /** Shows at once what answers; says it, and writes it in the address, once the reader pauses. */
  #narrowLate() {
    clearTimeout(this.#late);
    this.#narrow();
    this.#late = setTimeout(() => {
      this.#writeAddress();
      this.#sayCount();
    }, PAUSE);
  }

  #narrow() {
    const query = this.#query;
    const found = findCards(this.#cards, query);
    const nearest = found.length > 0 ? [] : this.#nearest(query);
    const shown = [...found, ...nearest];
    for (const card of this.#cards) {
      card.element.hidden = !shown.includes(card);
    }
    this.#order(this.#withHeading(shown));
    partOf(this, ".hb-tips__none").hidden = found.length > 0;
    partOf(this, ".hb-tips__nearest").hidden = nearest.length === 0;
    this.#showCounts(query);
    partOf(this.#toggle, "[data-label]").textContent = this.#chosen.length
      ? this.#say("filter_count", { count: this.#chosen.length })
      : this.#say("filter");
  }

  /** Returns the cards that answer without the last choices, or else those whose words look like what is sought. */
  #nearest(query) {
    const near = findNearest(this.#cards, query);
    const alike = this.#near.flatMap((number) => this.#cards.filter((card) => card.number === number));
    return (near.length > 0 ? near : alike).slice(0, MOST_NEAREST);
  }

  /** Returns the elements of cards, those that are not translated in a group of their own. */
  #withHeading(cards) {
    const heading = partOf(this, ".hb-tips__untranslated");
    const elements = cards.map((card) => card.element);
    const first = cards.findIndex(({ number }) => this.#untranslated.includes(number));
    heading.hidden = first < 0;
    return first < 0 ? elements : elements.toSpliced(first, 0, heading);
  }

  /** Puts the cards in order; those already in it do not move. */
  #order(elements) {
    const list = partOf(this, ".hb-tips__list");
    const shown = [...list.children].filter((element) => !element.hidden);
    if (elements.some((element, place) => element !== shown[place])) {
      list.append(...elements);
    }
  }

  #showCounts(query) {
    const counts = countByValue(this.#cards, query, this.#boxes);
    for (const [index, box] of this.#boxes.entries()) {
      partOf(box.closest("label"), ".hb-facet__count").textContent = counts[index];
      box.disabled = counts[index] === 0 && !box.checked;
    }
  }

  #sayCount() {
    const found = findCards(this.#cards, this.#query);
    const { length: count } = found;
    const french = found.filter(({ element }) => isInFrench(element)).length;
    const space = this.#notice.length > 0 ? " " : "";
    writeParts(partOf(this, ".hb-tips__count"), [
      ...this.#notice,
      { text: `${space}${this.#say(french ? "count_french" : "count", { count, french })}` },
    ]);
  }
}

/** Tells whether a text says anything to look for: « ? » does not. */
function hasWords(text) {
  return splitWords(text).length > 0;
}

function toCard(element) {
  const { tip, ...rest } = element.dataset;
  const facets = Object.fromEntries(Object.entries(rest).map(([name, values]) => [name, values.split(" ")]));
  return { element, number: Number(tip), facets };
}

customElements.define("handbook-tip-list", TipListElement);
