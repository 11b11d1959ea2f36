/** <handbook-review-notice>: tells the reader that the page's day of review has passed. */

import { isPast } from "../../shared/day.js";

class ReviewNoticeElement extends HTMLElement {
  connectedCallback() {
    this.hidden = !isPast(this.dataset.nextReview);
  }
}

customElements.define("handbook-review-notice", ReviewNoticeElement);
