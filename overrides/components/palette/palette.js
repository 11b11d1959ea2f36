/** <handbook-palette>: colours as the device says, light, or dark. */

import { partOf } from "../../shared/parts.js";
import { read, remove, watch, write } from "../../shared/storage.js";
import { readWords } from "../../shared/words.js";

const THEMES = ["auto", "light", "dark"];

class PaletteElement extends HTMLElement {
  #listeners;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#button.addEventListener("click", () => this.#choose(this.#next), { signal });
    watch("theme", () => this.#show(known(read("theme"))), { signal });
    this.#show(this.#theme);
    this.#button.hidden = false;
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #button() {
    return partOf(this, "button");
  }

  get #theme() {
    return known(document.documentElement.dataset.theme);
  }

  get #next() {
    return THEMES[(THEMES.indexOf(this.#theme) + 1) % THEMES.length];
  }

  #choose(theme) {
    if (theme === "auto") {
      remove("theme");
    } else {
      write("theme", theme);
    }
    this.#show(theme);
  }

  #show(theme) {
    if (theme === "auto") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = theme;
    }
    for (const palette of document.querySelectorAll("handbook-palette")) {
      showTheme(palette, theme);
    }
  }
}

/** Returns a theme that there is, whatever was kept: another site of the same origin may have written it. */
function known(theme) {
  return THEMES.includes(theme) ? theme : "auto";
}

/** Says on one of the page's buttons which colours are chosen. */
function showTheme(palette, theme) {
  const name = readWords(palette)(theme);
  partOf(palette, "button").setAttribute("aria-label", name);
  for (const text of palette.querySelectorAll("[data-theme-name]")) {
    text.textContent = name;
  }
  for (const icon of palette.querySelectorAll("[data-theme-icon]")) {
    icon.hidden = icon.dataset.themeIcon !== theme;
  }
}

customElements.define("handbook-palette", PaletteElement);
