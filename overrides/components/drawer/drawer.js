/**
 * <handbook-drawer>: opens the menu (data-drawer is its id) over the page where there is no room beside it. It holds the
 * focus until it closes. Without JavaScript a link to the plan of the handbook stands in its place.
 */

import { holdFocus } from "../../shared/hold-focus.js";
import { partOf } from "../../shared/parts.js";

/** Where the menu stands beside the page; menu.css says the same. */
const BESIDE = "(min-width: 76.25em)";

class DrawerElement extends HTMLElement {
  #listeners;
  #release;

  connectedCallback() {
    if (this.#drawer) {
      this.#listeners = new AbortController();
      const { signal } = this.#listeners;
      this.#button.addEventListener("click", () => this.#open(), { signal });
      this.#closer.addEventListener("click", () => this.#close(), { signal });
      document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#close(), { signal });
      document.addEventListener("click", ({ target }) => this.#closeFromOutside(target), { signal });
      matchMedia(BESIDE).addEventListener("change", () => this.#close(), { signal });
      partOf(this, "a").hidden = true;
      this.#button.hidden = false;
      this.#closer.hidden = false;
    }
  }

  disconnectedCallback() {
    this.#close();
    this.#listeners?.abort();
  }

  get #button() {
    return partOf(this, "button");
  }

  /** What opens; a page such as 404 has none. */
  get #drawer() {
    return document.getElementById(this.dataset.drawer);
  }

  get #closer() {
    return partOf(this.#drawer, ".hb-menu__close");
  }

  #open() {
    const drawer = this.#drawer;
    drawer.setAttribute("role", "dialog");
    drawer.setAttribute("aria-modal", "true");
    drawer.setAttribute("aria-label", this.#button.ariaLabel);
    this.#button.setAttribute("aria-expanded", "true");
    this.#release = holdFocus(drawer);
    partOf(drawer, "summary").focus();
  }

  #close() {
    if (this.#release) {
      for (const name of ["role", "aria-modal", "aria-label"]) {
        this.#drawer.removeAttribute(name);
      }
      this.#release();
      this.#release = undefined;
      this.#button.setAttribute("aria-expanded", "false");
      this.#button.focus();
    }
  }

  #closeFromOutside(target) {
    if (!this.#drawer.contains(target) && !this.contains(target)) {
      this.#close();
    }
  }
}

customElements.define("handbook-drawer", DrawerElement);
