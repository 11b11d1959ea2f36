/**
 * <handbook-path-bar>: where one is in a path, the step to tick, the previous and the next. It stands on each page read
 * within a path, once above and once below; on the path's own page, under each exercise that is a step.
 */

import { idIn } from "../../shared/anchor.js";
import { dataOf, partOf } from "../../shared/parts.js";
import {
  carryProgress,
  currentPath,
  markStep,
  setCurrentPath,
  summaryOf,
  watchProgress,
} from "../../shared/progress-store.js";
import { readWords } from "../../shared/words.js";

class PathBarElement extends HTMLElement {
  #listeners;
  #path;
  #here;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const source = this.#source;
    this.#path = dataOf(source, "path");
    this.#here = dataOf(this, "here");
    this.#say = readWords(source);
    if (new URLSearchParams(location.search).get("parcours") === this.#path.id) {
      setCurrentPath(this.#path.id);
    }
    this.querySelector("input")?.addEventListener("change", (event) => this.#mark(event.target.checked), {
      signal,
    });
    this.querySelector("[data-next]")?.addEventListener("click", () => this.#mark(true), { signal });
    this.querySelector("[data-action=leave]")?.addEventListener("click", () => this.#leave(), { signal });
    watchProgress(() => this.#show(), { signal });
    window.addEventListener("hashchange", () => this.#show(), { signal });
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  /** What carries the path: the bar above the page, or on the path's own page the path itself. */
  get #source() {
    const { bar, of: above } = this.dataset;
    return partOf(document, this.#isOwn ? "handbook-path" : `[data-bar="${bar ?? above}"]`);
  }

  /** Whether it stands on the path's own page, where it is of use to every reader. */
  get #isOwn() {
    return !("bar" in this.dataset || "of" in this.dataset);
  }

  /** The step being read: the one that the address names, else the first of this page still to do. */
  get #step() {
    const { done } = summaryOf(this.#path);
    const anchor = idIn(location.hash);
    const { id } =
      this.#here.find((step) => step.anchor && step.anchor === anchor) ??
      this.#here.find((step) => !done.has(step.id)) ??
      this.#here[0];
    return this.#path.steps.findIndex((step) => step.id === id);
  }

  /** Whoever moves on has done the step: the link is written again with it before the browser follows it. */
  #mark(isDone) {
    setCurrentPath(this.#path.id);
    const isKept = markStep(this.#path.id, this.#path.steps[this.#step].id, isDone);
    partOf(this, "[role=status]").textContent = isKept ? "" : this.#say("not_saved");
  }

  #leave() {
    setCurrentPath(null);
    const address = new URL(location.href);
    address.searchParams.delete("parcours");
    address.searchParams.delete("fait");
    history.replaceState(history.state, "", address);
    for (const bar of document.querySelectorAll("handbook-path-bar")) {
      bar.hidden = true;
    }
    const title = partOf(document, "h1");
    title.tabIndex = -1;
    title.focus();
  }

  #show() {
    this.hidden = !this.#isOwn && currentPath() !== this.#path.id;
    const summary = summaryOf(this.#path);
    const place = this.querySelector("[data-place]");
    if (place) {
      partOf(this, "a").href = carryProgress(this.#path.url, this.#path.id);
      this.#showPlace(place, summary);
    } else {
      this.#showNeighbours(summary);
    }
  }

  #showPlace(place, { done, total, minutes, isComplete }) {
    place.textContent = this.#say(isComplete ? "place_complete" : "place", {
      count: minutes,
      number: this.#step + 1,
      total,
      minutes,
    });
    this.style.setProperty("--hb-course-share", String(done.size / total));
  }

  #showNeighbours({ done }) {
    const index = this.#step;
    const isDone = done.has(this.#path.steps[index].id);
    partOf(this, "input").checked = isDone;
    const [previous, next] = [this.#path.steps[index - 1], this.#path.steps[index + 1]];
    this.#link("[data-previous]", previous, "previous");
    const key = next ? "next" : "back_to_path";
    this.#link("[data-next]", next ?? { url: this.#path.url, title: "" }, isDone ? key : `done_${key}`);
  }

  #link(selector, step, key) {
    const link = partOf(this, selector);
    link.hidden = !step;
    if (step) {
      link.href = carryProgress(step.url, this.#path.id);
      this.#say.show(link, key, { title: step.title });
    }
  }
}

customElements.define("handbook-path-bar", PathBarElement);
