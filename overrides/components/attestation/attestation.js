/** <handbook-attestation>: prints a sheet for a finished path, the name typed on the spot; checks the code of one. */

import { formatDay } from "../../shared/day.js";
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
    this.#paths = JSON.parse(this.dataset.paths);
    this.#say = readWords(this);
    this.#form.addEventListener("submit", (event) => this.#print(event), { signal });
    this.#check.addEventListener("submit", (event) => this.#verify(event), { signal });
    window.addEventListener("afterprint", () => this.#putAway(), { signal });
    watchProgress(() => this.#show(), { signal });
    this.#check.hidden = false;
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #form() {
    return this.querySelector(".hb-attestation__form");
  }

  get #check() {
    return this.querySelector(".hb-attestation__check");
  }

  get #sheet() {
    return this.querySelector(".hb-attestation__sheet");
  }

  #show() {
    const finished = this.#paths.filter((path) => summaryOf(path).isComplete);
    const options = finished.map((path) => new Option(path.title, path.id));
    this.querySelector("select").replaceChildren(...options);
    this.#form.hidden = finished.length === 0;
    this.querySelector("[data-none]").hidden = finished.length > 0;
  }

  #print(event) {
    event.preventDefault();
    const path = this.#paths.find(({ id }) => id === this.querySelector("select").value);
    const { lastDay } = summaryOf(path);
    const values = {
      title: path.title,
      steps: path.steps.length,
      minutes: path.steps.reduce((sum, step) => sum + step.minutes, 0),
      date: formatDay(lastDay, languageOf(this)),
    };
    this.#sheet.querySelector("[data-name]").textContent = this.#form.querySelector("input").value.trim();
    this.#sheet.querySelector("[data-sentence]").textContent = this.#say("sentence", values);
    this.#sheet.querySelector("[data-code]").textContent = makeCode(path, lastDay);
    this.#sheet.hidden = false;
    document.documentElement.dataset.printing = "attestation";
    print();
  }

  /** The name stays on the paper alone; the sheet stays on the screen without it, for its code. */
  #putAway() {
    delete document.documentElement.dataset.printing;
    this.#form.querySelector("input").value = "";
    this.#sheet.querySelector("[data-name]").textContent = "";
  }

  #verify(event) {
    event.preventDefault();
    const found = readCode(this.#check.querySelector("input").value, this.#paths);
    const date = found && formatDay(found.day, languageOf(this));
    this.querySelector("[role=status]").textContent = found
      ? this.#say("code_good", { title: found.path.title, date })
      : this.#say("code_bad");
  }
}

customElements.define("handbook-attestation", AttestationElement);
