/** <handbook-copy>: a button that copies a sentence (data-copy) or the address of a page (data-copy-address). */

import { copyText } from "../../shared/clipboard.js";
import { Confirmation } from "../../shared/confirmation.js";
import { partOf } from "../../shared/parts.js";
import { readWords } from "../../shared/words.js";

class CopyElement extends HTMLElement {
  #listeners;
  #confirmation;
  #say;

  connectedCallback() {
    const button = partOf(this, "button");
    this.#listeners = new AbortController();
    this.#confirmation = new Confirmation(button);
    this.#say = readWords(this);
    button.addEventListener("click", () => this.#copy(), { signal: this.#listeners.signal });
    button.hidden = false;
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#confirmation.restore();
  }

  get #text() {
    const { copy, copyAddress } = this.dataset;
    return copyAddress === undefined ? copy : new URL(copyAddress, document.baseURI).href;
  }

  async #copy() {
    const copied = await copyText(this.#text);
    this.#confirmation.show(this.#say(copied ? "done" : "failed"));
  }
}

customElements.define("handbook-copy", CopyElement);
