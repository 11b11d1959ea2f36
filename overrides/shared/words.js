/** The words an element says, that its page carries in `data-i18n`. */

import { dataOf } from "./parts.js";
import { choose, fill, split } from "./wordings.js";

/**
 * Returns a function that gives the wording of a key, its %{values} filled; `count` chooses the plural. Its `show`
 * writes a wording in a part of the page, each text among its values apart.
 */
export function readWords(element) {
  const wordings = dataOf(element, "i18n");
  const plurals = new Intl.PluralRules(languageOf(element) || undefined);
  const wordingOf = (key, values) =>
    choose(Object.hasOwn(wordings, key) ? wordings[key] : "", plurals, values.count);
  const say = (key, values = {}) => fill(wordingOf(key, values), values);
  say.show = (target, key, values = {}) => writeParts(target, split(wordingOf(key, values), values));
  return say;
}

/** Returns the language of an element: a page not translated yet holds both. */
export function languageOf(element) {
  return element.closest("[lang]")?.lang;
}

/**
 * Writes parts in an element as one text; what was typed keeps its own direction and lends it to nothing around it.
 */
export function writeParts(target, parts) {
  const text = document.createElement("span");
  text.append(...parts.filter((part) => part.text).map(toNode));
  target.replaceChildren(text);
}

function toNode({ text, isTyped }) {
  const node = isTyped ? document.createElement("bdi") : document.createTextNode(text);
  node.textContent = text;
  return node;
}
