/** What the box asks of the search, and whether what it shows answers it. */

import { SearchClient } from "../../shared/search-client.js";
import { STEP } from "./search-panel.js";

/** Milliseconds that results wait for what they quote: see worker.js. */
const PATIENCE = 150;

export class Questions {
  #client;
  #most = STEP;
  #answered = "";

  /** `hearQuotes` is given what the last results quote, when it comes after them. */
  constructor(hearQuotes) {
    this.#client = new SearchClient(hearQuotes);
  }

  /** How many results are asked for. */
  get most() {
    return this.#most;
  }

  /** Loads what searches, before it is asked anything. */
  prepare() {
    this.#client.prepare();
  }

  /** Asks for the first results from now on, or for as many as were shown once. */
  restart(most = STEP) {
    this.#most = most;
  }

  /** Asks for more results from now on. */
  goOn() {
    this.#most += STEP;
  }

  /** Forgets what was asked and answered: it is no longer shown, nor anything that comes late. */
  forget() {
    this.#answered = "";
    this.#client.forget();
  }

  /** Tells whether the last answer is that to a query {query, kind}. */
  isAnswered(asked) {
    return this.#answered === this.#nameOf(asked);
  }

  /** Returns the answer to a query {query, kind}; null when another was asked meanwhile. */
  async ask(asked) {
    const name = this.#nameOf(asked);
    const found = await this.#client.ask({ type: "search", ...asked, most: this.#most, patience: PATIENCE });
    if (found) {
      this.#answered = found.isFailed ? "" : name;
    }
    return found;
  }

  #nameOf({ query, kind }) {
    return JSON.stringify([query, kind, this.#most]);
  }
}
