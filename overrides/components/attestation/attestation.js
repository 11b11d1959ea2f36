/** <handbook-attestation>: prints a sheet for a finished path, the name typed on the spot; checks the code of one. */

import { formatDay } from "../../shared/day.js";
import { dataOf, partOf } from "../../shared/parts.js";
import { printAlone } from "../../shared/print-alone.js";
import { summaryOf, watchProgress } from "../../shared/progress-store.js";
import { languageOf, readWords } from "../../shared/words.js";
import { makeCode, readCode } from "./attestation-code.js";

class AttestationElement extends HTMLElement {
  #listeners;
  #paths;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#paths = dataOf(this, "paths");
    this.#say = readWords(this);
    this.#form.addEventListener("submit", (event) => this.#print(event), { signal });
    this.#check.addEventListener("submit", (event) => this.#verify(event), { signal });
    watchProgress(() => this.#show(), { signal });
    this.#check.hidden = false;
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #form() {
    return partOf(this, ".hb-attestation__form");
  }

  get #check() {
    return partOf(this, ".hb-attestation__check");
  }

  get #sheet() {
    return partOf(this, ".hb-attestation__sheet");
  }

  #show() {
    const finished = this.#paths.filter((path) => summaryOf(path).isComplete);
    const options = finished.map((path) => new Option(path.title, path.id));
    partOf(this, "select").replaceChildren(...options);
    this.#form.hidden = finished.length === 0;
    partOf(this, "[data-none]").hidden = finished.length > 0;
  }

  #print(event) {
    event.preventDefault();
    const path = this.#paths.find(({ id }) => id === partOf(this, "select").value);
    const { lastDay } = summaryOf(path);
    const values = {
      title: path.title,
      steps: path.steps.length,
      minutes: path.steps.reduce((sum, step) => sum + step.minutes, 0),
      date: formatDay(lastDay, languageOf(this)),
    };
    partOf(this.#sheet, "[data-name]").textContent = partOf(this.#form, "input").value.trim();
    this.#say.show(partOf(this.#sheet, "[data-sentence]"), "sentence", values);
    partOf(this.#sheet, "[data-code]").textContent = makeCode(path, lastDay);
    this.#sheet.hidden = false;
    printAlone(this.#sheet, { onDone: () => this.#putAway() });
  }

  /** The name stays on the paper alone; the sheet stays on the screen without it, for its code. */
  #putAway() {
    partOf(this.#form, "input").value = "";
    partOf(this.#sheet, "[data-name]").textContent = "";
  }

  #verify(event) {
    event.preventDefault();
    const found = readCode(partOf(this.#check, "input").value, this.#paths);
    const date = found && formatDay(found.day, languageOf(this));
    const values = { title: found?.path.title, date };
    this.#say.show(partOf(this, "[role=status]"), found ? "code_good" : "code_bad", values);
  }
}

customElements.define("handbook-attestation", AttestationElement);
