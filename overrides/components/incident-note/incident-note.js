/** <handbook-incident-note>: an incident note filled in at once, copied or printed; it is gone when the page closes. */

import { copyText } from "../../shared/clipboard.js";
import { Confirmation } from "../../shared/confirmation.js";
import { partOf } from "../../shared/parts.js";
import { printAlone } from "../../shared/print-alone.js";
import { wordsIn } from "../../shared/whole-words.js";
import { languageOf, readWords } from "../../shared/words.js";
import { firstJudgement, noteText, peopleTold, whenText } from "./note.js";

const PAUSE = 700;

class IncidentNoteElement extends HTMLElement {
  #listeners;
  #confirmation;
  #late;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#confirmation = new Confirmation(this.#button("copy"));
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.#form.addEventListener("input", () => this.#write(), { signal });
    this.#button("copy").addEventListener("click", () => this.#copy(), { signal });
    this.#button("print").addEventListener("click", () => printAlone(this.#sheet), { signal });
    this.#button("clear").addEventListener("click", () => this.#start(), { signal });
    this.#form.inert = false;
    this.#start();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#late);
    this.#confirmation.restore();
  }

  get #form() {
    return partOf(this, "form");
  }

  get #sheet() {
    return partOf(this, ".hb-incident__sheet");
  }

  #button(action) {
    return partOf(this, `[data-action="${action}"]`);
  }

  /** An empty note, of this moment. */
  #start() {
    const isAgain = !partOf(this, ".hb-incident__result").hidden;
    this.#form.reset();
    const now = new Date();
    const [day, time] = new Date(now - now.getTimezoneOffset() * 60_000).toISOString().split("T");
    partOf(this, "[name=day]").value = day;
    partOf(this, "[name=time]").value = time.slice(0, 5);
    this.#write();
    if (isAgain) {
      partOf(this, "[name=place]").focus();
    }
  }

  get #note() {
    const form = new FormData(this.#form);
    const facts = Object.fromEntries(form);
    const told = peopleTold(form.getAll("told"), facts.others);
    const when = whenText(facts.day, facts.time, languageOf(this));
    return noteText({ ...facts, told }, { when, say: this.#say });
  }

  #write() {
    const note = this.#note;
    partOf(this, ".hb-incident__result").hidden = note === "";
    this.#sheet.textContent = note;
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#warn(), PAUSE);
  }

  /** Words heard are quoted as they were; what one writes oneself tells, and does not judge. */
  #warn() {
    const { deeds, mine } = Object.fromEntries(new FormData(this.#form));
    const found = firstJudgement({ deeds, mine }, wordsIn(this.#say("words_judgement")));
    partOf(this, "#hb-incident-judgement").textContent = found
      ? this.#say("judgement", { word: found.word })
      : "";
  }

  async #copy() {
    this.#confirmation.show(this.#say((await copyText(this.#note)) ? "copied" : "copy_failed"));
  }
}

customElements.define("handbook-incident-note", IncidentNoteElement);
