/**
 * <handbook-copy>: a button that copies a sentence (data-copy) or the address of a page (data-copy-address); without
 * either, the sentence beside which it stands, in .hb-say. It says which examples of the sentence are to be adapted.
 */

import { copyText } from "../../shared/clipboard.js";
import { Confirmation } from "../../shared/confirmation.js";
import { MissingPart, partOf } from "../../shared/parts.js";
import { readWords } from "../../shared/words.js";
import { spoken } from "./spoken.js";

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
    return partOf(this.closest(".hb-say") ?? this, ".hb-say__text");
  }

  get #text() {
    const { copy, copyAddress } = this.dataset;
    if (copyAddress !== undefined) {
      return new URL(copyAddress, document.baseURI).href;
    }
    return copy ?? spoken(this.#sentence.textContent);
  }

  get #blanks() {
    const isBeside = this.dataset.copy === undefined && this.dataset.copyAddress === undefined;
    return isBeside
      ? [...this.#sentence.querySelectorAll(".hb-blank")].map((blank) => blank.textContent)
      : [];
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
