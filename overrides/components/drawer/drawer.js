/**
 * <handbook-drawer>: opens the menu (data-drawer is its id) over the page where there is no room beside it. It holds the
 * focus until it closes. Without JavaScript a link to the plan of the handbook stands in its place.
 *
 * The page holds the section that the menu shows beside it; the others are fetched (data-whole is their address) where
 * there is a drawer to show them.
 */

import { holdFocus } from "../../shared/hold-focus.js";
import { fetchPart } from "../../shared/later-part.js";
import { partOf } from "../../shared/parts.js";
import { whenIdle } from "../../shared/when-idle.js";

/** Where the menu stands beside the page; menu.css says the same. */
const BESIDE = "(min-width: 76.25em)";

class DrawerElement extends HTMLElement {
  #listeners;
  #release;
  #filling;

  connectedCallback() {
    if (this.#drawer) {
      this.#listeners = new AbortController();
      const { signal } = this.#listeners;
      this.#button.addEventListener("click", () => this.#open(), { signal });
      this.#closer.addEventListener("click", () => this.#close(), { signal });
      document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#close(), { signal });
      document.addEventListener("click", ({ target }) => this.#closeFromOutside(target), { signal });
      matchMedia(BESIDE).addEventListener("change", () => this.#close(), { signal });
      for (const type of ["pointerdown", "focus"]) {
        this.#button.addEventListener(type, () => this.#fill(), { signal });
      }
      whenIdle(() => matchMedia(BESIDE).matches || this.#fill());
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

  /** Shows the other sections, once; without a line to fetch them, the next press tries again. */
  async #fill() {
    this.#filling ??= this.#addSections();
    try {
      await this.#filling;
    } catch {
      this.#filling = undefined;
    }
  }

  async #addSections() {
    const [menu] = await fetchPart(this.#drawer.dataset.whole);
    const list = partOf(this.#drawer, "nav");
    const [own] = list.children;
    const sections = [...menu.children];
    const place = sections.findIndex(({ dataset }) => dataset.section === own?.dataset.section);
    if (own) {
      own.before(...sections.slice(0, place));
    }
    list.append(...sections.slice(place + 1));
  }

  #open() {
    const drawer = this.#drawer;
    drawer.setAttribute("role", "dialog");
    drawer.setAttribute("aria-modal", "true");
    drawer.setAttribute("aria-label", this.#button.ariaLabel);
    this.#button.setAttribute("aria-expanded", "true");
    this.#release = holdFocus(drawer);
    (drawer.querySelector("summary") ?? this.#closer).focus();
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
