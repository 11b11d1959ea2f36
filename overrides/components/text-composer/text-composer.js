/**
 * <handbook-text-composer>: a text message, counted as it is written. What is copied is what was counted; nothing is
 * kept or sent. The address names the model that one starts from, and nothing of what is typed.
 */

import { idIn } from "../../shared/anchor.js";
import { setAttribute } from "../../shared/attributes.js";
import { copyText } from "../../shared/clipboard.js";
import { Confirmation } from "../../shared/confirmation.js";
import { dataOf, partOf } from "../../shared/parts.js";
import { costOf, plainText } from "../../shared/text-message.js";
import { wordsIn } from "../../shared/whole-words.js";
import { languageOf, readWords } from "../../shared/words.js";
import {
  blanksOf,
  costlyCharacters,
  nameOf,
  piecesOf,
  remainingBlanks,
  swapOne,
  visible,
  withoutBrackets,
} from "./draft.js";
import { lookOver } from "./text-checks.js";

const PAUSE = 700;

class TextComposerElement extends HTMLElement {
  #listeners;
  #confirmation;
  #names = [];
  #late;
  #say;
  #wordings;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#wordings = dataOf(this, "i18n");
    this.#confirmation = new Confirmation(this.#button("copy"));
    const form = partOf(this, "form");
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    form.addEventListener("input", (event) => event.target === this.#field && this.#recount(), { signal });
    this.#on("take", () => this.#take(), signal);
    this.#on("next", () => this.#goToBlank(), signal);
    this.#on("swap-all", () => this.#write(plainText(this.#text)), signal);
    this.#on("copy", () => this.#copy(), signal);
    this.#on("clear", () => this.#write(""), signal);
    window.addEventListener("hashchange", () => this.#follow(), { signal });
    form.inert = false;
    this.#follow();
    this.#recount();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#late);
    this.#confirmation.restore();
  }

  get #field() {
    return partOf(this, "textarea");
  }

