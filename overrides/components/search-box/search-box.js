/**
 * <handbook-search-box>: what the theme's search box lacks. It shows and speaks how the query was read, helps when
 * nothing was found, writes the query in the address, and follows what is pasted or dictated.
 */

import { partOf } from "../../shared/parts.js";
import { splitWords } from "../../shared/plain-letters.js";
import { readWords } from "../../shared/words.js";
import { withHiddenWords } from "./found-words.js";

const PAUSE = 600;

class SearchBoxElement extends HTMLElement {
  #listeners;
  #results;
  #late;
  #say;
  #isEntering = false;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#field.addEventListener("input", () => this.#follow(), { signal });
    this.#field.addEventListener("keydown", (event) => this.#enterInTime(event), { signal });
    this.#field.form.addEventListener("reset", () => setTimeout(() => this.#follow()), { signal });
    this.#toggle.addEventListener("change", () => this.#forget(), { signal });
    this.#close.addEventListener("click", () => this.#toggle.click(), { signal });
    this.#results = new MutationObserver(() => this.#receive());
    this.#results.observe(this.#list, { childList: true });
    this.#showNotice();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#results.disconnect();
    clearTimeout(this.#late);
  }

  get #box() {
    return this.closest("[data-md-component=search]");
  }

  get #field() {
    return partOf(this.#box, "[data-md-component=search-query]");
  }

  get #list() {
    return partOf(this.#box, ".md-search-result__list");
  }

  get #status() {
    return partOf(this.#box, ".md-search-result__meta");
  }

  get #close() {
    return partOf(this.#box, ".hb-search__close");
  }

  get #toggle() {
    return document.getElementById("__search");
  }

  /** The theme listens to keys only: tells it of what is pasted, dictated or cleared. */
  #follow() {
    this.#isEntering = false;
    this.#hideStraySuggestion();
    this.#sayLooking();
    this.#field.dispatchEvent(new KeyboardEvent("keyup"));
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#writeAddress(), PAUSE);
  }

  #receive() {
    this.#showNotice();
    for (const link of this.#list.querySelectorAll("a[href*='?h=']")) {
      link.href = withHiddenWords(link.href);
    }
    if (this.#isEntering && this.#isUpToDate) {
      this.#list.querySelector("a")?.click();
    }
  }

  /** Opens the best answer to all that is typed: what the list shows may answer its first letters only. */
  #enterInTime(event) {
    if (event.key === "Enter" && !event.isComposing && this.#field.value.trim() && !this.#isUpToDate) {
      event.preventDefault();
      event.stopPropagation();
      this.#isEntering = true;
    }
  }

  get #isUpToDate() {
    const answered = this.#list.querySelector(".hb-result__notice")?.dataset.query ?? "";
    return splitWords(answered).join(" ") === splitWords(this.#field.value).join(" ");
  }

  /** Replaces the theme's count by our words: how many, what was corrected, what is missing. */
  #showNotice() {
    const notice = this.#list.querySelector(".hb-result__notice");
    const count = Number(notice?.dataset.count ?? 0);
    this.hidden = !notice || count > 0;
    if (notice) {
      const total = count > 0 ? this.#say("count", { count }) : "";
      const space = notice.textContent && total ? " " : "";
      this.#status.replaceChildren(...notice.cloneNode(true).childNodes, `${space}${total}`);
    }
  }

  /** Until the index is there, nothing else tells that a query was heard. */
  #sayLooking() {
    if (this.#field.value.trim() && this.#list.children.length === 0) {
      this.#status.textContent = this.#say("looking");
    }
  }

  /** A text too long for the field scrolls in it, and the word suggested behind would not follow. */
  #hideStraySuggestion() {
    partOf(this.#box, ".md-search__suggest").hidden = this.#field.scrollWidth > this.#field.clientWidth;
  }

  #writeAddress() {
    const query = this.#toggle.checked ? this.#field.value.trim() : "";
    const address = new URL(location.href);
    if (query !== (address.searchParams.get("q") ?? "")) {
      setParameter(address.searchParams, query);
      history.replaceState(history.state, "", address);
    }
  }

  #forget() {
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#writeAddress(), PAUSE);
  }
}

function setParameter(parameters, query) {
  if (query) {
    parameters.set("q", query);
  } else {
    parameters.delete("q");
  }
}

customElements.define("handbook-search-box", SearchBoxElement);
