/**
 * <handbook-copy>: a button that copies the sentence beside which it stands, the address of a page (data-copy-address)
 * or a text of its own (data-copy-text). It says which examples of the sentence are still to be adapted.
 */

import { copyText } from "../../shared/clipboard.js";
import { Confirmation } from "../../shared/confirmation.js";
import { MissingPart, partOf } from "../../shared/parts.js";
import { readWords } from "../../shared/words.js";
import { spoken } from "./spoken.js";

/** What holds a sentence to say and its button, and the sentence itself. */
const BEARERS = ".hb-say, .hb-result__said, .hb-tip";
const SENTENCES = ".hb-say__text, .hb-result__say, .hb-tip-row__say";

class CopyElement extends HTMLElement {
  #listeners;
  #confirmation;

  connectedCallback() {
    const button = partOf(this, "button");
    this.#listeners = new AbortController();
    this.#confirmation = new Confirmation(button);
    button.addEventListener("click", () => this.#copy(), { signal: this.#listeners.signal });
    button.hidden = false;
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#confirmation.restore();
  }

  get #sentence() {
    return partOf(this.closest(BEARERS) ?? this, SENTENCES);
  }

  get #text() {
    const { copyAddress, copyText: own } = this.dataset;
    if (own !== undefined) {
      return own;
    }
    return copyAddress === undefined
      ? spoken(this.#sentence.textContent)
      : new URL(copyAddress, document.baseURI).href;
  }

  get #blanks() {
    if (this.dataset.copyAddress !== undefined || this.dataset.copyText !== undefined) {
      return [];
    }
    const blanks = this.#sentence.querySelectorAll(".hb-blank:not([data-filled])");
    return [...new Set(Array.from(blanks, (blank) => blank.textContent))];
  }

  get #say() {
    const bearer = this.closest("[data-i18n]");
    if (!bearer) {
      throw new MissingPart(this, "data-i18n");
    }
    return readWords(bearer);
  }

  async #copy() {
    const names = this.#blanks;
    if (!(await copyText(this.#text))) {
      this.#confirmation.show(this.#say("failed"));
    } else if (names.length > 0) {
      this.#confirmation.show(this.#say("to_adapt", { names: names.join(", ") }), { isLong: true });
    } else {
      this.#confirmation.show(this.#say("done"));
    }
  }
}

customElements.define("handbook-copy", CopyElement);
