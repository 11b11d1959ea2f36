/** <handbook-model>: fills in the blanks of a message and copies it; copying waits for the last blank. */

import { copyText } from "../../shared/clipboard.js";
import { Confirmation } from "../../shared/confirmation.js";
import { partOf } from "../../shared/parts.js";
import { readWords } from "../../shared/words.js";
import { formatMessage, plainText, remainingBlanks } from "./message.js";

class ModelElement extends HTMLElement {
  #listeners;
  #confirmations = new Map();
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    for (const button of this.querySelectorAll("[data-copy]")) {
      this.#confirmations.set(button, new Confirmation(button));
      button.addEventListener("click", () => this.#copy(button), { signal });
    }
    this.addEventListener("input", () => this.#fill(), { signal });
    this.#form?.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.#free();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    for (const confirmation of this.#confirmations.values()) {
      confirmation.restore();
    }
  }

  get #form() {
    return this.querySelector("form");
  }

  get #blanks() {
    return [...this.querySelectorAll("[data-blank]")];
  }

  get #values() {
    return new Map(this.#form ? new FormData(this.#form) : []);
  }

  get #state() {
    return partOf(this, ".hb-model__state");
  }

  #free() {
    if (this.#form) {
      this.#form.hidden = false;
      this.#fill();
    }
    partOf(this, ".hb-model__tools").hidden = false;
  }

  #fill() {
    const values = this.#values;
    for (const blank of this.#blanks) {
      const value = values.get(blank.dataset.blank)?.trim();
      blank.dir = "auto";
      blank.textContent = value || blank.dataset.blank;
      blank.toggleAttribute("data-filled", Boolean(value));
    }
    this.#state.textContent = "";
  }

  async #copy(button) {
    const missing = remainingBlanks(
      this.#blanks.map((blank) => blank.dataset.blank),
      this.#values,
    );
    if (missing.length > 0) {
      this.#refuse(missing);
      return;
    }
    const message = formatMessage(this.#message);
    const copied = await copyText(button.dataset.copy === "texto" ? plainText(message) : message);
    this.#confirmations.get(button).show(this.#say(copied ? "copied" : "copy_failed"));
  }

  #refuse(missing) {
    this.#say.show(this.#state, "remaining", { count: missing.length, names: missing.join(", ") });
    this.#form.elements.namedItem(missing[0]).focus();
  }

  get #message() {
    const paragraphs = [...this.querySelectorAll("[data-paragraph]")].map((paragraph) => paragraph.innerText);
    return { subject: this.querySelector("[data-subject]")?.textContent, paragraphs };
  }
}

customElements.define("handbook-model", ModelElement);
