/** <handbook-edition-link>: leads to the same place of the page, and to the same choices, in the other language. */

import { partOf } from "../../shared/parts.js";
import { addressInEdition } from "./edition-address.js";

class EditionLinkElement extends HTMLElement {
  #listeners;

  connectedCallback() {
    const link = partOf(this, "a");
    const page = link.href;
    this.#listeners = new AbortController();
    for (const gesture of ["pointerdown", "focusin", "click"]) {
      this.addEventListener(
        gesture,
        () => {
          link.href = addressInEdition(page, location);
        },
        { signal: this.#listeners.signal },
      );
    }
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }
}

customElements.define("handbook-edition-link", EditionLinkElement);
