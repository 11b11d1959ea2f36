/** <handbook-pin>: makes a favourite of a card, a model or a checklist, on a device that can keep it. */

import {
  canKeepFavourites,
  isFavourite,
  refreshFavourite,
  toggleFavourite,
  watchFavourites,
} from "../../shared/favourites.js";
import { partOf } from "../../shared/parts.js";
import { languageOf } from "../../shared/words.js";

class PinElement extends HTMLElement {
  #listeners;
  #favourite;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#favourite ??= this.#read();
    partOf(this, "button").addEventListener("click", () => toggleFavourite(this.#favourite), { signal });
    watchFavourites(() => this.#show(), { signal });
    refreshFavourite(this.#favourite);
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  /** Reads the words of the handbook, before anything is typed in their blanks: a name is kept nowhere. */
  #read() {
    const { path, title } = this.dataset;
    const sentence = this.closest(".hb-tip")?.querySelector(".hb-say__text, .hb-tip-row__say");
    return { path, title, say: sentence?.textContent.trim() ?? "", language: languageOf(this) };
  }

  #show() {
    const button = partOf(this, "button");
    button.setAttribute("aria-pressed", String(isFavourite(this.dataset.path)));
    button.hidden = !canKeepFavourites();
  }
}

customElements.define("handbook-pin", PinElement);
