/** What exercises share: what the device keeps of their answers, and the steps of paths that they end. */

import { markSteps } from "../../shared/progress-store.js";
import { read, remove, write } from "../../shared/storage.js";

/** The answers of one exercise, by the ids of its questions. */
export class Answers {
  #key;
  #right;

  constructor(exercise) {
    this.#key = `answers:${exercise}`;
    const kept = read(this.#key);
    this.#right = new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : []);
  }

  /** Tells whether a question has been answered right. */
  has(id) {
    return this.#right.has(id);
  }

  /** Notes that a question is answered right; returns whether the device keeps it. */
  add(id) {
    this.#right.add(id);
    return write(this.#key, [...this.#right]);
  }

  /** Forgets every answer. */
  clear() {
    this.#right.clear();
    remove(this.#key);
  }
}

/** Marks the steps that an exercise ends; returns whether the device keeps them. */
export function endSteps(element) {
  const steps = JSON.parse(element.dataset.steps);
  return steps.length === 0 || markSteps(steps);
}
