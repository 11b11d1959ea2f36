/** What the box shows for a query: results, how many of each kind, and how the query was read. */

import { toPlainLetters } from "../shared/plain-letters.js";
import { split } from "../shared/wordings.js";
import { bestExcerpt, readAnswers } from "./excerpts.js";
import { entryResult, isAmong, mark, partResult } from "./results.js";

const MOST_NEAREST = 5;
const MOST_PARTS_READ = 4;
const PARTS_ALONE = new Set(["list", "model"]);

/**
 * Returns {total, counts, notice, literal, results, quote}: the `most` best results of a kind (page, tip, list, model; all
 * without one), how many there are in all and by kind, what is said of the query, and the query that looks for just what
 * was typed, when it was corrected. `quote` brings what those results quote.
 */
export async function answer(engine, { query, kind, most }) {
  const search = await engine.search(query, kind ? Number.POSITIVE_INFINITY : most);
  const { slots, reading, found, isWhole } = search;
  const counts = countByKind(engine, search);
  const isNone = found.length === 0;
  const chosen = isNone ? await findNearest(engine, query) : ofKind(engine, found, kind);
  const best = chosen.slice(0, most);
  const words = engine.wordsIn(best, slots);
  const results = await Promise.all(
    best.map((own, place) => toResult(engine, own, { query, words: words[place] })),
  );
  const said = isNone
    ? split(chosen.length > 0 ? engine.labels.none : engine.labels.nothing, { query: query.trim() })
    : sayReading(engine.labels, reading, { query, partial: isWhole ? "" : engine.labels.partial });
  const total = kind ? counts[kind] : counts.page + counts.tip;
  return {
    total,
    counts,
    notice: said,
    literal: literally(query, reading),
    results,
    quote: () => quoteAll(engine, { best, words, slots }),
  };
}

/** Returns what results quote in place of what each says of itself: [place, isSaid, parts] of those that change. */
async function quoteAll(engine, { best, words, slots }) {
  const answers = readAnswers(slots, engine);
  const quoted = await Promise.all(
    best.map(async (own, place) => {
      const shown = await engine.show(own.entry);
      const said = own.isAlone ? null : `${shown.say} ${shown.teaser}`;
      const excerpt = bestExcerpt(await partsOf(engine, own), answers, said);
      return excerpt && [place, excerpt.isSaid, mark(excerpt.text, isAmong(words[place]))];
    }),
  );
  return quoted.filter(Boolean);
}

/** Returns the best parts of a result with their lines. */
async function partsOf(engine, { entry, parts }) {
  const first = engine.ranking.firstPart[entry];
  const texts = await engine.texts(entry);
  return [...parts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_PARTS_READ)
    .map(([part, score]) => ({ part, score, lines: texts[part - first] ?? [] }));
}

function countByKind({ kinds, partKinds }, { entries, parts }) {
  const tips = entries.filter((entry) => kinds[entry] === "tip").length;
  const count = (kind) => parts.filter((part) => partKinds[part] === kind).length;
  return { page: entries.length - tips, tip: tips, list: count("list"), model: count("model") };
}

/** Returns what is of a kind among what was found, best first: pages, cards, or the passages that stand alone. */
export function ofKind({ kinds, partKinds }, found, kind) {
  if (PARTS_ALONE.has(kind)) {
    return found
      .flatMap((own) =>
        [...own.parts].map((part) => ({ ...own, parts: new Map([part]), score: part[1], isAlone: true })),
      )
      .filter(({ parts: [[part]] }) => partKinds[part] === kind)
      .sort((one, other) => other.score - one.score);
  }
  return kind ? found.filter(({ entry }) => (kinds[entry] === "tip") === (kind === "tip")) : found;
}

export async function toResult(engine, found, { query, words }) {
  const shown = await engine.show(found.entry);
  const firstPart = engine.ranking.firstPart[found.entry];
  if (found.isAlone) {
    const [part] = found.parts.keys();
    return partResult({ shown, passage: shown.passages[part - firstPart - 1], words });
  }
  const missing = found.missing.map((word) => split(engine.labels.missing, { word: asTyped(word, query) }));
  return entryResult({ found, shown, kind: engine.kinds[found.entry], words, firstPart, missing });
}

/** Returns a word with the accents that were typed. */
function asTyped(word, query) {
  return query.match(/[\p{L}\p{M}\p{N}]+/gu).find((own) => toPlainLetters(own) === word) ?? word;
}

/** Returns the parts of what is said of a query read otherwise than typed: word by word, then that some are missing. */
export function sayReading(labels, reading, { query, partial }) {
  const known = reading.filter(({ how }) => how !== "unknown" || partial);
  const said = known.map(({ how, typed, word }) =>
    split(labels[how], { from: asTyped(typed, query), word: asTyped(word, query) }),
  );
  const isTold = known.some(({ how }) => how === "unknown");
  const sentences = partial && !isTold ? [...said, [{ text: partial }]] : said;
  return sentences.flatMap((parts, place) => (place > 0 ? [{ text: " " }, ...parts] : parts));
}

/** Returns a query with the words that were corrected between quotation marks; nothing when none was. */
function literally(query, reading) {
  const words = new Set(reading.filter(({ how }) => how === "corrected").map(({ typed }) => typed));
  const quoted = query.replace(/[\p{L}\p{M}]+/gu, (word) =>
    words.has(toPlainLetters(word)) ? `"${word}"` : word,
  );
  return quoted === query ? "" : quoted;
}

/** Returns the pages and cards whose words look most like those of a query; none when no word does. */
async function findNearest(engine, query) {
  const near = await engine.searchNear(query, MOST_NEAREST);
  return near.map((found) => ({ ...found, missing: [] }));
}
