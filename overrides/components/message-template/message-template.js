/**
 * <handbook-model>: fills in the blanks of a message and copies it; copying waits for the last blank. What a text costs
 * is counted again at each letter, of what « copier pour texto » puts on the clipboard.
 */

import { setAttribute } from "../../shared/attributes.js";
import { copyText } from "../../shared/clipboard.js";
import { Confirmation } from "../../shared/confirmation.js";
import { partOf } from "../../shared/parts.js";
import { costOf, plainText } from "../../shared/text-message.js";
import { readWords } from "../../shared/words.js";
import { formatMessage, linesOf, remainingBlanks } from "./message.js";

/** How long one stops typing before a screen reader is told that the number of segments has changed. */
const PAUSE = 700;

/** Puts as many copies of an element in its place as there are names, each made over by `make`. */
function repeat(element, names, make) {
  const copies = names.map((name, index) => {
    const copy = element.cloneNode(true);
    make(copy, name, index + 1);
    return copy;
  });
  element.replaceWith(...copies);
}

class ModelElement extends HTMLElement {
  #listeners;
  #confirmations = new Map();
  #late;
  #say;

  connectedCallback() {
    if (this.#form?.hidden) {
      this.#makeFields();
    }
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    for (const button of this.querySelectorAll("[data-copy]")) {
      this.#confirmations.set(button, new Confirmation(button));
      button.addEventListener("click", () => this.#copy(button), { signal });
    }
    this.addEventListener("input", () => this.#fill(), { signal });
    this.#form?.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.#form?.addEventListener("click", (event) => this.#goToField(event), { signal });
    this.#free();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#late);
    for (const confirmation of this.#confirmations.values()) {
      confirmation.restore();
    }
  }

  /** Gives each blank its field, and its place among what is still to fill. */
  #makeFields() {
    const shown = new Map(this.#blanks.map((blank) => [blank.dataset.blank, blank.textContent]));
    const names = [...shown.keys()];
    partOf(this, ".hb-model__count").id = `${this.id}-faults`;
    this.#faults.setAttribute("aria-labelledby", `${this.id}-faults`);
    repeat(partOf(this.#faults, "li"), names, (item, name, rank) => {
      const link = partOf(item, "a");
      link.setAttribute("href", `#${this.id}-${rank}`);
      link.textContent = shown.get(name);
    });
    repeat(partOf(this, ".hb-model__field"), names, (field, name, rank) => {
      const input = partOf(field, "input");
      const label = partOf(field, "label");
      input.id = `${this.id}-${rank}`;
      input.name = name;
      label.htmlFor = input.id;
      label.textContent = shown.get(name);
      partOf(field, ".hb-model__fault").id = `${input.id}-fault`;
    });
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

  get #fields() {
    return [...this.querySelectorAll(".hb-model__field")];
  }

  get #faults() {
    return partOf(this, ".hb-model__faults");
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
      const shown = value || blank.dataset.blank;
      if (blank.textContent !== shown || blank.hasAttribute("data-filled") !== Boolean(value)) {
        blank.dir = "auto";
        blank.textContent = shown;
        blank.toggleAttribute("data-filled", Boolean(value));
      }
    }
    if (this.#form && !this.#faults.hidden) {
      this.#showFaults(this.#missing);
    }
    this.#recount();
  }

  #recount() {
    const told = this.querySelector("[data-cost]");
    if (told) {
      const { segments, units, room, encoding, culprits } = costOf(this.#textMessage);
      this.#say.show(told, "cost", { count: segments, units, room, encoding });
      if (culprits.length > 0) {
        told.append(` · ${this.#say("costly", { characters: culprits.join(" ") })}`);
      }
      clearTimeout(this.#late);
      this.#late = setTimeout(() => this.#sayCost(segments, told.textContent), PAUSE);
    }
  }

  /** Only another number of segments is worth interrupting for. */
  #sayCost(segments, cost) {
    const { dataset } = partOf(this, ".hb-model__cost");
    if (dataset.segments !== String(segments)) {
      dataset.segments = String(segments);
      partOf(this, "[role=status]").textContent = cost;
    }
  }

  get #missing() {
    return remainingBlanks(
      this.#blanks.map((blank) => blank.dataset.blank),
      this.#values,
    );
  }

  async #copy(button) {
    const missing = this.#missing;
    if (missing.length > 0) {
      this.#showFaults(missing);
      this.#faults.focus();
      return;
    }
    const isText = button.dataset.copy === "texto";
    const copied = await copyText(isText ? this.#textMessage : formatMessage(this.#message));
    this.#confirmations.get(button).show(this.#say(copied ? "copied" : "copy_failed"));
  }

  /** Says which blanks are still to fill, above the form with a link to each, and beside each field. */
  #showFaults(missing) {
    this.#faults.hidden = missing.length === 0;
    partOf(this, ".hb-model__count").textContent = this.#say("remaining", { count: missing.length });
    const links = [...this.#faults.querySelectorAll("a")];
    for (const [index, field] of this.#fields.entries()) {
      const input = partOf(field, "input");
      const fault = partOf(field, ".hb-model__fault");
      const isMissing = missing.includes(input.name);
      links[index].parentElement.hidden = !isMissing;
      fault.hidden = !isMissing;
      setAttribute(input, "aria-invalid", isMissing && "true");
      setAttribute(input, "aria-describedby", isMissing && fault.id);
    }
  }

  #goToField(event) {
    const link = event.target.closest(".hb-model__faults a");
    if (link) {
      event.preventDefault();
      this.#form.elements.namedItem(link.hash.slice(1)).focus();
    }
  }

  /** What is counted and what is copied for a text: one and the same. */
  get #textMessage() {
    return plainText(formatMessage(this.#message));
  }

  get #message() {
    const paragraphs = [...this.querySelectorAll("[data-paragraph]")].map(linesOf);
    return { subject: this.querySelector("[data-subject]")?.textContent, paragraphs };
  }
}

customElements.define("handbook-model", ModelElement);
