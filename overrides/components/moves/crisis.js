/**
 * <handbook-crisis>: the moves over the whole screen. A link of the page (data-crisis) or a key opens it at the first;
 * arrows, buttons and a swipe go from one to the next; Escape, and the Back of the browser, which is a swipe from the edge
 * on some phones, go back to the exact place: open, it is a step of the history.
 */

import { partOf } from "../../shared/parts.js";
import { pageKey } from "../../shared/single-keys.js";
import { readWords } from "../../shared/words.js";
import { placeOf, stepOf } from "./screens.js";

const KEY = "d";

class CrisisElement extends HTMLElement {
  #listeners;
  #say;
  #left = null;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#list.tabIndex = 0;
    document.addEventListener("click", (event) => this.#openFromLink(event), { signal });
    document.addEventListener("keydown", (event) => this.#openOnKey(event), { signal });
    this.#dialog.addEventListener("keydown", (event) => this.#turn(event), { signal });
    this.#dialog.addEventListener("click", (event) => this.#press(event), { signal });
    this.#dialog.addEventListener("close", () => this.#comeBack(), { signal });
    window.addEventListener("popstate", () => this.#follow(), { signal });
    this.#list.addEventListener("scroll", () => this.#show(), { signal, passive: true });
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #dialog() {
    return partOf(this, "dialog");
  }

  get #list() {
    return partOf(this, "ol");
  }

  get #place() {
    return placeOf(this.#list.scrollLeft, this.#list.clientWidth);
  }

  #openFromLink(event) {
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (isPlain && event.target.closest("a[data-crisis]")) {
      event.preventDefault();
      this.#open();
    }
  }

  #openOnKey(event) {
    if (pageKey(event) === KEY && !this.#dialog.open) {
      event.preventDefault();
      this.#open();
    }
  }

  #open() {
    this.#left = { focused: document.activeElement, x: scrollX, y: scrollY };
    this.#dialog.showModal();
    this.#list.scrollLeft = 0;
    this.#show();
    if (!history.state?.isCrisis) {
      history.pushState({ ...history.state, isCrisis: true }, "");
    }
  }

  /** Opens and closes as the browser goes through its history. */
  #follow() {
    const isOpen = Boolean(history.state?.isCrisis);
    if (isOpen && !this.#dialog.open) {
      this.#open();
    } else if (!isOpen && this.#dialog.open) {
      this.#dialog.close();
    }
  }

  #comeBack() {
    if (history.state?.isCrisis) {
      history.back();
    }
    const { focused, x, y } = this.#left;
    focused?.focus({ preventScroll: true });
    scrollTo({ left: x, top: y, behavior: "instant" });
  }

  #turn(event) {
    const step = stepOf(event.key);
    if (step !== 0) {
      event.preventDefault();
      this.#go(step);
    }
  }

  #press(event) {
    const { go, close } = event.target.closest("button")?.dataset ?? {};
    if (go !== undefined) {
      this.#go(Number(go));
    } else if (close !== undefined) {
      this.#dialog.close();
    }
  }

  #go(step) {
    const list = this.#list;
    list.scrollTo({ left: (this.#place + step) * list.clientWidth });
  }

  /** Says where it stands; the button that would lead nowhere says so, and keeps the focus. */
  #show() {
    const place = this.#place;
    const total = this.#list.children.length;
    partOf(this, ".hb-crisis__place").textContent = `${place + 1} / ${total}`;
    this.#speak(
      `${this.#say("place", { place: place + 1, total })} ${this.#list.children[place].textContent}`,
    );
    partOf(this, "[data-go='-1']").setAttribute("aria-disabled", String(place === 0));
    partOf(this, "[data-go='1']").setAttribute("aria-disabled", String(place === total - 1));
  }

  /** The place is known at each pixel of a swipe: a screen reader hears it once. */
  #speak(said) {
    const status = partOf(this, "[role=status]");
    if (status.textContent !== said) {
      status.textContent = said;
    }
  }
}

customElements.define("handbook-crisis", CrisisElement);
