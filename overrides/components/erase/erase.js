/** <handbook-erase>: erases everything the handbook keeps on this device. */

import { partOf } from "../../shared/parts.js";
import { clear } from "../../shared/storage.js";
import { readWords } from "../../shared/words.js";

class EraseElement extends HTMLElement {
  #listeners;

  connectedCallback() {
    const button = partOf(this, "button");
    this.#listeners = new AbortController();
    button.addEventListener("click", () => this.#erase(), { signal: this.#listeners.signal });
    partOf(this, ".hb-erase__nothing").hidden = true;
    button.hidden = false;
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #erase() {
    partOf(this, "[role=status]").textContent = readWords(this)(clear() ? "done" : "failed");
  }
}

customElements.define("handbook-erase", EraseElement);
