/**
 * <handbook-search-box>: a field, and under it what answers as one types.
 *
 * The field is a combobox whose popup is a dialog, so that results stay links, with buttons of their own: the arrow keys
 * move the focus from the field to them. Source: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */

import { partOf } from "../../shared/parts.js";
import { splitWords } from "../../shared/plain-letters.js";
import { pageKey, singleKey } from "../../shared/single-keys.js";
import { readWords } from "../../shared/words.js";
import { Popup } from "./popup.js";
import { Questions } from "./questions.js";
import { readSearch, replaceSearch } from "./search-address.js";
import { SearchNotes } from "./search-notes.js";
import { SearchPanel } from "./search-panel.js";

const KEYS = new Set(["/", "s", "f"]);
const PAUSE = 400;

class SearchBoxElement extends HTMLElement {
  #listeners;
  #questions = new Questions((quotes) => this.#panel.quote(quotes));
  #popup = new Popup(this);
  #panel;
  #late;
  #isEntering = false;
  #notes = new SearchNotes();

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal });
    this.#panel = new SearchPanel(this, readWords(this));
    on(this.#field, "input", () => this.#follow());
    on(this.#field, "focus", () => this.#questions.prepare());
    on(this.#field, "click", () => this.#reopen());
    on(this, "keydown", (event) => this.#onKey(event));
    on(this, "focusout", ({ relatedTarget: next }) => this.#leave(next));
    on(this.#form, "submit", (event) => this.#enter(event));
    on(this.#form, "change", () => this.#restart());
    for (const list of ["results", "others"]) {
      on(this.#part(list), "click", (event) => this.#followResult(event));
    }
    on(this.#part("keep"), "change", ({ target }) => this.#notes.allow(target.checked));
    on(window, "pagehide", () => this.#notes.leave());
    on(this.#part("more"), "click", () => this.#showMore());
    on(this.#part("literal"), "click", ({ target }) => this.take(target.value));
    on(this.#part("clear"), "click", () => this.#clear());
    on(this.#part("opener"), "click", () => this.#openAtField());
    on(this.#part("close"), "click", () => this.#close());
    on(document, "keydown", (event) => this.#onPageKey(event));
    on(document, "pointerdown", ({ target }) => this.contains(target) || this.#close());
    on(window, "popstate", () => this.#readAddress());
    this.#form.hidden = false;
    this.#part("opener").hidden = false;
    this.#part("link").hidden = true;
    this.#readAddress();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#popup.hide();
    clearTimeout(this.#late);
  }

  /** Looks for a text that was typed elsewhere, and goes on from there. */
  take(text) {
    this.#field.value = text;
    this.#follow();
    this.#open();
    this.#field.focus();
  }

  #part(name) {
    return partOf(this, `.hb-search__${name}`);
  }

  get #form() {
    return this.#part("form");
  }

  get #field() {
    return this.#part("field");
  }

  get #query() {
    return this.#field.value;
  }

  get #hasWords() {
    return splitWords(this.#query).length > 0;
  }

  get #asked() {
    return { query: this.#query, kind: this.#panel.kind };
  }

  #open(how) {
    if (!this.#popup.isOpen) {
      this.#popup.open(how);
      this.#ask();
    }
  }

  #openAtField() {
    this.#open();
    this.#field.focus();
    this.#field.select();
  }

  #reopen() {
    if (this.#hasWords) {
      this.#open();
    }
  }

  /** Closes the list; the field keeps what was typed. */
  #close(how) {
    if (this.#popup.isOpen) {
      clearTimeout(this.#late);
      this.#isEntering = false;
      this.#notes.leave();
      this.#panel.silence();
      if (!this.#popup.close(how)) {
        this.#writeAddress();
      }
    }
  }

  #clear() {
    this.#notes.leave();
    this.#field.value = "";
    this.#follow();
    this.#field.focus();
  }

  /** Follows what is typed, pasted, dictated or cleared. */
  #follow() {
    this.#isEntering = false;
    this.#questions.restart();
    if (!this.#hasWords) {
      this.#panel.kind = "";
    }
    if (this.#popup.isOpen) {
      this.#ask();
    }
    if (this.#hasWords) {
      this.#open();
    } else if (!this.#popup.isSmall) {
      this.#close();
    }
  }

  #restart() {
    this.#questions.restart();
    this.#ask();
  }

  async #showMore() {
    const shown = this.#panel.titles.length;
    this.#questions.goOn();
    await this.#ask(true);
    this.#panel.titles[shown]?.focus();
  }

  async #ask(isMore = false) {
    this.#part("clear").hidden = !this.#query;
    this.#settle();
    if (!this.#hasWords) {
      this.#questions.forget();
      this.#panel.showStart();
    } else if (!this.#questions.isAnswered(this.#asked)) {
      this.#panel.showLooking();
      const found = await this.#questions.ask(this.#asked);
      if (found) {
        this.#notes.hear(this.#query, found);
        this.#panel.show(found, isMore, { query: this.#query, isKept: this.#notes.isOn });
        this.#settle();
        this.#openIfEntering();
      }
    }
  }

  /** Speaks, and writes the address, when nothing has changed for a while. */
  #settle() {
    clearTimeout(this.#late);
    this.#late = setTimeout(() => {
      this.#writeAddress();
      this.#panel.speak();
    }, PAUSE);
  }

  #onKey(event) {
    const { key, target } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (event.isComposing) {
      return;
    }
    if (key === "Escape" && this.#popup.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (step && (target === this.#field || this.#panel.links.includes(target))) {
      event.preventDefault();
      this.#move(step, target);
    } else if (target.closest("ol") && singleKey(event)?.length === 1 && key !== " ") {
      event.stopPropagation();
      this.#field.focus();
    }
  }

  /** Moves the focus from the field to the first result, from a result to the next, and back. */
  #move(step, from) {
    const stops = [this.#field, ...this.#panel.links];
    const place = stops.indexOf(from) + step;
    if (!this.#popup.isOpen) {
      this.#open();
    } else if (place >= 0 && place < stops.length) {
      stops[place].focus();
    }
  }

  #onPageKey(event) {
    if (event.key === "Escape" && !event.defaultPrevented) {
      this.#close();
    } else if (KEYS.has(pageKey(event))) {
      event.preventDefault();
      this.#openByKey();
    }
  }

  /** On a wide screen there is nothing to open until something is typed. */
  #openByKey() {
    if (this.#popup.isSmall) {
      this.#openAtField();
    } else {
      this.#field.focus();
      this.#field.select();
      this.#reopen();
    }
  }

  #leave(next) {
    if (next && !this.contains(next) && !this.#popup.isSmall) {
      this.#close();
    }
  }

  /** Opens the best answer to all that is typed, once it is there: what the list shows may answer its first letters only. */
  #enter(event) {
    event.preventDefault();
    if (!this.#popup.isOpen) {
      this.#reopen();
    } else if (this.#questions.isAnswered(this.#asked)) {
      this.#openBest();
    } else {
      this.#isEntering = this.#hasWords;
    }
  }

  #openIfEntering() {
    if (this.#isEntering) {
      this.#isEntering = false;
      this.#openBest();
    }
  }

  #openBest() {
    if (this.#panel.hasAnswers) {
      this.#panel.titles[0].click();
    }
  }

  /** What is opened or copied has served. */
  #followResult(event) {
    if (event.target.closest("a, button")) {
      this.#notes.forget();
    }
    this.#keepPlace(event);
  }

  /** Before a result is opened, keeps in the history what was looked for, and which result it was. */
  #keepPlace({ target }) {
    const opened = this.#panel.links.indexOf(target.closest("a"));
    if (opened >= 0) {
      clearTimeout(this.#late);
      this.#writeAddress({ opened, most: this.#questions.most });
    }
  }

  #writeAddress(state) {
    replaceSearch(this.#popup.isOpen ? this.#asked : { query: "" }, state);
  }

  /** Shows what the address looks for, or hides the box: a step back in the history closes it, one forward opens it. */
  async #readAddress() {
    const { query, kind } = readSearch(location.search, this.#panel.kinds);
    const { isSearch, opened, most } = history.state ?? {};
    if (!query && !isSearch) {
      this.#close({ isStep: false });
      return;
    }
    this.#field.value = query || this.#query;
    this.#panel.kind = kind;
    this.#questions.restart(most);
    this.#open({ isStep: false });
    (this.#popup.isSmall ? this.#part("panel") : this.#field).focus();
    await this.#ask();
    this.#panel.links[opened]?.focus();
  }
}

customElements.define("handbook-search-box", SearchBoxElement);
