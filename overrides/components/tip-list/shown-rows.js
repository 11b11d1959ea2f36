/** The rows of a list of tips: those that the page came with, and those that answer what is sought. */

export class ShownRows {
  #list;
  #untranslated;
  #whole;
  #known;

  /** `untranslated` is what stands in the list above the rows that are not translated. */
  constructor(list, untranslated) {
    this.#list = list;
    this.#untranslated = untranslated;
    this.#whole = [...list.children];
    this.#known = new Map(this.#whole.map((row) => [row.dataset.tip, row]));
  }

  /** Keeps out of sight, for a moment, rows that may not be those that the address asks for. */
  await(isAwaited) {
    this.#list.setAttribute("aria-busy", String(isAwaited));
  }

  /** Shows the first rows of an answer of the search worker, or those that the page came with. */
  show(answer) {
    const { numbers, rows, untranslated } = answer ?? {};
    this.#untranslated.hidden = !answer || untranslated === null;
    this.#list.replaceChildren(
      ...(answer ? this.#withHeading(this.#read(numbers, rows), untranslated) : this.#whole),
    );
    this.await(false);
  }

  /** Adds further rows. */
  add(numbers, rows) {
    this.#list.append(...this.#read(numbers, rows));
  }

  focus(number) {
    this.#known.get(String(number))?.querySelector("summary").focus();
  }

  #withHeading(rows, untranslated) {
    const first = rows.findIndex((row) => row.dataset.tip === String(untranslated));
    return first < 0 ? rows : rows.toSpliced(first, 0, this.#untranslated);
  }

  /** Returns the rows of cards, each read once: one that was opened stays open. */
  #read(numbers, rows) {
    const unknown = rows.filter((_, place) => !this.#known.has(String(numbers[place])));
    const { body } = new DOMParser().parseFromString(unknown.join(""), "text/html");
    for (const row of document.importNode(body, true).children) {
      this.#known.set(row.dataset.tip, row);
    }
    return rows.map((_, place) => this.#known.get(String(numbers[place])));
  }
}
