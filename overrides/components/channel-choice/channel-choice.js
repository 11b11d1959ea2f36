/** <handbook-channel-choice>: asks one question at a time, and says which channel; its address says the answers. */

import { dataOf, partOf } from "../../shared/parts.js";
import { digitKey } from "../../shared/single-keys.js";
import { readWords } from "../../shared/words.js";
import { answersBefore, nextQuestion, outcomeOf, overruled, readAnswers, writeAnswers } from "./decision.js";

class ChannelChoiceElement extends HTMLElement {
  #listeners;
  #table;
  #preferred;
  #say;
  #answers = {};

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#table = dataOf(this, "table");
    this.#preferred = dataOf(this, "preferred");
    this.#say = readWords(this);
    this.addEventListener("click", (event) => this.#press(event), { signal });
    document.addEventListener("keydown", (event) => this.#pressKey(event), { signal });
    window.addEventListener("hashchange", () => this.#followAddress(), { signal });
    this.#answers = readAnswers(location.hash, this.#table);
    this.#show();
    this.inert = false;
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #question() {
    return nextQuestion(this.#answers, this.#table);
  }

  /** The way back and the way on of the browser ask again what was asked; a link to a heading asks nothing. */
  #followAddress() {
    const answers = readAnswers(location.hash, this.#table);
    if (location.hash.includes("=") || location.hash === "") {
      const isSame = JSON.stringify(answers) === JSON.stringify(this.#answers);
      this.#answers = answers;
      if (!isSame) {
        this.#show();
        this.#moveTo();
      }
    }
  }

  #press({ target }) {
    const { answer, action, change } = target.closest("button")?.dataset ?? {};
    const asked = Object.keys(this.#answers);
    if (answer) {
      this.#go({ ...this.#answers, [this.#question.name]: answer });
    } else if (action === "back") {
      this.#go(answersBefore(asked.at(-1), this.#answers, this.#table));
    } else if (action === "restart") {
      this.#go({});
    } else if (change) {
      this.#go(answersBefore(change, this.#answers, this.#table));
    }
  }

  /** The digit of an answer gives it, wherever one is on the page. */
  #pressKey(event) {
    const digit = document.querySelector("dialog[open]") ? undefined : digitKey(event);
    const answers = this.querySelectorAll(`[data-question="${this.#question?.name}"] [data-answer]`);
    if (answers[digit - 1]) {
      event.preventDefault();
      answers[digit - 1].click();
    }
  }

  /** Each answer is a step of the browser's history. */
  #go(answers) {
    this.#answers = answers;
    const hash = Object.keys(answers).length > 0 ? writeAnswers(answers) : "";
    history.pushState(history.state, "", `${location.pathname}${location.search}${hash}`);
    this.#show();
    this.#moveTo();
  }

  #show() {
    const question = this.#question;
    const outcome = outcomeOf(this.#answers, this.#table);
    partOf(this, ".hb-channel__ask").hidden = !question;
    for (const part of this.querySelectorAll("[data-question]")) {
      part.hidden = part.dataset.question !== question?.name;
    }
    for (const part of this.querySelectorAll("[data-outcome]")) {
      part.hidden = part.dataset.outcome !== outcome;
    }
    partOf(this, ".hb-channel__ask .hb-channel__tools").hidden = Object.keys(this.#answers).length === 0;
    this.toggleAttribute("data-decided", Boolean(outcome));
    this.#showGiven();
    if (outcome) {
      this.#showSentence(outcome);
    }
  }

  /** What the person prefers, and is not followed, is said. */
  #showSentence(outcome) {
    const part = partOf(this, `[data-outcome="${outcome}"]`);
    const channel = this.#table.channels[outcome];
    const preference = overruled(this.#answers, channel, this.#preferred);
    for (const sentence of part.querySelectorAll("[data-when]")) {
      sentence.hidden = (sentence.dataset.when === "overruled") !== Boolean(preference);
    }
    for (const place of part.querySelectorAll(".hb-channel__preferred")) {
      place.textContent = this.#preferred[preference] ?? "";
    }
  }

  #showGiven() {
    const given = Object.entries(this.#answers);
    partOf(this, ".hb-channel__given").hidden = given.length === 0;
    for (const row of this.querySelectorAll("[data-given]")) {
      const { given: name } = row.dataset;
      const answer = this.querySelector(`[data-question="${name}"] [data-answer="${this.#answers[name]}"]`);
      row.hidden = !answer;
      partOf(row, "strong").textContent = answer?.textContent ?? "";
    }
  }

  /** What is asked or answered next is where one goes on. */
  #moveTo() {
    const name = this.#question?.name;
    const outcome = outcomeOf(this.#answers, this.#table);
    const place = name
      ? `[data-question="${name}"] legend`
      : `[data-outcome="${outcome}"] .hb-channel__answer`;
    partOf(this, place).focus();
    partOf(this, "[role=status]").textContent = outcome
      ? this.#say("decided", { channel: partOf(this, place).textContent.trim() })
      : "";
  }
}

customElements.define("handbook-channel-choice", ChannelChoiceElement);
