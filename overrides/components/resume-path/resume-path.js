/** <handbook-resume>: on the home page, the way back to the path under way, only if there is one. */

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
    const found = pathToResume(JSON.parse(this.dataset.paths), loadProgress(), currentPath());
    this.hidden = !found;
    if (found) {
      const { path, summary } = found;
      const link = this.querySelector("a");
      link.href = summary.next.url;
      link.textContent = say("resume_path", { title: path.title });
      this.querySelector(".hb-resume__place").textContent = say("next_is", {
        title: summary.next.title,
        minutes: summary.minutes,
      });
    }
  }
}

customElements.define("handbook-resume", ResumeElement);
