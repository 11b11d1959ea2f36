/** What exercises share: what the device keeps of their answers, and the steps of paths that they end. */

import { KeptValue } from "../../shared/kept-value.js";
import { dataOf } from "../../shared/parts.js";
import { markSteps } from "../../shared/progress-store.js";

/** The answers of one exercise, by the ids of its questions. */
export class Answers {
  #right;

  constructor(exercise) {
    this.#right = new KeptValue(`answers:${exercise}`, { understand: readIds, join: union });
  }

  /** Tells whether a question has been answered right. */
  has(id) {
    return this.#right.value.includes(id);
  }

  /** Notes that a question is answered right; returns whether the device keeps it. */
  add(id) {
    return this.#right.change((right) => union(right, [id]));
  }

  /** Forgets every answer. */
  clear() {
    this.#right.forget();
  }

  /** Calls back when another tab answers, or forgets. */
  watch(callback, { signal }) {
    this.#right.watch(callback, { signal });
  }
}

/** Marks the steps that an exercise ends; returns whether the device keeps them. */
export function endSteps(element) {
  const steps = dataOf(element, "steps");
  return steps.length === 0 || markSteps(steps);
}

function readIds(stored) {
  return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : [];
}

function union(one, other) {
  return [...new Set([...one, ...other])];
}
