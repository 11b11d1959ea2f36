/** <handbook-board>: a table of pages, sorted by the column whose heading is pressed, narrowed by a form. */

import { partOf } from "../../shared/parts.js";
import { splitWords } from "../../shared/plain-letters.js";
import { readWords } from "../../shared/words.js";
import { isShown, sortedBy } from "./board-rows.js";

class BoardElement extends HTMLElement {
  #listeners;
  #rows;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const form = partOf(this, ".hb-board__form");
    this.#say = readWords(this);
    this.#rows = [...this.querySelectorAll("tbody tr")].map(toRow);
    form.addEventListener("input", () => this.#narrow(), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    for (const [column, heading] of [...this.querySelectorAll("thead th")].entries()) {
      toButton(heading).addEventListener("click", () => this.#sort(heading, column), { signal });
    }
    form.hidden = false;
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #narrow() {
    const asked = Object.fromEntries(new FormData(partOf(this, ".hb-board__form")));
    for (const row of this.#rows) {
      row.element.hidden = !isShown(row, asked);
    }
    const count = this.#rows.filter(({ element }) => !element.hidden).length;
    partOf(this, ".hb-board__count").textContent = this.#say("count", { count, total: this.#rows.length });
  }

  #sort(heading, column) {
    const isDescending = heading.getAttribute("aria-sort") === "ascending";
    for (const other of this.querySelectorAll("thead th")) {
      other.removeAttribute("aria-sort");
    }
    heading.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
    const rows = sortedBy(this.#rows, column, isDescending);
    partOf(this, "tbody").append(...rows.map(({ element }) => element));
  }
}

function toRow(element) {
  const { section, state } = element.dataset;
  const values = [...element.children].map((cell) => cell.dataset.value ?? cell.textContent.trim());
  return { element, section, state, values, words: splitWords(element.textContent) };
}

/** Makes a button of the words of a heading, unless they are one. */
function toButton(heading) {
  const button = heading.querySelector("button") ?? document.createElement("button");
  if (!button.isConnected) {
    button.type = "button";
    button.className = "hb-board__sort";
    button.append(...heading.childNodes);
    heading.append(button);
  }
  return button;
}

customElements.define("handbook-board", BoardElement);
