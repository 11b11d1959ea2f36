/** <handbook-erase>: erases everything the handbook keeps on this device. */

import { clear } from "../../shared/storage.js";
import { readWords } from "../../shared/words.js";

class EraseElement extends HTMLElement {
  #listeners;

  connectedCallback() {
    const button = this.querySelector("button");
    this.#listeners = new AbortController();
    button.addEventListener("click", () => this.#erase(), { signal: this.#listeners.signal });
    this.querySelector(".hb-erase__nothing").hidden = true;
    button.hidden = false;
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #erase() {
    this.querySelector("[role=status]").textContent = readWords(this)(clear() ? "done" : "failed");
  }
}

customElements.define("handbook-erase", EraseElement);
