/** What an edition still shows in another language: found in a group of its own, by an index of its own. */

import { ofKind, toResult } from "./answer.js";

/** How many are shown beside what is translated. */
const MOST_UNTRANSLATED = 5;

/**
 * Returns {language, results} for the pages and cards of an index that answer every word of a query, best first: beside
 * what is translated, one that lacks a word is of no use.
 */
export async function answerUntranslated(engine, { query, kind }) {
  const { found, slots } = await findWhole(engine, query);
  const best = ofKind(engine, found, kind)
    .filter(({ isAlone }) => !isAlone)
    .slice(0, MOST_UNTRANSLATED);
  const words = engine.wordsIn(best, slots);
  const results = await Promise.all(
    best.map((own, place) => toResult(engine, own, { query, words: words[place] })),
  );
  return { language: engine.language, results };
}

/** Returns the numbers of the tips of an index that answer every word of a query, best first. */
export async function findUntranslatedTips(engine, query) {
  const { found } = await findWhole(engine, query);
  return engine.numbersOf(found);
}

async function findWhole(engine, query) {
  const { found, slots } = await engine.searchHere(query, Number.POSITIVE_INFINITY, { isSure: true });
  const isRead = slots.every(({ answers }) => answers.size > 0);
  return { found: isRead ? found.filter(({ missing }) => missing.length === 0) : [], slots };
}
