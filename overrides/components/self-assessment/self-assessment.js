/** <handbook-self-assessment>: the score of the checklist above it, beside the last one that this device keeps. */

import { formatDay, today } from "../../shared/day.js";
import { MissingPart, partOf } from "../../shared/parts.js";
import { printTogether } from "../../shared/print-alone.js";
import { drawScale } from "../../shared/scale-drawing.js";
import { isSharedDesk, read, remove, watch, watchSharedDesk, write } from "../../shared/storage.js";
import { languageOf, readWords } from "../../shared/words.js";
import { addResult, compareWith, lastBefore, understandHistory } from "./assessment-history.js";

class SelfAssessmentElement extends HTMLElement {
  #listeners;
  #observer;
  #say;
  #list;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#list = document.getElementById(this.dataset.list);
    if (!this.#list) {
      throw new MissingPart(this, `the list #${this.dataset.list}`);
    }
    this.#button("keep").addEventListener("click", () => this.#keep(), { signal });
    this.#button("print").addEventListener("click", () => this.#print(), { signal });
    this.#button("forget").addEventListener("click", () => this.#forget(), { signal });
    watch(this.#key, () => this.#show(), { signal });
    watchSharedDesk(() => this.#show(), { signal });
    // The list says its progress whatever changes its ticks: the reader, another tab, or what was kept.
    this.#observer = new MutationObserver(() => this.#change());
    this.#observer.observe(partOf(this.#list, ".hb-checklist__progress"), { childList: true });
    this.hidden = false;
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#observer.disconnect();
  }

  get #key() {
    return `assessment:${this.dataset.list}`;
  }

  get #boxes() {
    return [...this.#list.querySelectorAll("input[type=checkbox]")];
  }

  get #ticks() {
    const boxes = this.#boxes;
    const ticked = [...boxes.keys()].filter((index) => boxes[index].checked);
    const texts = boxes.map((box) => box.labels[0].textContent);
    return { language: languageOf(this), texts, ticked };
  }

  #button(name) {
    return partOf(this, `[data-action="${name}"]`);
  }

  #change() {
    this.#notify("");
    this.#show();
  }

  #show() {
    const { language, texts, ticked } = this.#ticks;
    const stored = read(this.#key);
    const last = lastBefore(stored, today());
    const total = texts.length;
    partOf(this, ".hb-assessment__score").textContent = this.#say("score", { count: ticked.length, total });
    const rows = [this.#row(this.#say("today"), ticked.length, total, "strong")];
    const { before, gained, lost } = last
      ? compareWith(last, { language, texts, ticked })
      : { before: 0, gained: [], lost: [] };
    if (last) {
      rows.push(this.#row(formatDay(last.day, language), before, total, "soft"));
    }
    partOf(this, ".hb-assessment__change").textContent = last
      ? this.#compared(ticked.length - before, formatDay(last.day, language))
      : this.#say(isSharedDesk() ? "not_kept" : "first");
    const label = rows.map(({ name, value }) => this.#say("drawing", { name, value })).join("; ");
    partOf(this, ".hb-assessment__drawing").replaceChildren(drawScale({ label, rows, from: 0, to: total }));
    this.#listIn(
      "gained",
      gained.map((index) => texts[index]),
    );
    this.#listIn(
      "lost",
      lost.map((index) => texts[index]),
    );
    this.#button("keep").hidden = isSharedDesk();
    this.#button("forget").hidden = understandHistory(stored).length === 0;
  }

  #row(name, count, total, kind) {
    return { name, value: this.#say("count", { count, total }), spans: [{ from: 0, to: count, kind }] };
  }

  #compared(difference, date) {
    if (difference === 0) {
      return this.#say("same", { date });
    }
    return this.#say(difference > 0 ? "more" : "fewer", { count: Math.abs(difference), date });
  }

  #listIn(name, texts) {
    const place = partOf(this, `[data-changed="${name}"]`);
    place.hidden = texts.length === 0;
    const rows = texts.map((text) => {
      const row = document.createElement("li");
      row.textContent = text.trim();
      return row;
    });
    partOf(place, "ul").replaceChildren(...rows);
  }

  #keep() {
    const isKept = write(this.#key, addResult(read(this.#key), { ...this.#ticks, day: today() }));
    this.#show();
    this.#notify(isKept ? "kept" : "not_kept");
  }

  #forget() {
    remove(this.#key);
    this.#show();
    this.#notify("forgotten");
    this.#button("keep").focus();
  }

  #notify(key) {
    partOf(this, "[role=status]").textContent = key ? this.#say(key) : "";
  }

  /** The list and its score are printed together. */
  #print() {
    printTogether([this.#list, this], { mode: "with-origin" });
  }
}

customElements.define("handbook-self-assessment", SelfAssessmentElement);
