/** <handbook-quiz>: questions to answer as often as one likes; the step is done once all are right. */

import { readWords } from "../../shared/words.js";
import { Answers, endSteps } from "../exercise/exercise.js";
import { Question } from "../question/question.js";

class QuizElement extends HTMLElement {
  #listeners;
  #answers;
  #questions;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#answers = new Answers(this.dataset.exercise);
    const onRight = (question) => this.#keep(question);
    this.#questions = [...this.querySelectorAll(".hb-question")].map(
      (element) => new Question(element, { say: this.#say, onRight, signal }),
    );
    for (const question of this.#questions.filter(({ id }) => this.#answers.has(id))) {
      question.answer();
    }
    this.querySelector("[data-action=reset]").addEventListener("click", () => this.#reset(), { signal });
    this.querySelector(".hb-quiz__foot").hidden = false;
    this.#showProgress();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #count() {
    return this.#questions.filter(({ id }) => this.#answers.has(id)).length;
  }

  #keep(question) {
    let isKept = this.#answers.add(question.id);
    if (this.#count === this.#questions.length) {
      isKept = endSteps(this) && isKept;
    }
    this.querySelector(".hb-quiz__notice").textContent = isKept ? "" : this.#say("not_saved");
    this.#showProgress();
  }

  #reset() {
    this.#answers.clear();
    for (const question of this.#questions) {
      question.reset();
    }
    this.#showProgress();
    this.querySelector("input, button").focus();
  }

  #showProgress() {
    const [count, total] = [this.#count, this.#questions.length];
    const isComplete = count === total;
    this.querySelector(".hb-quiz__progress").textContent = this.#say(isComplete ? "complete" : "progress", {
      count,
      total,
    });
    this.querySelector("[data-end]").hidden = !isComplete;
  }
}

customElements.define("handbook-quiz", QuizElement);
