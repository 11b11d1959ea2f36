/**
 * <handbook-situations>: the buttons of the call page. The address alone shows a sentence; this says which button led
 * to it, and Escape goes back to that button.
 */

import { idIn } from "../../shared/anchor.js";
import { partOf } from "../../shared/parts.js";

class SituationsElement extends HTMLElement {
  #listeners;
  #chosen = null;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    window.addEventListener("hashchange", () => this.#follow(), { signal });
    document.addEventListener("keydown", (event) => this.#leaveOnEscape(event), { signal });
    this.#follow();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #follow() {
    const id = idIn(location.hash);
    const chosen = id === "" ? null : this.querySelector(`[href="#${CSS.escape(id)}"]`);
    this.#chosen?.removeAttribute("aria-current");
    chosen?.setAttribute("aria-current", "true");
    const isBack = this.#chosen && !chosen && id === partOf(this, "nav").id;
    const last = this.#chosen;
    this.#chosen = chosen;
    if (isBack) {
      last.focus();
    }
  }

  /** Only when nothing else that Escape closes is open, nor a text is being typed. */
  #leaveOnEscape(event) {
    const isElsewhere = event.defaultPrevented || event.target.closest("dialog, input, textarea, select");
    if (event.key === "Escape" && this.#chosen && !isElsewhere) {
      location.hash = partOf(this, "nav").id;
    }
  }
}

customElements.define("handbook-situations", SituationsElement);
