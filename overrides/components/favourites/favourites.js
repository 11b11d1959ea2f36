/** <handbook-favourites>: the reader's favourites, to open, to print, to take away. */

import { inLanguage } from "../../shared/favourite-list.js";
import {
  canKeepFavourites,
  loadFavourites,
  toggleFavourite,
  watchFavourites,
} from "../../shared/favourites.js";
import { partOf } from "../../shared/parts.js";
import { printAlone } from "../../shared/print-alone.js";
import { languageOf, readWords } from "../../shared/words.js";

class FavouritesElement extends HTMLElement {
  #listeners;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    partOf(this, "[data-action=print]").addEventListener("click", () => printAlone(partOf(this, "section")), {
      signal,
    });
    partOf(this, "ul").addEventListener("click", (event) => this.#remove(event), { signal });
    watchFavourites(() => this.#show(), { signal });
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #show() {
    const favourites = loadFavourites();
    const hasSome = favourites.length > 0;
    this.hidden = !(hasSome || this.dataset.page !== undefined);
    partOf(this, "ul").replaceChildren(...favourites.map((favourite) => this.#toRow(favourite)));
    partOf(this, ".hb-favourites__tools").hidden = !hasSome;
    const none = partOf(this, ".hb-favourites__none");
    none.hidden = hasSome;
    none.textContent = this.#say(canKeepFavourites() ? "none" : "not_kept");
  }

  #toRow(favourite) {
    const row = partOf(this, "template").content.firstElementChild.cloneNode(true);
    const { title, say, language } = inLanguage(favourite, languageOf(this));
    const [link, sentence, button] = ["a", "p", "button"].map((part) => partOf(row, part));
    link.href = new URL(favourite.path, new URL(this.dataset.root, location.href)).href;
    link.textContent = title;
    sentence.textContent = say;
    sentence.hidden = say === "";
    button.ariaLabel = this.#say("remove", { title });
    button.dataset.path = favourite.path;
    for (const text of [link, sentence]) {
      text.lang = language;
    }
    return row;
  }

  get #buttons() {
    return [...this.querySelectorAll("li button")];
  }

  /** Takes one away; who works by keyboard stays where it was, on the next one, or on what is said when none is left. */
  #remove(event) {
    const button = event.target.closest("button");
    if (button) {
      const place = this.#buttons.indexOf(button);
      toggleFavourite({ path: button.dataset.path });
      (this.#buttons[place] ?? this.#buttons.at(-1) ?? partOf(this, ".hb-favourites__none")).focus();
    }
  }
}

customElements.define("handbook-favourites", FavouritesElement);