  get #text() {
    return this.#field.value;
  }

  get #select() {
    return partOf(this, "select");
  }

  #button(action) {
    return partOf(this, `[data-action="${action}"]`);
  }

  #on(action, act, signal) {
    this.#button(action).addEventListener("click", act, { signal });
  }

  /** The address may name a model: it is taken when nothing has been written yet. */
  #follow() {
    const option = [...this.#select.options].find(({ value }) => value && value === idIn(location.hash));
    if (option && this.#text === "") {
      option.selected = true;
      this.#names = blanksOf(option.dataset.text);
      this.#field.value = option.dataset.text;
      this.#recount();
    }
  }

  #take() {
    const [option] = this.#select.selectedOptions;
    history.replaceState(null, "", option.value ? `#${option.value}` : location.pathname + location.search);
    const text = option.dataset.text ?? "";
    this.#names = blanksOf(text);
    this.#write(text);
    this.#field.setSelectionRange(0, 0);
    this.#goToBlank();
  }

  /** Puts another text in the field in a way that the field can undo. */
  #write(text) {
    const field = this.#field;
    field.focus();
    field.select();
    const isDone = text ? document.execCommand("insertText", false, text) : document.execCommand("delete");
    if (!isDone || field.value !== text) {
      field.value = text;
    }
    this.#recount();
  }

  /** Selects the first blank after the caret, or else the first of all: what is typed takes its place. */
  #goToBlank() {
    const blanks = remainingBlanks(this.#text, this.#names);
    const blank = blanks.find(({ start }) => start >= this.#field.selectionEnd) ?? blanks[0];
    this.#field.focus();
    if (blank) {
      this.#field.setSelectionRange(blank.start, blank.end);
    }
  }

  async #copy() {
    const blanks = remainingBlanks(this.#text, this.#names);
    if (blanks.length > 0) {
      this.#showFault(blanks);
      this.#field.setSelectionRange(0, 0);
      this.#goToBlank();
    } else if (this.#text.trim() === "") {
      this.#confirmation.show(this.#say("empty"));
    } else {
      this.#confirmation.show(this.#say((await copyText(this.#text)) ? "copied" : "copy_failed"));
    }
  }

  #showFault(blanks) {
    const fault = partOf(this, ".hb-composer__fault");
    const names = [...new Set(blanks.map(({ name }) => name))];
    fault.hidden = names.length === 0;
    fault.textContent =
      names.length > 0 ? this.#say("to_fill", { count: names.length, names: names.join(", ") }) : "";
    setAttribute(this.#field, "aria-invalid", names.length > 0 && "true");
    setAttribute(this.#field, "aria-describedby", names.length > 0 && fault.id);
  }

  #recount() {
    const blanks = remainingBlanks(this.#text, this.#names);
    const counted = withoutBrackets(this.#text, this.#names);
    this.#showCost(costOf(counted));
    this.#showMarks();
    this.#showSigns(costlyCharacters(counted));
    this.#showChecks(counted);
    const next = this.#button("next");
    next.hidden = blanks.length === 0;
    next.textContent =
      blanks.length > 0 ? this.#say("next", { name: blanks[0].name, count: blanks.length }) : "";
    if (!partOf(this, ".hb-composer__fault").hidden) {
      this.#showFault(blanks);
    }
  }

  #showCost({ segments, units, room, left, encoding }) {
    const said = this.#say("segments", { count: segments });
    const more = partOf(this, ".hb-composer__units");
    partOf(this, ".hb-composer__segments").textContent = said;
    this.#say.show(more, "units", { units, room, left, encoding });
    partOf(this, ".hb-composer__why").textContent = this.#say(
      encoding === "UCS-2" ? "why_costly" : "why_free",
    );
    partOf(this, ".hb-composer__cost").dataset.segments = String(Math.min(segments, 3));
    partOf(this, ".hb-composer__used").style.setProperty("--hb-used", units / room);
    clearTimeout(this.#late);
    this.#late = setTimeout(() => {
      partOf(this, "[role=status]").textContent = `${said}. ${more.textContent}`;
    }, PAUSE);
  }

  /** The same text behind the field, its costly characters and its blanks marked. */
  #showMarks() {
    const marks = piecesOf(this.#text, this.#names).map(({ text, kind }) => {
      const mark = document.createElement(kind === "" ? "span" : "mark");
      mark.dataset.kind = kind;
      mark.textContent = text;
      return mark;
    });
    partOf(this, ".hb-composer__marks").replaceChildren(...marks, "\n");
  }

  #showSigns(signs) {
    const box = partOf(this, ".hb-composer__signs");
    const had = box.contains(document.activeElement);
    const template = partOf(this, "template").content.firstElementChild;
    const swapped = signs.filter(({ swap }) => swap !== undefined);
    partOf(box, "ul").replaceChildren(...signs.map((sign) => this.#toItem(sign, template.cloneNode(true))));
    box.hidden = signs.length === 0;
    const all = this.#button("swap-all");
    all.hidden = swapped.length < 2;
    all.textContent = this.#say("swap_all", { count: swapped.length });
    if (had && !box.contains(document.activeElement)) {
      this.#field.focus();
    }
  }

  #toItem({ character, count, kind, swap }, item) {
    const { key, letter } = nameOf(character, (name) => name in this.#wordings);
    const name = this.#say(key, { letter });
    const glyph = partOf(item, "mark");
    glyph.textContent = visible(character);
    glyph.dataset.kind = kind;
    const button = partOf(item, "button");
    button.hidden = kind === "double" || swap === undefined;
    const told = button.hidden ? keptKey(kind, character) : "sign";
    partOf(item, "span").textContent = this.#say(told, { name, count });
    button.textContent = button.hidden ? "" : this.#say(swapKey(character, swap), { swap });
    button.setAttribute("aria-label", `${button.textContent} (${name})`);
    button.addEventListener("click", () => this.#write(swapOne(this.#text, character)));
    return item;
  }

  #showChecks(text) {
    const lists = { signs: wordsIn(this.#say("words_who")), secrets: wordsIn(this.#say("words_secret")) };
    const here = { now: new Date(), language: languageOf(this) };
    for (const [name, seen] of Object.entries(lookOver(text, { ...lists, ...here }))) {
      const check = partOf(this, `[data-check="${name}"]`);
      check.dataset.state = text.trim() === "" ? "ask" : seen.state;
      partOf(check, ".hb-composer__seen").textContent =
        text.trim() === "" ? "" : this.#say(seen.key, seen.values);
    }
  }
}

/** Returns the wording of what to do with a character that nothing can stand for. */
function keptKey(kind, character) {
  if (kind === "double") {
    return "sign_double";
  }
  return /\p{L}/u.test(character) ? "sign_kept" : "sign_apart";
}

/** Returns the wording of what a swap does. */
function swapKey(character, swap) {
  if (swap === character) {
    return "swap_accent";
  }
  return { "": "swap_none", " ": "swap_space" }[swap] ?? "swap";
}

customElements.define("handbook-text-composer", TextComposerElement);
