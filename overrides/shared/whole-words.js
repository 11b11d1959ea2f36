/** Words looked for whole in a text, whatever its apostrophes, its capitals and a plural. */

/** Cuts a list of words kept as one text. */
export function wordsIn(list) {
  return list.split(",").map((word) => word.trim());
}

/** Returns the first of some words that a text holds, as the list has it, or undefined. */
export function firstWordIn(text, words) {
  return words.find((word) => expressionOf(word).test(text));
}

function expressionOf(word) {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/['’]/gu, "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}s?(?![\\p{L}\\p{N}])`, "iu");
}
