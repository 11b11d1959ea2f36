/** The list under the field as it opens and closes: on a small screen it takes the whole window, and the focus. */

import { holdFocus } from "../../shared/hold-focus.js";
import { partOf } from "../../shared/parts.js";

/** Where the box takes the whole window; search-box.css says the same. */
const SMALL = "(max-width: 59.9844em)";

export class Popup {
  #box;
  #release;

  constructor(box) {
    this.#box = box;
  }

  #part(name) {
    return partOf(this.#box, `.hb-search__${name}`);
  }

  get isOpen() {
    return !this.#part("panel").hidden;
  }

  get isSmall() {
    return matchMedia(SMALL).matches;
  }

  /** Opens the list; over the whole window, that is a step of the history, but where the reader just came back to it. */
  open({ isStep = this.isSmall } = {}) {
    this.#setOpen(true);
    this.#release = this.isSmall ? holdFocus(this.#box) : undefined;
    if (isStep) {
      history.pushState({ isSearch: true }, "");
    }
  }

  /**
   * Closes the list, and gives the focus back to what opened it. Returns whether that takes a step back in the history;
   * `isStep` is false when it was taken already.
   */
  close({ isStep = true } = {}) {
    const hadFocus = this.isSmall || this.#part("panel").contains(document.activeElement);
    const wasOpen = this.isOpen;
    this.hide();
    if (wasOpen && hadFocus) {
      this.#part(this.isSmall ? "opener" : "field").focus();
    }
    const goesBack = isStep && Boolean(history.state?.isSearch);
    if (goesBack) {
      history.back();
    }
    return goesBack;
  }

  /** Closes the list, and leaves the focus where it is. */
  hide() {
    this.#setOpen(false);
    this.#release?.();
    this.#release = undefined;
  }

  #setOpen(isOpen) {
    this.#part("panel").hidden = !isOpen;
    for (const name of ["field", "opener"]) {
      this.#part(name).setAttribute("aria-expanded", String(isOpen));
    }
  }
}
