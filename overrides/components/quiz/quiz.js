/** <handbook-quiz>: questions to answer as often as one likes; the step is done once all are right. */

import { partOf } from "../../shared/parts.js";
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
    this.#answers.watch(() => this.#showAnswers(), { signal });
    partOf(this, "[data-action=reset]").addEventListener("click", () => this.#reset(), { signal });
    partOf(this, ".hb-quiz__foot").hidden = false;
    this.#showAnswers();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #count() {
    return this.#questions.filter(({ id }) => this.#answers.has(id)).length;
  }

  /** Shows what is answered right, in this tab or in another. */
  #showAnswers() {
    for (const question of this.#questions) {
      const isRight = this.#answers.has(question.id);
      if (isRight && !question.isRight) {
        question.answer();
      } else if (!isRight && question.isRight) {
        question.reset();
      }
    }
    this.#showProgress();
  }

  #keep(question) {
    let isKept = this.#answers.add(question.id);
    if (this.#count === this.#questions.length) {
      isKept = endSteps(this) && isKept;
    }
    partOf(this, ".hb-quiz__notice").textContent = isKept ? "" : this.#say("not_saved");
    this.#showProgress();
  }

  #reset() {
    this.#answers.clear();
    for (const question of this.#questions) {
      question.reset();
    }
    this.#showProgress();
    partOf(this, "input, button").focus();
  }

  #showProgress() {
    const [count, total] = [this.#count, this.#questions.length];
    const isComplete = count === total;
    partOf(this, ".hb-quiz__progress").textContent = this.#say(isComplete ? "complete" : "progress", {
      count,
      total,
    });
    partOf(this, "[data-end]").hidden = !isComplete;
  }
}

customElements.define("handbook-quiz", QuizElement);
