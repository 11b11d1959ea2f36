/** <handbook-tip-of-the-day>: of the cards it holds, shows the day's. */

import { indexOfDay } from "../../shared/day.js";

class TipOfTheDayElement extends HTMLElement {
  connectedCallback() {
    const cards = [...this.querySelectorAll(".hb-tip")];
    const shown = indexOfDay(new Date(), cards.length);
    for (const [index, card] of cards.entries()) {
      card.hidden = index !== shown;
    }
  }
}

customElements.define("handbook-tip-of-the-day", TipOfTheDayElement);
