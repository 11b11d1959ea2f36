/**
 * <handbook-toggle>: opens the menu on small screens.
 *
 * The theme opens it with a hidden checkbox, which no keyboard reaches; this button drives it and says its state.
 * Without JavaScript a link stands in its place.
 */

import { partOf } from "../../shared/parts.js";

/** What takes the focus when it opens. */
const FIRST = { __drawer: ".hb-nav summary" };

class ToggleElement extends HTMLElement {
  #listeners;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#button.addEventListener("click", () => this.#toggle(), { signal });
    this.#box.addEventListener("change", () => this.#follow(), { signal });
    document.addEventListener("keydown", (event) => this.#closeOnEscape(event), { signal });
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

  #closeOnEscape(event) {
    if (event.key === "Escape" && this.#box.checked) {
      this.#box.click();
    }
  }
}

customElements.define("handbook-toggle", ToggleElement);
