/** <handbook-checklist-index>: every checklist, narrowed by words, printed together once chosen, or all started over. */

import { partOf } from "../../shared/parts.js";
import { splitWords, startsWithAll } from "../../shared/plain-letters.js";
import { printTogether } from "../../shared/print-alone.js";
import { keptKeys, read, remove } from "../../shared/storage.js";
import { readWords } from "../../shared/words.js";
import { countTicks } from "../checklist/checklist-state.js";
import { formatChosen, parseChosen } from "./chosen.js";

const PAUSE = 400;
const KEPT = "checklist:";

class ChecklistIndexElement extends HTMLElement {
  #listeners;
  #items;
  #say;
  #late;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#items = [...this.querySelectorAll(".hb-lists__item")].map(toItem);
    const form = partOf(this, "form");
    form.addEventListener("input", () => this.#narrow(), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.addEventListener("change", () => this.#keepChosen(), { signal });
    this.addEventListener("click", (event) => this.#press(event), { signal });
    for (const event of ["pageshow", "storage"]) {
      window.addEventListener(event, () => this.#showTicks(), { signal });
    }
    this.#choose(parseChosen(location.hash, Object.keys(this.#byId)));
    for (const part of this.querySelectorAll("[inert]")) {
      part.inert = false;
    }
    this.#showTicks();
    this.#takeUp(new URLSearchParams(location.search).get("q"));
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#late);
  }

  get #byId() {
    return Object.fromEntries(this.#items.map((item) => [item.id, item]));
  }

  get #chosen() {
    return this.#items.filter(({ box }) => box.checked);
  }

  /** Looks for what was typed on the workbench. */
  #takeUp(typed) {
    if (typed) {
      partOf(this, "input[type=search]").value = typed;
      this.#narrow();
    }
  }

  #narrow() {
    const words = splitWords(partOf(this, "input[type=search]").value);
    for (const item of this.#items) {
      item.element.hidden = !startsWithAll(item.words, words);
    }
    for (const section of this.querySelectorAll(".hb-lists__section")) {
      section.hidden = !section.querySelector(".hb-lists__item:not([hidden])");
    }
    const found = this.#items.filter(({ element }) => !element.hidden).length;
    clearTimeout(this.#late);
    this.#late = setTimeout(
      () => this.#notify(this.#say(found > 0 ? "found" : "not_found", { count: found })),
      PAUSE,
    );
  }

  #press(event) {
    const { action } = event.target.closest("button")?.dataset ?? {};
    if (action === "print") {
      printTogether(this.#chosen.map(({ element }) => element));
    } else if (action === "all") {
      this.#choose(this.#items.filter(({ element }) => !element.hidden).map(({ id }) => id));
      this.#keepChosen();
    } else if (action === "none") {
      this.#choose([]);
      this.#keepChosen();
      partOf(this, "[data-action=all]").focus();
    } else if (action === "restart") {
      this.#restart();
    }
  }

  #choose(ids) {
    for (const { id, box } of this.#items) {
      box.checked = ids.includes(id);
    }
    this.#showChosen();
  }

  #keepChosen() {
    const hash = formatChosen(this.#chosen.map(({ id }) => id));
    history.replaceState(history.state, "", location.pathname + location.search + hash);
    this.#showChosen();
  }

  #showChosen() {
    const count = this.#chosen.length;
    clearTimeout(this.#late);
    this.#notify(
      count > 0 ? this.#say("chosen", { count }) : this.#say("found", { count: this.#items.length }),
    );
    partOf(this, "[data-action=print]").hidden = count === 0;
    partOf(this, "[data-action=none]").hidden = count === 0;
  }

  #restart() {
    const kept = keptKeys().filter((key) => key.startsWith(KEPT));
    if (confirm(this.#say("restart_sure", { count: kept.length }))) {
      const isDone = kept.every((key) => remove(key));
      this.#showTicks();
      this.#notify(this.#say(isDone ? "restarted" : "not_restarted"));
      partOf(this, "[data-action=all]").focus();
    }
  }

  #showTicks() {
    let total = 0;
    for (const { id, element } of this.#items) {
      const count = countTicks(read(KEPT + id));
      partOf(element, "[data-ticked]").textContent = count > 0 ? ` · ${this.#say("ticked", { count })}` : "";
      total += count;
    }
    partOf(this, "[data-action=restart]").hidden = total === 0;
  }

  #notify(text) {
    partOf(this, "[role=status]").textContent = text;
  }
}

function toItem(element) {
  const section = partOf(element.closest(".hb-lists__section"), "h3").textContent;
  return {
    element,
    id: element.dataset.list,
    box: partOf(element, "input"),
    words: splitWords(`${section} ${element.textContent}`),
  };
}

customElements.define("handbook-checklist-index", ChecklistIndexElement);
