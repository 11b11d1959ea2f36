/** <handbook-review-list>: marks the pages whose day of review has passed. */

import { isPast } from "../../shared/day.js";
import { partOf } from "../../shared/parts.js";

class ReviewListElement extends HTMLElement {
  connectedCallback() {
    for (const row of this.querySelectorAll("[data-next-review]")) {
      partOf(row, ".hb-reviews__late").hidden = !isPast(row.dataset.nextReview);
    }
  }
}

customElements.define("handbook-review-list", ReviewListElement);
