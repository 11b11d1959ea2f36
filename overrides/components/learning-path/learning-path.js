/** <handbook-path>: the steps of a learning path, each done by a tick or by its exercise, never by scrolling. */

import { dataOf, partOf } from "../../shared/parts.js";
import {
  carryProgress,
  forgetPath,
  markStep,
  setCurrentPath,
  summaryOf,
  watchProgress,
} from "../../shared/progress-store.js";
import { readWords } from "../../shared/words.js";

class PathElement extends HTMLElement {
  #listeners;
  #path;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#path = dataOf(this, "path");
    this.#say = readWords(this);
    this.addEventListener("change", (event) => this.#tick(event.target), { signal });
    this.addEventListener("click", (event) => this.#act(event), { signal });
    watchProgress(() => this.#show(), { signal });
    for (const box of this.#boxes) {
      box.disabled = false;
    }
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #boxes() {
    return [...this.querySelectorAll(".hb-course__box")];
  }

  #tick(box) {
    const step = box.closest("[data-step]").dataset.step;
    setCurrentPath(this.#path.id);
    this.#notify(markStep(this.#path.id, step, box.checked));
  }

  #act(event) {
    const action = event.target.closest("[data-action]")?.dataset.action;
    if (action === "print") {
      print();
    } else if (action === "reset") {
      this.#notify(forgetPath(this.#path.id));
      this.#boxes[0].focus();
    } else if (event.target.closest("a[href]")) {
      setCurrentPath(this.#path.id);
    }
  }

  #notify(isKept) {
    partOf(this, ".hb-course__notice").textContent = isKept ? "" : this.#say("not_saved");
  }

  #show() {
    const summary = summaryOf(this.#path);
    for (const row of this.querySelectorAll("[data-step]")) {
      const step = this.#path.steps.find(({ id }) => id === row.dataset.step);
      partOf(row, "input").checked = summary.done.has(step.id);
      partOf(row, "a").href = carryProgress(step.url, this.#path.id);
    }
    const progress = this.querySelector(".hb-course__progress");
    if (progress) {
      this.#showState(summary, progress);
    }
  }

  #showState({ done, total, minutes, next, isComplete }, progress) {
    progress.textContent = this.#say(isComplete ? "complete" : "progress", {
      count: done.size,
      done: done.size,
      total,
      minutes,
    });
    const link = partOf(this, "[data-next]");
    link.closest("p").hidden = isComplete;
    partOf(this, ".hb-course__complete").hidden = !isComplete;
    if (next) {
      link.href = carryProgress(next.url, this.#path.id);
      this.#say.show(link, done.size ? "resume" : "start", { title: next.title });
    }
    this.style.setProperty("--hb-course-share", String(done.size / total));
  }
}

customElements.define("handbook-path", PathElement);
