/** <handbook-own-transcript>: marks the filler words of a pasted transcript; nothing is kept or sent. */

import { partOf } from "../../shared/parts.js";
import { readWords } from "../../shared/words.js";
import { countWords, findFillers } from "../filler-hunt/fillers.js";

class OwnTranscriptElement extends HTMLElement {
  #listeners;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const form = partOf(this, "form");
    form.addEventListener("submit", (event) => this.#find(event), { signal });
    form.addEventListener("reset", () => this.#clear(), { signal });
    form.hidden = false;
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #result() {
    return partOf(this, ".hb-hunt__result");
  }

  #find(event) {
    event.preventDefault();
    const text = partOf(this, "textarea").value.trim();
    const say = readWords(this);
    const lists = { sure: say("sure"), doubtful: say("doubtful") };
    const lines = text.split(/\n+/u).map((line) => findFillers(line, lists));
    const found = lines.flat().filter((part) => part.kind);
    this.#result.replaceChildren(...lines.map((parts) => toParagraph(parts, say("maybe"))));
    this.#result.hidden = text === "";
    partOf(this, "[role=status]").textContent = say("count", {
      count: found.length,
      words: countWords(text),
    });
  }

  #clear() {
    this.#result.replaceChildren();
    this.#result.hidden = true;
    partOf(this, "[role=status]").textContent = "";
    partOf(this, "textarea").focus();
  }
}

function toParagraph(parts, doubt) {
  const paragraph = document.createElement("p");
  paragraph.append(...parts.map((part) => toNode(part, doubt)));
  return paragraph;
}

function toNode({ text, kind }, doubt) {
  if (!kind) {
    return document.createTextNode(text);
  }
  const mark = document.createElement("mark");
  mark.className = "hb-filler";
  mark.dataset.kind = kind;
  mark.textContent = text;
  if (kind === "maybe") {
    const told = document.createElement("span");
    told.className = "hb-filler__doubt";
    told.textContent = ` (${doubt})`;
    mark.append(told);
  }
  return mark;
}

customElements.define("handbook-own-transcript", OwnTranscriptElement);
