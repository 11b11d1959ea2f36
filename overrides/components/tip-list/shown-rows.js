/** The rows of a list of tips: those that the page came with, and those that answer what is sought. */

import { nextFrame } from "../../shared/next-frame.js";

/** How many come in one frame: what a phone lays out while nobody notices. The others come in the frames that follow. */
const FEW = 5;

export class ShownRows {
  #list;
  #untranslated;
  #whole;
  #known;
  #texts = new Map();
  #coming = [];

  /** `untranslated` is what stands in the list above the rows that are not translated. */
  constructor(list, untranslated) {
    this.#list = list;
    this.#untranslated = untranslated;
    this.#whole = Array.from(list.children, numberOf);
    this.#known = new Map(Array.from(list.children, (row) => [numberOf(row), row]));
  }

  /** Keeps out of sight, for a moment, rows that may not be those that the address asks for. */
  await(isAwaited) {
    this.#list.setAttribute("aria-busy", String(isAwaited));
  }

  /** Shows the first rows of an answer of the search worker, or those that the page came with. */
  show(answer) {
    const { numbers, rows, untranslated } = answer ?? {};
    this.#untranslated.hidden = !answer || untranslated === null;
    this.#replace(answer ? this.#withHeading(this.#hear(numbers, rows), untranslated) : this.#whole);
    this.await(false);
  }

  /** Adds further rows. */
  add(numbers, rows) {
    this.#bring(this.#hear(numbers, rows));
  }

  focus(number) {
    this.#list.append(...this.#read(this.#coming.splice(0)));
    this.#known.get(String(number))?.querySelector("summary").focus();
  }

  /** Puts rows in the place of those in sight; the first ones stay as they stand when they are the same. */
  #replace(numbers) {
    const shown = [...this.#list.children];
    const other = shown.findIndex((row, place) => numberOf(row) !== numbers[place]);
    const kept = other < 0 ? shown.length : other;
    const now = Math.max(kept, FEW);
    for (const row of shown.slice(kept)) {
      row.remove();
    }
    this.#list.append(...this.#read(numbers.slice(kept, now)));
    this.#coming = [];
    this.#bring(numbers.slice(now));
  }

  /** Adds rows after those that still come, a few in each frame. */
  async #bring(numbers) {
    const coming = this.#coming;
    const isBringing = coming.length > 0;
    coming.push(...numbers);
    while (!isBringing && coming.length > 0) {
      await nextFrame();
      if (coming !== this.#coming) {
        return;
      }
      this.#list.append(...this.#read(coming.splice(0, FEW)));
    }
  }

  #withHeading(numbers, untranslated) {
    const first = untranslated === null ? -1 : numbers.indexOf(String(untranslated));
    return first < 0 ? numbers : numbers.toSpliced(first, 0, numberOf(this.#untranslated));
  }

  /** Keeps the HTML of the first rows of an answer; returns their numbers, as the rows say them. */
  #hear(numbers, rows) {
    return rows.map((row, place) => {
      const number = String(numbers[place]);
      this.#texts.set(number, row);
      return number;
    });
  }

  /** Returns the rows of cards, each read once: one that was opened stays open. */
  #read(numbers) {
    const unknown = numbers.filter((number) => !this.#known.has(number));
    const html = unknown.map((number) => this.#texts.get(number)).join("");
    const { body } = new DOMParser().parseFromString(html, "text/html");
    for (const row of body.children) {
      this.#known.set(numberOf(row), row);
    }
    return numbers.map((number) => this.#known.get(number));
  }
}

/** Returns the number of a card; what stands between cards has none. */
function numberOf(row) {
  return row.dataset.tip ?? "";
}
