/** <handbook-home-search>: the large field of the home page hands what is typed to the search of the header. */

import { partOf } from "../../shared/parts.js";

class HomeSearchElement extends HTMLElement {
  #listeners;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#field.addEventListener("input", () => this.#handOver(), { signal });
    partOf(this, "form").addEventListener("submit", (event) => this.#submit(event), { signal });
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  get #field() {
    return partOf(this, "input");
  }

  #submit(event) {
    event.preventDefault();
    this.#handOver();
  }

  #handOver() {
    partOf(document, "handbook-search-box").take(this.#field.value);
    this.#field.value = "";
  }
}

customElements.define("handbook-home-search", HomeSearchElement);
