/** <handbook-filler-hunt>: the reader marks the filler words of a transcript, then chooses the better sentences. */

import { partOf } from "../../shared/parts.js";
import { readWords } from "../../shared/words.js";
import { Answers, endSteps } from "../exercise/exercise.js";
import { Marks } from "../exercise/text-marks.js";
import { Question } from "../question/question.js";
import { judgeMarks } from "../question/scoring.js";

const HUNT = "oups";

class FillerHuntElement extends HTMLElement {
  #listeners;
  #answers;
  #marks;
  #questions;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#answers = new Answers(this.dataset.exercise);
    for (const words of this.querySelectorAll(".hb-hunt__words")) {
      words.setAttribute("role", "group");
      words.setAttribute("aria-label", words.dataset.label);
    }
    const onToggle = () => this.#setVerdict("");
    this.#marks = new Marks([...this.querySelectorAll(".hb-token")], { signal, onToggle });
    const onRight = (question) => this.#keep(question.id);
    this.#questions = [...this.querySelectorAll(".hb-question")].map(
      (element) => new Question(element, { say: this.#say, onRight, signal }),
    );
    this.addEventListener("click", (event) => this.#act(event.target.closest("[data-action]")), { signal });
    for (const part of this.querySelectorAll(".hb-hunt__tools, .hb-hunt__reset")) {
      part.hidden = false;
    }
    this.#restore();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #wanted() {
    return [...this.#marks.buttons.keys()].filter(
      (place) => this.#marks.buttons[place].dataset.kind === "filler",
    );
  }

  #restore() {
    const isFound = this.#answers.has(HUNT);
    this.#showAnswer(isFound);
    if (isFound) {
      this.#marks.tell(this.#wanted, "found", this.#say("found"));
    }
    for (const question of this.#questions.filter(({ id }) => this.#answers.has(id))) {
      question.answer();
    }
    this.#showProgress();
  }

  #act(button) {
    const action = button?.closest(".hb-question") ? "" : button?.dataset.action;
    if (action === "check") {
      this.#check();
    } else if (action === "reveal") {
      this.#reveal();
    } else if (action === "reset") {
      this.#reset();
    }
  }

  #check() {
    const { found, missed, extra } = judgeMarks(this.#marks.marked, this.#wanted);
    this.#marks.clearOutcomes();
    this.#marks.tell(found, "found", this.#say("found"));
    this.#marks.tell(extra, "extra", this.#say("not_filler"));
    if (missed.length === 0 && extra.length === 0) {
      this.#setVerdict(this.#say("all_found"));
      this.#showAnswer(true);
      this.#keep(HUNT);
    } else {
      const values = { found: found.length, total: this.#wanted.length, extra: extra.length };
      this.#setVerdict([this.#say("verdict", values), ...this.#friends(extra)].join(" "));
      partOf(this, "[data-action=reveal]").hidden = false;
    }
  }

  /** Says why the false friends marked by mistake have their place. */
  #friends(extra) {
    return extra
      .map((place) => this.#marks.buttons[place].dataset)
      .filter(({ kind }) => kind === "friend")
      .map(({ note }) => note);
  }

  #reveal() {
    const { found, missed } = judgeMarks(this.#marks.marked, this.#wanted);
    this.#marks.tell(found, "found", this.#say("found"));
    this.#marks.tell(missed, "missed", this.#say("missed"));
    this.#showAnswer(true);
    this.#keep(HUNT);
  }

  #keep(id) {
    let isKept = this.#answers.add(id);
    if (this.#isComplete) {
      isKept = endSteps(this) && isKept;
    }
    partOf(this, ".hb-hunt__notice").textContent = isKept ? "" : this.#say("not_saved");
    this.#showProgress();
  }

  get #isComplete() {
    return this.#answers.has(HUNT) && this.#questions.every(({ id }) => this.#answers.has(id));
  }

  #reset() {
    this.#answers.clear();
    this.#marks.reset();
    for (const question of this.#questions) {
      question.reset();
    }
    this.#setVerdict("");
    this.#showAnswer(false);
    this.#showProgress();
    this.#marks.buttons[0].focus();
  }

  #showAnswer(isShown) {
    const answer = partOf(this, ".hb-hunt__answer");
    answer.hidden = !isShown;
    answer.open = isShown;
    partOf(this, ".hb-hunt__better").hidden = !isShown;
    partOf(this, "[data-action=reveal]").hidden = true;
  }

  #setVerdict(text) {
    partOf(this, ".hb-hunt__verdict").textContent = text;
  }

  #showProgress() {
    partOf(this, ".hb-hunt__progress").textContent = this.#isComplete ? this.#say("done") : "";
  }
}

customElements.define("handbook-filler-hunt", FillerHuntElement);
