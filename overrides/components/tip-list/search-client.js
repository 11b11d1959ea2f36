/** Asks the search worker which tips answer a text: the list of tips finds what the search box finds. */

import { themeSettings } from "../../shared/theme-settings.js";

const FAILED = { numbers: null, near: [], notice: [] };

export class TipSearch {
  #worker;
  #waiting;
  #asked = 0;

  /**
   * Returns {numbers, near, notice}: the tips that answer, best first, or the nearest when none does, and what is said
   * of a query read otherwise than typed, in parts {text, isTyped}; no numbers when the search cannot be loaded, null
   * when it is asked anew.
   */
  ask(query) {
    this.#waiting?.(null);
    this.#asked += 1;
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#ready().postMessage({ type: "tips", id: this.#asked, query });
    });
  }

  close() {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ready() {
    if (!this.#worker) {
      this.#worker = new Worker(themeSettings().search);
      this.#worker.addEventListener("message", ({ data }) => this.#answer(data));
      this.#worker.addEventListener("error", () => this.#waiting?.(FAILED));
    }
    return this.#worker;
  }

  #answer({ id, numbers, near, notice }) {
    if (id === this.#asked) {
      this.#waiting({ numbers, near, notice });
    }
  }
}
