/** Asks the search worker, one for the whole page: the list of tips finds what the search box finds. */

import { siteSettings } from "./site-settings.js";

/** What is answered when the worker itself cannot be loaded. */
const FAILED = {
  isFailed: true,
  total: 0,
  counts: {},
  results: [],
  untranslated: { results: [] },
  quotes: [],
  numbers: [],
  rows: [],
  notice: [],
};

let shared;
let lastId = 0;

/** One who asks: of its questions, only the last is answered. */
export class SearchClient {
  #id = 0;
  #worker;
  #waiting;
  #hearQuotes;

  /** `hearQuotes` is given what the results of the last question quote, once they are there. */
  constructor(hearQuotes = () => {}) {
    this.#hearQuotes = hearQuotes;
  }

  /** Loads what searches, or what narrows the list of tips, before it is asked anything. */
  prepare({ tips = false } = {}) {
    this.#ready().postMessage({ type: "prepare", tips });
  }

  /** Returns what worker.js answers to a question, {type: "search", …}, {type: "tips", …} or {type: "rows", …}; null when it is asked anew. */
  ask(question) {
    this.#waiting?.(null);
    lastId += 1;
    this.#id = lastId;
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#ready().postMessage({ ...question, id: this.#id });
    });
  }

  /** Hears nothing more of the last question: what asked it no longer waits for it. */
  forget() {
    this.#waiting?.(null);
    this.#waiting = undefined;
    this.#id = 0;
  }

  #ready() {
    shared ??= new Worker(siteSettings().search);
    if (this.#worker !== shared) {
      this.#worker = shared;
      shared.addEventListener("message", ({ data }) => this.#hear(data));
      shared.addEventListener("error", () => this.#fail());
    }
    return shared;
  }

  #hear({ type, id, ...answer }) {
    if (id === this.#id && type === "quotes") {
      this.#hearQuotes(answer.quotes);
    } else if (id === this.#id) {
      this.#waiting?.(answer);
    }
  }

  /** The next question starts another worker. */
  #fail() {
    shared = undefined;
    this.#waiting?.(FAILED);
  }
}
