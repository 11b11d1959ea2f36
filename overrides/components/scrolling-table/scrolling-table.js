/**
 * <handbook-table>: a table wider than the page scrolls in it; the keyboard reaches it then, under the name of the heading
 * before it unless it has one. Source: https://www.w3.org/WAI/WCAG22/Techniques/failures/F54
 */

class TableElement extends HTMLElement {
  #observer;
  #given;

  connectedCallback() {
    const name = headingBefore(this)?.textContent.trim();
    this.#given = Object.entries({ tabindex: "0", role: name && "region", "aria-label": name });
    this.#given = this.#given.filter(([attribute, value]) => value && !this.hasAttribute(attribute));
    this.#observer = new ResizeObserver(() => this.#follow());
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }

  #follow() {
    const scrolls = this.scrollWidth > this.clientWidth + 1;
    this.toggleAttribute("data-scrolls", scrolls);
    for (const [attribute, value] of this.#given) {
      if (scrolls) {
        this.setAttribute(attribute, value);
      } else {
        this.removeAttribute(attribute);
      }
    }
  }
}

function headingBefore(element) {
  const isBefore = (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll("main :is(h1, h2, h3)")].findLast(isBefore);
}

customElements.define("handbook-table", TableElement);
