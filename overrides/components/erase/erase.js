/** <handbook-erase>: shows what the handbook keeps on this device, and erases it. */

import { partOf } from "../../shared/parts.js";
import { clear, isSharedDesk, keptKeys } from "../../shared/storage.js";
import { readWords } from "../../shared/words.js";
import { kindsOf } from "./kinds.js";

class EraseElement extends HTMLElement {
  #listeners;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    partOf(this, "button").addEventListener("click", () => this.#erase(), { signal });
    for (const event of ["pageshow", "storage"]) {
      window.addEventListener(event, () => this.#show(), { signal });
    }
    partOf(this, ".hb-erase__nothing").hidden = true;
    partOf(this, "div").hidden = false;
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #show() {
    const kept = keptKeys();
    const rows = kindsOf(kept ?? []).map(({ kind, count }) => {
      const row = document.createElement("li");
      row.textContent = this.#say(`kept_${kind}`, { count }) || this.#say("kept_other", { count });
      return row;
    });
    partOf(this, "ul").replaceChildren(...rows);
    partOf(this, ".hb-erase__title").textContent = this.#say(titleOf(kept));
    const button = partOf(this, "button");
    button.hidden = kept?.length === 0 && document.activeElement !== button;
  }

  #erase() {
    const done = isSharedDesk() ? "done_shared" : "done";
    partOf(this, "[role=status]").textContent = this.#say(clear() ? done : "failed");
    this.#show();
  }
}

function titleOf(kept) {
  if (kept === null) {
    return "unknown";
  }
  return kept.length > 0 ? "kept" : "kept_none";
}

customElements.define("handbook-erase", EraseElement);
