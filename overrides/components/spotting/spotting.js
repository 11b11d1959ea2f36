/** <handbook-spotting>: the reader marks what is wrong in a message, then compares with the rules and the mended one. */

import { partOf } from "../../shared/parts.js";
import { readWords } from "../../shared/words.js";
import { Answers, endSteps } from "../exercise/exercise.js";
import { Marks } from "../exercise/text-marks.js";
import { judgeMarks } from "../question/scoring.js";

const DONE = "reperage";

class SpottingElement extends HTMLElement {
  #listeners;
  #answers;
  #marks;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#answers = new Answers(this.dataset.exercise);
    const onToggle = () => this.#setVerdict("");
    this.#marks = new Marks([...this.querySelectorAll(".hb-piece")], { signal, onToggle });
    partOf(this, "[data-action=check]").addEventListener("click", () => this.#compare(), { signal });
    partOf(this, "[data-action=reset]").addEventListener("click", () => this.#reset(), { signal });
    partOf(this, ".hb-spotting__tools").hidden = false;
    this.#showAnswer(this.#answers.has(DONE));
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #wanted() {
    const { buttons } = this.#marks;
    return [...buttons.keys()].filter((place) => buttons[place].dataset.flaw !== "0");
  }

  #compare() {
    if (this.#marks.marked.length === 0) {
      this.#setVerdict(this.#say("nothing"));
      return;
    }
    const { found, missed, extra } = judgeMarks(this.#marks.marked, this.#wanted);
    this.#marks.clearOutcomes();
    this.#marks.tell(found, "found", this.#say("found"));
    this.#marks.tell(missed, "missed", this.#say("missed"));
    this.#marks.tell(extra, "extra", this.#say("extra"));
    const values = { found: found.length, total: this.#wanted.length, extra: extra.length };
    this.#setVerdict(`${this.#say("verdict", values)} ${this.#say("done")}`);
    this.#showAnswer(true);
    const isKept = this.#answers.add(DONE) && endSteps(this);
    partOf(this, ".hb-spotting__notice").textContent = isKept ? "" : this.#say("not_saved");
  }

  #reset() {
    this.#answers.clear();
    this.#marks.reset();
    this.#setVerdict("");
    this.#showAnswer(false);
    this.#marks.buttons[0].focus();
  }

  #showAnswer(isShown) {
    const answer = partOf(this, ".hb-spotting__answer");
    answer.hidden = !isShown;
    answer.open = isShown;
    partOf(this, ".hb-spotting__reset").hidden = !isShown;
  }

  #setVerdict(text) {
    partOf(this, ".hb-spotting__verdict").textContent = text;
  }
}

customElements.define("handbook-spotting", SpottingElement);
