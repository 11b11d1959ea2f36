/** A page that is gone: it leads to where it is now, at the very place that the link named. */

/**
 * Return where a link to an old page leads.
 * @param {string} hash The place that the link names, with its mark, or nothing.
 * @param {string} page Where the page is now.
 * @param {Record<string, string>} anchors Where its old places are now; the others kept their names.
 */
export function newAddress(hash, page, anchors) {
  const anchor = hash.slice(1); // as an editor types it: small letters, digits and hyphens
  if (Object.hasOwn(anchors, anchor)) return anchors[anchor];
  return page.includes("#") ? page : page + hash;
}

export class MovedPageElement extends HTMLElement {
  connectedCallback() {
    const page = this.querySelector("a").getAttribute("href");
    location.replace(newAddress(location.hash, page, JSON.parse(this.dataset.anchors)));
  }
}

customElements.define("handbook-moved-page", MovedPageElement);
