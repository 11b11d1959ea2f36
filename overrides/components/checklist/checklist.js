/** <handbook-checklist>: boxes to tick, kept on this device and shared by both languages. */

import { copyText } from "../../shared/clipboard.js";
import { Confirmation } from "../../shared/confirmation.js";
import { formatDay, today } from "../../shared/day.js";
import { partOf } from "../../shared/parts.js";
import { printAlone } from "../../shared/print-alone.js";
import { read, remove, watch, write } from "../../shared/storage.js";
import { readWords } from "../../shared/words.js";
import { earlierDay, isNewLanguage, rememberTicks, restoreTicks } from "./checklist-state.js";

class ChecklistElement extends HTMLElement {
  #listeners;
  #boxes;
  #say;
  #copied;
  #isKept = true;
  #before = null;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#boxes = [...this.querySelectorAll(".hb-checklist__box")];
    this.#say = readWords(this);
    this.#copied = new Confirmation(this.#button("copy"));
    this.addEventListener("change", () => this.#saveTicks(), { signal });
    for (const action of ["reset", "restart"]) {
      this.#button(action).addEventListener("click", () => this.#reset(), { signal });
    }
    this.#button("undo").addEventListener("click", () => this.#undo(), { signal });
    this.#button("copy").addEventListener("click", () => this.#copy(), { signal });
    this.#button("print").addEventListener("click", () => printAlone(this, { withOrigin: true }), {
      signal,
    });
    watch(this.#key, () => this.#restoreTicks(), { signal });
    window.addEventListener("pageshow", (event) => this.#comeBack(event), { signal });
    this.#restoreTicks();
    this.#free();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#copied.restore();
  }

  get #key() {
    return `checklist:${this.dataset.list}`;
  }

  get #list() {
    const texts = this.#boxes.map((box) => box.labels[0].textContent);
    return { language: this.closest("[lang]").lang, texts };
  }

  get #ticked() {
    return [...this.#boxes.keys()].filter((index) => this.#boxes[index].checked);
  }

  #button(action) {
    return partOf(this, `[data-action="${action}"]`);
  }

  #free() {
    for (const box of this.#boxes) {
      box.disabled = false;
    }
    partOf(this, ".hb-checklist__state").hidden = false;
    partOf(this, ".hb-checklist__tools").hidden = false;
  }

  #restoreTicks() {
    const stored = read(this.#key);
    const { ticked, changed } = restoreTicks(stored, this.#list);
    this.#tick(ticked);
    if (!changed && isNewLanguage(stored, this.#list.language)) {
      write(this.#key, rememberTicks(stored, { ...this.#list, ticked, day: stored.day }));
    }
    const day = earlierDay(stored, today());
    if (changed) {
      this.#notify(this.#say("changed"));
    } else if (day) {
      this.#notify(this.#say("ticked_on", { date: formatDay(day, this.#list.language) }), "restart");
    } else {
      this.#notify("");
    }
    this.#showProgress();
  }

  #tick(indexes) {
    for (const [index, box] of this.#boxes.entries()) {
      box.checked = indexes.includes(index);
    }
  }

  /** Takes in the ticks made elsewhere while the browser kept this page aside, deaf to other pages. */
  #comeBack(event) {
    if (event.persisted && this.#isKept) {
      this.#restoreTicks();
    }
  }

  #saveTicks() {
    const stored = read(this.#key);
    const state = rememberTicks(stored, { ...this.#list, ticked: this.#ticked, day: today() });
    this.#keep(state);
    if (this.#isKept && !restoreTicks(stored, this.#list).changed) {
      this.#notify("");
    }
    this.#showProgress();
  }

  #keep(state) {
    this.#isKept = state ? write(this.#key, state) : remove(this.#key);
    if (!this.#isKept) {
      this.#notify(this.#say("not_saved"));
    }
  }

  #reset() {
    this.#before = { ticked: this.#ticked, state: read(this.#key) };
    this.#tick([]);
    this.#keep(null);
    if (this.#before.ticked.length > 0) {
      this.#notify(this.#say("was_reset"), "undo");
    }
    this.#showProgress();
    this.#boxes[0].focus();
  }

  #undo() {
    this.#tick(this.#before.ticked);
    this.#notify("");
    this.#keep(this.#before.state);
    this.#showProgress();
    this.#boxes[0].focus();
  }

  async #copy() {
    const lines = this.#boxes.map((box) => `${box.checked ? "☑" : "☐"} ${box.labels[0].textContent.trim()}`);
    const copied = await copyText(lines.join("\n"));
    this.#copied.show(this.#say(copied ? "copied" : "copy_failed"));
  }

  /** Says something of the list, and offers what to do about it. */
  #notify(text, offer = "") {
    partOf(this, ".hb-checklist__notice").textContent = text;
    for (const action of ["undo", "restart"]) {
      this.#button(action).hidden = action !== offer;
    }
  }

  #showProgress() {
    const [done, total] = [this.#ticked.length, this.#boxes.length];
    const key = done === total ? "complete" : "progress";
    partOf(this, ".hb-checklist__progress").textContent = this.#say(key, { done, total });
    this.style.setProperty("--hb-checklist-done", String(done / total));
  }
}

customElements.define("handbook-checklist", ChecklistElement);
