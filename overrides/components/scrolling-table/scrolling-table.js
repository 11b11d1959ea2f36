/**
 * <handbook-table>: a table wider than the page scrolls in it; the keyboard reaches it then, under the name of the heading
 * before it unless it has one. Source: https://www.w3.org/WAI/WCAG22/Techniques/failures/F54
 */

class TableElement extends HTMLElement {
  #observer;
  #name;

  connectedCallback() {
    this.#name = this.ariaLabel ?? headingBefore(this)?.textContent.trim();
    this.#observer = new ResizeObserver(() => this.#follow());
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
  }

  #follow() {
    const scrolls = this.scrollWidth > this.clientWidth + 1;
    this.toggleAttribute("data-scrolls", scrolls);
    for (const [name, value] of [
      ["role", "region"],
      ["tabindex", "0"],
      ["aria-label", this.#name],
    ]) {
      if (scrolls && value) {
        this.setAttribute(name, value);
      } else {
        this.removeAttribute(name);
      }
    }
  }
}

function headingBefore(element) {
  const isBefore = (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll("main :is(h1, h2, h3)")].findLast(isBefore);
}

customElements.define("handbook-table", TableElement);
