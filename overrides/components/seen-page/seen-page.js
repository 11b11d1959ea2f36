/** <handbook-seen>: notes on this device that a page was seen today. */

import { today } from "../../shared/day.js";
import { withPage } from "../../shared/seen-pages.js";
import { read, write } from "../../shared/storage.js";

class SeenElement extends HTMLElement {
  connectedCallback() {
    write("seen", withPage(read("seen"), this.dataset.key, today()));
  }
}

customElements.define("handbook-seen", SeenElement);
