/** <handbook-path-list>: every path, with how far the reader is in each. */

import { dataOf, partOf } from "../../shared/parts.js";
import { summaryOf, watchProgress } from "../../shared/progress-store.js";
import { readWords } from "../../shared/words.js";

class PathListElement extends HTMLElement {
  #listeners;

  connectedCallback() {
    this.#listeners = new AbortController();
    watchProgress(() => this.#show(), { signal: this.#listeners.signal });
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #show() {
    const say = readWords(this);
    for (const path of dataOf(this, "paths")) {
      const { done, total, isComplete } = summaryOf(path);
      const state = partOf(this, `[data-path="${path.id}"] .hb-courses__state`);
      state.hidden = done.size === 0;
      state.textContent = say(isComplete ? "complete" : "under_way", {
        count: done.size,
        done: done.size,
        total,
      });
    }
  }
}

customElements.define("handbook-path-list", PathListElement);
