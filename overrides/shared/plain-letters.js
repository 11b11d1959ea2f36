/** Text as a search reads it: without case, accents or typography. */

const LIGATURES = { œ: "oe", æ: "ae" };

/** Returns a text without case, accents or ligatures. */
export function toPlainLetters(text) {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[œæ]/gu, (letter) => LIGATURES[letter]);
}

/** Returns the words and numbers, in plain letters, of a text; « l’appel nº119 » gives l, appel, no, 119. */
export function splitWords(text) {
  return toPlainLetters(text).match(/\p{L}+|\p{N}+/gu) ?? [];
}

/** Returns the words and numbers of a text as they are written, each with its place: {0: word, index}. */
export function placeWords(text) {
  return text.matchAll(/\p{L}+|\p{N}+/gu);
}

/** Tells whether every word sought starts one of the words; the plural finds the singular. */
export function startsWithAll(words, sought) {
  return sought.map(stem).every((start) => words.some((word) => word.startsWith(start)));
}

function stem(word) {
  return /^\p{L}{2,}[^s]s$/u.test(word) ? word.slice(0, -1) : word;
}
