/** Something that this device keeps, and that other tabs may change; the page holds what the device could not keep. */

import { read, remove, watch, write } from "./storage.js";

export class KeptValue {
  #key;
  #understand;
  #join;
  #held = null;

  /** `understand(stored)` makes sense of what is kept under a key; `join(kept, held)` adds what the page holds. */
  constructor(key, { understand, join }) {
    this.#key = key;
    this.#understand = understand;
    this.#join = join;
  }

  /** What it is now, whatever other tabs have made of it. */
  get value() {
    const kept = this.#understand(read(this.#key));
    return this.#held === null ? kept : this.#join(kept, this.#held);
  }

  /** Whether the page holds something that the device does not keep. */
  get isHeld() {
    return this.#held !== null;
  }

  /** Holds a value for as long as the page is there, beside what the device keeps. */
  hold(value) {
    this.#held = value;
  }

  /** Changes what it is now by a function of it; returns whether the device keeps it. */
  change(make) {
    const changed = make(this.value);
    const isKept = write(this.#key, changed);
    this.#held = isKept ? null : changed;
    return isKept;
  }

  /** Forgets it; returns whether the device could. */
  forget() {
    this.#held = null;
    return remove(this.#key);
  }

  /** Calls back when another tab changes it. */
  watch(callback, { signal }) {
    watch(this.#key, callback, { signal });
  }
}
