/** <handbook-contents>: the list of a page's headings says which one is being read, and keeps it in sight. */

import { idIn } from "../../shared/anchor.js";
import { currentHeading } from "./current-heading.js";

/** Part of the window, from its top, that a heading must have reached to be the one read. */
const READ = 0.25;
const FAR = 1_000_000;

class ContentsElement extends HTMLElement {
  #observer;
  #links;

  connectedCallback() {
    this.#links = new Map();
    for (const link of this.querySelectorAll("a")) {
      const heading = document.getElementById(idIn(link.hash));
      if (heading) {
        this.#links.set(heading, link);
      }
    }
    // All that is above the line counts, so that a leap over many headings is seen too.
    const margin = `${FAR}px 0px -${(1 - READ) * 100}% 0px`;
    this.#observer = new IntersectionObserver(() => this.#follow(), { rootMargin: margin });
    for (const heading of this.#links.keys()) {
      this.#observer.observe(heading);
    }
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }

  #follow() {
    const headings = [...this.#links.keys()];
    const tops = headings.map((heading) => heading.getBoundingClientRect().top);
    const current = headings[currentHeading(tops, READ * window.innerHeight)];
    for (const [heading, link] of this.#links) {
      if (heading === current) {
        link.setAttribute("aria-current", "location");
        keepInSight(link, this.parentElement);
      } else {
        link.removeAttribute("aria-current");
      }
    }
  }
}

/** Scrolls a list, and never the page around it, until a link of it shows. */
function keepInSight(link, list) {
  const { top, bottom } = link.getBoundingClientRect();
  const seen = list.getBoundingClientRect();
  list.scrollTop += Math.max(0, bottom - seen.bottom) + Math.min(0, top - seen.top);
}

customElements.define("handbook-contents", ContentsElement);
