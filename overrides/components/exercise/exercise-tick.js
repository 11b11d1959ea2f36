/** <handbook-exercise-tick>: an exercise that is no step of a path, ticked once it is done. */

import { partOf } from "../../shared/parts.js";
import { readWords } from "../../shared/words.js";
import { Answers } from "./exercise.js";

const DONE = "fait";

class ExerciseTickElement extends HTMLElement {
  #listeners;
  #answers;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#answers = new Answers(this.dataset.exercise);
    this.#answers.watch(() => this.#show(), { signal });
    this.addEventListener("change", () => this.#keep(), { signal });
    partOf(this, "label").hidden = false;
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #box() {
    return partOf(this, "input");
  }

  #keep() {
    let isKept = true;
    if (this.#box.checked) {
      isKept = this.#answers.add(DONE);
    } else {
      this.#answers.clear();
    }
    partOf(this, "[role=status]").textContent = isKept ? "" : readWords(this)("not_saved");
  }

  #show() {
    this.#box.checked = this.#answers.has(DONE);
  }
}

customElements.define("handbook-exercise-tick", ExerciseTickElement);
