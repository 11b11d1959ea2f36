/** Says what came of pressing a button: on the button for two seconds (five when it is long), and to screen readers. */

import { partOf } from "./parts.js";

const SHOWN_FOR = 2000;
const LONG = 5000;

let region;

/** Puts in the page the region that screen readers listen to: it must be there before it speaks. */
function prepareRegion() {
  if (!region?.isConnected) {
    region = document.createElement("p");
    region.className = "hb-visually-hidden";
    region.setAttribute("role", "status");
    document.body.append(region);
  }
}

/** The label of a button, and what came of pressing it. */
export class Confirmation {
  #button;
  #label;
  #usual;
  #timer;

  constructor(button) {
    this.#button = button;
    this.#label = partOf(button, "[data-label]");
    this.#usual = this.#label.textContent;
    prepareRegion();
  }

  /** Shows a text in place of the label; the button keeps its width, so that nothing moves under the pointer. */
  show(text, { isLong = false } = {}) {
    clearTimeout(this.#timer);
    this.#button.style.minInlineSize = `${this.#button.offsetWidth}px`;
    this.#label.textContent = text;
    region.replaceChildren(text);
    this.#timer = setTimeout(() => this.restore(), isLong ? LONG : SHOWN_FOR);
  }

  /** Puts the label back, where it is away. */
  restore() {
    if (this.#timer === undefined) {
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#button.style.minInlineSize = "";
    this.#label.textContent = this.#usual;
    region.replaceChildren();
  }
}
