/** <handbook-seen>: notes on this device that a page was seen today. */

import { today } from "./day.js";
import { withPage } from "./seen-state.js";
import { read, write } from "./storage.js";

class SeenElement extends HTMLElement {
  connectedCallback() {
    write("seen", withPage(read("seen"), this.dataset.key, today()));
  }
}

customElements.define("handbook-seen", SeenElement);
