/** The fields of a form that take a number: read in the language of the page, their faults said beside and above. */

import { formatOf, readNumber } from "./numbers.js";
import { partOf } from "./parts.js";
import { languageOf } from "./words.js";

/**
 * Returns what a field says: {value}, or {fault} when it is no number from `least` to `most`, or nothing although one
 * is required. The fault is the name of its wording.
 */
export function readField(text, { language, least = 0, most, isRequired = false }) {
  const value = readNumber(text, language);
  if (value === null) {
    return isRequired ? { value, fault: "missing" } : { value };
  }
  if (Number.isNaN(value)) {
    return { value: null, fault: "not_a_number" };
  }
  if (value < least) {
    return { value: null, fault: "too_small" };
  }
  return value > most ? { value: null, fault: "too_big" } : { value };
}

export class NumberFields {
  #form;
  #say;
  #language;
  #touched = new Set();
  #faults = new Map();

  /** `form` holds inputs with a data-number, each with its fault beside it, and above them a summary of the faults. */
  constructor(form, say) {
    this.#form = form;
    this.#say = say;
    this.#language = languageOf(form);
  }

  /** Writes what the fields hold at first, « 3.5 », as their language has it. */
  start() {
    for (const input of this.#inputs) {
      this.write(input.name, this.#readOne(input).value);
      input.defaultValue = input.value;
    }
  }

  /** Listens to what is typed: a field is judged once it is left, then at each letter. */
  listen({ signal }) {
    this.#form.addEventListener("focusout", (event) => this.#leave(event.target), { signal });
    this.#form.addEventListener("click", (event) => this.#goToField(event), { signal });
    this.#form.addEventListener("keydown", (event) => this.#enter(event), { signal });
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
  }

  get #inputs() {
    return [...this.#form.querySelectorAll("[data-number]")];
  }

  /** Returns the numbers of all fields by their names; null for what is not said, or not well. */
  read() {
    this.#faults.clear();
    return Object.fromEntries(
      this.#inputs.map((input) => {
        const { value, fault } = this.#readOne(input);
        if (fault) {
          this.#faults.set(input, fault);
        }
        return [input.name, value];
      }),
    );
  }

  /** Adds a fault that only several fields together show. */
  refuse(name, fault) {
    const input = this.#input(name);
    if (!this.#faults.has(input)) {
      this.#faults.set(input, fault);
    }
  }

  /** Whether every field says what it must. */
  get areSound() {
    return this.#faults.size === 0;
  }

  /** Writes a number in a field, or nothing. */
  write(name, value) {
    const input = this.#input(name);
    input.value = value === null ? "" : formatOf(input.dataset.number)(value, this.#language);
  }

  /** Shows the faults of the fields that were left; of all when they are all asked for. */
  show({ all = false } = {}) {
    for (const input of all ? this.#inputs : []) {
      this.#touched.add(input);
    }
    const shown = [...this.#faults].filter(([input]) => this.#touched.has(input));
    for (const input of this.#inputs) {
      this.#showOne(input, shown.find(([other]) => other === input)?.[1]);
    }
    this.#summarize(shown);
  }

  /** Forgets which fields were left, as when the form is emptied. */
  forget() {
    this.#touched.clear();
  }

  #input(name) {
    return this.#form.elements.namedItem(name);
  }

  #readOne({ value, required, disabled, dataset: { least, most } }) {
    const bounds = { least: Number(least), most: Number(most) };
    return disabled
      ? { value: null }
      : readField(value, { language: this.#language, isRequired: required, ...bounds });
  }

  #leave(input) {
    if (!this.#inputs.includes(input)) {
      return;
    }
    this.#touched.add(input);
    const { value, fault } = this.#readOne(input);
    if (!fault) {
      this.write(input.name, value);
    }
    this.show();
  }

  /** Enter asks for all that is to be mended: without a button of its own, a form of many fields does not hear it. */
  #enter(event) {
    if (event.key !== "Enter" || !this.#inputs.includes(event.target)) {
      return;
    }
    event.preventDefault();
    this.show({ all: true });
    if (!this.areSound) {
      partOf(this.#form, ".hb-number-faults").focus();
    }
  }

  #showOne(input, fault) {
    const place = partOf(this.#form, `#${input.id}-fault`);
    place.hidden = !fault;
    place.textContent = fault ? this.#wording(input, fault) : "";
    if (fault) {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", place.id);
    } else {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    }
  }

  #wording(input, fault) {
    const { number, least, most } = input.dataset;
    const write = (value) => formatOf(number)(Number(value), this.#language);
    return this.#say(fault, { name: input.dataset.name, least: write(least), most: write(most) });
  }

  #summarize(shown) {
    const summary = partOf(this.#form, ".hb-number-faults");
    summary.hidden = shown.length === 0;
    partOf(summary, "p").textContent = this.#say("faults", { count: shown.length });
    const rows = shown.map(([input, fault]) => {
      const row = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${input.id}`;
      link.textContent = this.#wording(input, fault);
      row.append(link);
      return row;
    });
    partOf(summary, "ul").replaceChildren(...rows);
  }

  #goToField(event) {
    const link = event.target.closest(".hb-number-faults a");
    if (link) {
      event.preventDefault();
      partOf(this.#form, link.hash).focus();
    }
  }
}
