/** <handbook-resume>: on the home page, the way back to the path under way, only if there is one. */

import { dataOf, partOf } from "../../shared/parts.js";
import { pathToResume } from "../../shared/progress-state.js";
import { currentPath, loadProgress, watchProgress } from "../../shared/progress-store.js";
import { readWords } from "../../shared/words.js";

class ResumeElement extends HTMLElement {
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
    const found = pathToResume(dataOf(this, "paths"), loadProgress(), currentPath());
    this.hidden = !found;
    if (found) {
      const { path, summary } = found;
      const link = partOf(this, "a");
      link.href = summary.next.url;
      say.show(link, "path", { title: path.title });
      say.show(partOf(this, ".hb-resume__place"), "next_is", {
        title: summary.next.title,
        minutes: summary.minutes,
      });
    }
  }
}

customElements.define("handbook-resume", ResumeElement);
