/** Words of the other language: « refund » typed in the French edition finds what the English one finds, in French. */

import { splitWords } from "../shared/plain-letters.js";

/** What an entry that only this edition finds keeps of its score, when all that is typed is of the other language. */
const LEAST_OWN = 0.3;
/** How much of a query must be of the other language for its words to be looked for there. */
const LEAST_FOREIGN = 0.3;

/**
 * Returns {share, words}: how much of a query is of the other language, from 0 to 1, and its words that this edition does
 * not hold. Words of both languages count for neither.
 */
export function foreignIn(text, { dictionary, lexicon }) {
  const typed = splitWords(text);
  const foreign = typed.filter((word) => isForeign(word, dictionary, lexicon));
  const own = typed.filter((word) => isOwn(word, dictionary));
  const words = new Set(foreign.filter((word) => !dictionary.stopWords.has(word)));
  const share = foreign.length / (foreign.length + own.length || 1);
  return { share: words.size > 0 && share >= LEAST_FOREIGN ? share : 0, words };
}

function isForeign(word, dictionary, lexicon) {
  if (dictionary.stopWords.has(word)) {
    return dictionary.isForeignStopWord(word) && !dictionary.isOwnStopWord(word);
  }
  const known = dictionary.find(word);
  return known.length > 0
    ? known.every((own) => dictionary.isForeign(own))
    : Boolean(lexicon?.has(`~${word}`));
}

function isOwn(word, dictionary) {
  if (dictionary.isOwnStopWord(word)) {
    return !dictionary.isForeignStopWord(word);
  }
  return dictionary.find(word).some((own) => !dictionary.isForeign(own));
}

/**
 * Returns the entries of this edition that either finds, best first: each edition counts for its share of the query.
 * `found` and `others` are lists of {entry, score, missing, parts}, those of the other edition by numbers of this one.
 */
export function mergeFound(found, others, share) {
  const best = (list) => list[0]?.score ?? 1;
  const merged = new Map();
  for (const own of found) {
    merged.set(own.entry, { ...own, score: Math.max(1 - share, LEAST_OWN) * (own.score / best(found)) });
  }
  for (const other of others) {
    const own = merged.get(other.entry) ?? { entry: other.entry, score: 0, parts: new Map() };
    merged.set(other.entry, { ...own, missing: [], score: own.score + share * (other.score / best(others)) });
  }
  return [...merged.values()].sort((one, other) => other.score - one.score);
}

/** Returns where a page stands in either edition: telephone/ for en/telephone/. */
export function pathIn(url, language) {
  const folder = `${language}/`;
  return url.startsWith(folder) ? url.slice(folder.length) : url;
}
