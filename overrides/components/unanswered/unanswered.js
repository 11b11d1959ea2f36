/** <handbook-unanswered>: the searches without an answer that this device keeps; shows them all, copies them, erases them. */

import { copyText } from "../../shared/clipboard.js";
import { Confirmation } from "../../shared/confirmation.js";
import { partOf } from "../../shared/parts.js";
import { KINDS, keptSearches, withoutSearches } from "../../shared/unanswered.js";
import { readWords } from "../../shared/words.js";

class UnansweredElement extends HTMLElement {
  #listeners;
  #confirmation;
  #kept = keptSearches();
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const copier = partOf(this, "[data-action=copy]");
    this.#say = readWords(this);
    this.#confirmation = new Confirmation(copier);
    this.#box.addEventListener("change", () => this.#choose(), { signal });
    copier.addEventListener("click", () => this.#copy(), { signal });
    partOf(this, "[data-action=erase]").addEventListener("click", () => this.#erase(), { signal });
    this.#kept.watch(() => this.#show(), { signal });
    partOf(this, ".hb-unanswered__without").hidden = true;
    partOf(this, ".hb-unanswered__all").hidden = false;
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#confirmation.restore();
  }

  get #box() {
    return partOf(this, "input");
  }

  #show() {
    const kept = this.#kept.value;
    this.#box.checked = kept.isOn;
    for (const kind of KINDS) {
      const group = partOf(this, `.hb-unanswered__${kind}`);
      group.hidden = kept[kind].length === 0;
      partOf(group, "ul").replaceChildren(...kept[kind].map(toItem));
    }
    const isEmpty = KINDS.every((kind) => kept[kind].length === 0);
    partOf(this, ".hb-unanswered__empty").hidden = !isEmpty;
    partOf(this, ".hb-unanswered__kept").hidden = isEmpty;
  }

  #choose() {
    const { checked: isOn } = this.#box;
    const isKept = this.#kept.change((kept) => ({ ...kept, isOn }));
    this.#tell(isKept ? "" : this.#say("failed"));
    this.#show();
  }

  async #copy() {
    const kept = this.#kept.value;
    const lists = KINDS.filter((kind) => kept[kind].length > 0).map((kind) =>
      [this.#say(kind), ...kept[kind].map((words) => `- ${words}`)].join("\n"),
    );
    const isCopied = await copyText(lists.join("\n\n"));
    this.#confirmation.show(this.#say(isCopied ? "copied" : "copy_failed"));
  }

  #erase() {
    const isKept = this.#kept.change(withoutSearches);
    this.#show();
    this.#box.focus();
    this.#tell(this.#say(isKept ? "erased" : "failed"));
  }

  #tell(text) {
    partOf(this, "[role=status]").textContent = text;
  }
}

function toItem(words) {
  const item = document.createElement("li");
  item.textContent = words;
  return item;
}

customElements.define("handbook-unanswered", UnansweredElement);
