/** <handbook-model-list>: every model, narrowed by words and by kind of message. */

import { partOf } from "../../shared/parts.js";
import { splitWords, startsWithAll } from "../../shared/plain-letters.js";
import { readWords } from "../../shared/words.js";
import { isInFrench } from "../in-french/in-french.js";

const PAUSE = 400;

class ModelListElement extends HTMLElement {
  #listeners;
  #items;
  #late;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const form = partOf(this, ".hb-models__form");
    this.#say = readWords(this);
    this.#items = [...this.querySelectorAll(".hb-models__item")].map(toItem);
    form.addEventListener("input", () => this.#narrow(), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    form.inert = false;
    this.#takeUp(new URLSearchParams(location.search).get("q"));
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#late);
  }

  /** Looks for what was typed on the workbench. */
  #takeUp(typed) {
    if (typed) {
      partOf(this, "[name=q]").value = typed;
      this.#narrow();
    }
  }

  #narrow() {
    const form = new FormData(partOf(this, ".hb-models__form"));
    const [words, types] = [splitWords(form.get("q")), form.getAll("type")];
    const found = this.#items.filter((item) => isFound(item, { words, types }));
    for (const item of this.#items) {
      item.element.hidden = !found.includes(item);
    }
    partOf(this, ".hb-models__none").hidden = found.length > 0;
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#sayCount(found), PAUSE);
  }

  #sayCount(found) {
    const { length: count } = found;
    const french = found.filter(({ element }) => isInFrench(element)).length;
    const key = french ? "count_french" : "count";
    partOf(this, ".hb-models__count").textContent = this.#say(key, { count, french });
  }
}

function toItem(element) {
  return {
    element,
    type: partOf(element, "[data-type]").dataset.type,
    words: splitWords(element.textContent),
  };
}

function isFound(item, { words, types }) {
  return (types.length === 0 || types.includes(item.type)) && startsWithAll(item.words, words);
}

customElements.define("handbook-model-list", ModelListElement);
