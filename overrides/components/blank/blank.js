/**
 * <handbook-blank>: an example in a sentence to say, which whoever says it replaces where it stands. It comes back when
 * nothing is left of what was typed; nothing is kept. `data-typed` is what was typed in the same blank, shown before.
 */

import { leftBlank } from "./blank-parts.js";

class BlankElement extends HTMLElement {
  #listeners;
  #example;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#example ??= this.textContent;
    this.role = "textbox";
    this.ariaLabel = this.#example;
    this.dir = "auto";
    this.spellcheck = false;
    this.enterKeyHint = "done";
    this.#open(signal);
    if (this.dataset.typed) {
      this.textContent = this.dataset.typed;
      this.#tell();
    }
    this.addEventListener("focus", () => getSelection().selectAllChildren(this), { signal });
    this.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    this.addEventListener("input", () => this.#tell(), { signal });
    this.addEventListener("blur", () => this.#leave(), { signal });
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  /** A browser that knows no plain text to edit is kept from pasting anything else. */
  #open(signal) {
    try {
      this.contentEditable = "plaintext-only";
    } catch {
      this.contentEditable = "true";
      this.addEventListener("paste", pastePlain, { signal });
    }
  }

  /** One line, in which the arrows move the caret and nothing around; Escape first takes back what was typed. */
  #onKey(event) {
    const isOwn = event.key === "Escape" && this.textContent !== this.#example;
    if (isOwn) {
      this.textContent = this.#example;
      this.#tell();
      getSelection().selectAllChildren(this);
    }
    if (isOwn || event.key === "Enter") {
      event.preventDefault();
    }
    if (isOwn || event.key.startsWith("Arrow")) {
      event.stopPropagation();
    }
  }

  #tell() {
    this.toggleAttribute("data-filled", leftBlank(this.textContent, this.#example).isFilled);
  }

  #leave() {
    const { text } = leftBlank(this.textContent, this.#example);
    if (text !== this.textContent) {
      this.textContent = text;
    }
    this.#tell();
  }
}

function pastePlain(event) {
  event.preventDefault();
  document.execCommand("insertText", false, event.clipboardData.getData("text/plain"));
}

customElements.define("handbook-blank", BlankElement);
