/** <handbook-erase>: shows what the handbook keeps on this device, and erases it. */

import { keptCopies, removeCopies } from "../../shared/kept-copy.js";
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

  async #show() {
    const hasCopy = (await keptCopies()).length > 0;
    const kept = keptKeys();
    const kinds = [...kindsOf(kept ?? []), ...(hasCopy ? [{ kind: "copy", count: 1 }] : [])];
    const rows = kinds.map(({ kind, count }) => {
      const row = document.createElement("li");
      row.textContent = this.#say(`kept_${kind}`, { count }) || this.#say("kept_other", { count });
      return row;
    });
    partOf(this, "ul").replaceChildren(...rows);
    partOf(this, ".hb-erase__title").textContent = this.#say(titleOf(kept, rows.length));
    const button = partOf(this, "button");
    button.hidden = kept !== null && rows.length === 0 && document.activeElement !== button;
  }

  async #erase() {
    const isErased = clear() && (await removeCopies());
    const done = isSharedDesk() ? "done_shared" : "done";
    partOf(this, "[role=status]").textContent = this.#say(isErased ? done : "failed");
    this.#show();
  }
}

function titleOf(kept, count) {
  if (kept === null) {
    return "unknown";
  }
  return count > 0 ? "kept" : "kept_none";
}

customElements.define("handbook-erase", EraseElement);
