/** Which rows of a board are shown, and in what order: pure functions on what each row says. */

import { splitWords, startsWithAll } from "../../shared/plain-letters.js";

/** Tells whether a row has the section, the state and the words asked for; nothing asked is anything. */
export function isShown(row, { words = "", section = "", state = "" }) {
  return (
    (section === "" || row.section === section) &&
    (state === "" || row.state === state) &&
    startsWithAll(row.words, splitWords(words))
  );
}

/**
 * Returns rows by the value of a column, numbers as numbers; those that are equal keep their order. French and English
 * sort letters alike, whatever the language of the device.
 */
export function sortedBy(rows, column, isDescending = false) {
  const { compare } = new Intl.Collator("fr", { numeric: true });
  const way = isDescending ? -1 : 1;
  return rows.toSorted((one, other) => way * compare(one.values[column], other.values[column]));
}
