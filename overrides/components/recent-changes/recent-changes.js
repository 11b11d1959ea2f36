/** <handbook-changes>: of the pages that changed, those that this browser had seen before; the latest for a newcomer. */

import { partOf } from "../../shared/parts.js";
import { unseenChanges } from "../../shared/seen-pages.js";
import { read } from "../../shared/storage.js";
import { readWords } from "../../shared/words.js";

class ChangesElement extends HTMLElement {
  connectedCallback() {
    const rows = [...this.querySelectorAll("[data-key]")];
    const unseen = unseenChanges(
      read("seen"),
      rows.map((row) => row.dataset),
    );
    if (unseen === null) {
      return;
    }
    for (const row of rows) {
      row.hidden = !unseen.includes(row.dataset);
    }
    partOf(this, "h2").textContent = readWords(this)("title");
    this.hidden = unseen.length === 0;
  }
}

customElements.define("handbook-changes", ChangesElement);
