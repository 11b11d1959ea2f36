/** The parts of its page that an element cannot do without: one that is missing is named where it is looked for. */

/** An element of the page that lacks what its template owes it. */
export class MissingPart extends Error {
  constructor(element, part) {
    super(`${element.localName ? `<${element.localName}>` : "the page"} lacks ${part}`);
    this.name = "MissingPart";
  }
}

/** Returns the part of an element that a selector finds; throws MissingPart when it has none. */
export function partOf(element, selector) {
  const part = element.querySelector(selector);
  if (!part) {
    throw new MissingPart(element, selector);
  }
  return part;
}

/** Returns what an element carries in one of its data attributes; throws MissingPart without one that can be read. */
export function dataOf(element, name) {
  try {
    return JSON.parse(element.dataset[name]);
  } catch {
    throw new MissingPart(element, `data-${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`);
  }
}
