/** <handbook-shared-desk>: says that several people use this desk one after the other, so that nothing is kept. */

import { partOf } from "../../shared/parts.js";
import { isSharedDesk, keptKeys, switchSharedDesk, watchSharedDesk } from "../../shared/storage.js";
import { readWords } from "../../shared/words.js";

class SharedDeskElement extends HTMLElement {
  #listeners;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#box.addEventListener("change", () => this.#switch(), { signal });
    watchSharedDesk(() => this.#show(), { signal });
    this.#show();
    partOf(this, "label").hidden = false;
    partOf(this, ".hb-desk__nothing").hidden = true;
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #box() {
    return partOf(this, "input");
  }

  #show() {
    this.#box.checked = isSharedDesk();
  }

  #switch() {
    const isShared = this.#box.checked;
    const isKept = switchSharedDesk(isShared);
    partOf(this, "[role=status]").textContent = readWords(this)(whatToSay({ isShared, isKept }));
  }
}

function whatToSay({ isShared, isKept }) {
  if (!isShared) {
    return "off";
  }
  if (!isKept) {
    return "not_saved";
  }
  return keptKeys().length > 0 ? "on_with_rest" : "on";
}

customElements.define("handbook-shared-desk", SharedDeskElement);
