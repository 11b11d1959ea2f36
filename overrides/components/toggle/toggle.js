/**
 * <handbook-toggle>: opens the menu or the search on small screens.
 *
 * The theme opens both with hidden checkboxes, which no keyboard reaches; this button drives them and says their state.
 * Without JavaScript a link stands in its place.
 */

import { partOf } from "../../shared/parts.js";

/** What takes the focus when each opens. */
const FIRST = { __drawer: ".hb-nav summary", __search: ".md-search__input" };

/** The theme's own keys, which find a field to focus on wide screens only. */
const KEYS = { __search: ["/", "s", "f"] };
const WRITING = "input, select, textarea, [contenteditable]";

class ToggleElement extends HTMLElement {
  #listeners;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#button.addEventListener("click", () => this.#toggle(), { signal });
    this.#box.addEventListener("change", () => this.#follow(), { signal });
    document.addEventListener("keydown", (event) => this.#closeOnEscape(event), { signal });
    document.addEventListener("keydown", (event) => this.#openOnKey(event), { signal });
    partOf(this, "a").hidden = true;
    this.#button.hidden = false;
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #button() {
    return partOf(this, "button");
  }

  get #box() {
    return document.getElementById(this.dataset.toggle);
  }

  #toggle() {
    this.#box.click();
  }

  /** Says the state, and moves the focus to what opened, or back to the button. */
  #follow() {
    const open = this.#box.checked;
    this.#button.setAttribute("aria-expanded", String(open));
    const next = open ? document.querySelector(FIRST[this.dataset.toggle]) : this.#button;
    next?.focus();
  }

  #openOnKey(event) {
    const { key, ctrlKey, altKey, metaKey } = event;
    const isOurs = KEYS[this.dataset.toggle]?.includes(key) && !(ctrlKey || altKey || metaKey);
    if (isOurs && this.checkVisibility() && !this.#box.checked && !event.target.closest(WRITING)) {
      event.preventDefault();
      this.#toggle();
    }
  }

  #closeOnEscape(event) {
    if (event.key === "Escape" && this.#box.checked) {
      this.#box.click();
    }
  }
}

customElements.define("handbook-toggle", ToggleElement);
