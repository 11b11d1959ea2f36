/** One question of an exercise: frees its choices, judges them, and gives the reason of each. */

import { partOf } from "../../shared/parts.js";
import { judgeChoices, judgeOrder, judgeSorting, moved } from "./scoring.js";

export class Question {
  #element;
  #say;
  #onRight;
  #first;

  constructor(element, { say, onRight, signal }) {
    this.#element = element;
    this.#say = say;
    this.#onRight = onRight;
    this.#first = this.#items;
    element.addEventListener("click", (event) => this.#act(event), { signal });
    element.addEventListener("change", () => this.#forgetVerdict(), { signal });
    element.addEventListener("keydown", (event) => this.#submit(event), { signal });
    this.#free();
  }

  get id() {
    return this.#element.dataset.question;
  }

  /** Whether the question is shown as answered right. */
  get isRight() {
    return this.#element.dataset.verdict === "right";
  }

  /** Shows the question as answered right. */
  answer() {
    for (const choice of this.#element.querySelectorAll("label[data-choice] input")) {
      choice.checked = "right" in choice.closest("[data-choice]").dataset;
    }
    for (const sentence of this.#sentences) {
      partOf(sentence, `[value=${sentence.dataset.right}]`).checked = true;
    }
    this.#arrange(this.#items.toSorted((a, b) => a.dataset.choice - b.dataset.choice));
    this.#showVerdict("right", "");
    this.#showReasons(() => true);
  }

  /** Puts the question back as it was. */
  reset() {
    for (const input of this.#element.querySelectorAll("input")) {
      input.checked = false;
    }
    this.#arrange(this.#first);
    this.#forgetVerdict();
  }

  get #kind() {
    return this.#element.dataset.kind;
  }

  get #items() {
    return [...this.#element.querySelectorAll(".hb-order")];
  }

  get #sentences() {
    return [...this.#element.querySelectorAll(".hb-sorting")];
  }

  get #answer() {
    return partOf(this.#element, ".hb-question__answer");
  }

  #free() {
    for (const input of this.#element.querySelectorAll("input")) {
      input.disabled = false;
    }
    for (const tools of this.#element.querySelectorAll(".hb-question__tools, .hb-order__tools")) {
      tools.hidden = false;
    }
    this.#answer.hidden = true;
  }

  #act(event) {
    const button = event.target.closest("button");
    if (button?.dataset.action === "check") {
      this.#check();
    } else if (button?.dataset.move) {
      this.#move(button);
    }
  }

  /** Return in a radio or a box checks the answer, as it does in a form. */
  #submit(event) {
    if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
      this.#check();
    }
  }

  #move(button) {
    const item = button.closest(".hb-order");
    const items = this.#items;
    this.#arrange(moved(items, items.indexOf(item), Number(button.dataset.move)));
    this.#forgetVerdict();
    button.focus();
    const text = partOf(item, ".hb-order__text").textContent;
    const place = this.#items.indexOf(item) + 1;
    this.#say.show(this.#verdict, "place", { text, place, total: items.length });
  }

  #arrange(items) {
    for (const item of items) {
      item.parentElement.append(item);
    }
  }

  #check() {
    const { verdict, values = {}, told } = this.#judge();
    this.#showVerdict(verdict, this.#say(verdict, values));
    if (verdict === "right") {
      this.#showReasons(() => true);
      this.#onRight(this);
    } else if (verdict !== "nothing") {
      this.#showReasons((place) => told.includes(place));
    }
  }

  #judge() {
    if (this.#kind === "ordre") {
      const given = this.#items.map((item) => Number(item.dataset.choice));
      const { verdict, inPlace } = judgeOrder(given);
      return { verdict, values: { right: inPlace, total: given.length }, told: [] };
    }
    if (this.#kind === "dire-ou-eviter") {
      const given = this.#sentences.map((sentence) => sentence.querySelector(":checked")?.value ?? null);
      const right = this.#sentences.map((sentence) => sentence.dataset.right);
      const told = [...given.keys()].filter((place) => given[place] !== right[place]);
      return { verdict: judgeSorting(given, right), told };
    }
    const choices = [...this.#element.querySelectorAll("label[data-choice]")];
    const places = (rows) => rows.map((row) => Number(row.dataset.choice));
    const given = places(choices.filter((row) => partOf(row, "input").checked));
    return {
      verdict: judgeChoices(given, places(choices.filter((row) => "right" in row.dataset))),
      told: given,
    };
  }

  get #verdict() {
    return partOf(this.#element, ".hb-question__verdict");
  }

  #showVerdict(verdict, text) {
    this.#element.dataset.verdict = verdict;
    this.#verdict.textContent = text;
  }

  #showReasons(isTold) {
    this.#answer.hidden = false;
    this.#answer.open = true;
    for (const reason of this.#answer.querySelectorAll("[data-choice]")) {
      reason.hidden = !isTold(Number(reason.dataset.choice));
    }
    partOf(this.#answer, ".hb-question__label").hidden = true;
  }

  #forgetVerdict() {
    delete this.#element.dataset.verdict;
    this.#verdict.textContent = "";
    this.#answer.hidden = true;
  }
}
