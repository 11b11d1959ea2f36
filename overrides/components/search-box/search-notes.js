/** Notes the searches left without an answer, when the reader has said that this device may keep them. */

import { keptSearches, withSearch, wordsOf } from "../../shared/unanswered.js";

export class SearchNotes {
  #kept = keptSearches();
  #last = null;

  /** Whether the reader lets this device keep them. */
  get isOn() {
    return this.#kept.value.isOn;
  }

  /** Lets this device keep them, or no longer. */
  allow(isOn) {
    this.#kept.change((kept) => ({ ...kept, isOn }));
  }

  /** Hears what was answered last: of a query typed letter by letter, only what it came to is noted. */
  hear(query, { isFailed, counts, untranslated }) {
    const found = counts.page + counts.tip + untranslated.results.length;
    this.#last = isFailed ? null : { query, kind: found > 0 ? "unopened" : "none" };
  }

  /** Something of the answer has served. */
  forget() {
    this.#last = null;
  }

  /** Notes a search that is left without anything of it having served. */
  leave() {
    if (this.#last && this.isOn) {
      const { kind, query } = this.#last;
      this.#kept.change((kept) => withSearch(kept, kind, query));
    }
    this.#last = null;
  }
}

/** Returns the address of the form that proposes a tip, filled in with the words of a query: no number, no address. */
export function withWords(address, query) {
  const url = new URL(address);
  const words = wordsOf(query);
  if (words) {
    url.searchParams.set("title", `Truc : ${words}`);
    url.searchParams.set("cherche", words);
  }
  return url.href;
}
