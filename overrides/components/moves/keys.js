/** <handbook-keys>: lets keys pressed alone open something, or switches them off. */

import { partOf } from "../../shared/parts.js";
import { singleKeysAreOn, switchSingleKeys, watchSingleKeys } from "../../shared/single-keys.js";
import { readWords } from "../../shared/words.js";

class KeysElement extends HTMLElement {
  #listeners;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#box.addEventListener("change", () => this.#switch(), { signal });
    watchSingleKeys(() => this.#show(), { signal });
    this.#show();
    partOf(this, "label").hidden = false;
    partOf(this, ".hb-keys__nothing").hidden = true;
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #box() {
    return partOf(this, "input");
  }

  #show() {
    this.#box.checked = singleKeysAreOn();
  }

  #switch() {
    const isKept = switchSingleKeys(this.#box.checked);
    partOf(this, "[role=status]").textContent = isKept ? "" : readWords(this)("not_saved");
  }
}

customElements.define("handbook-keys", KeysElement);
