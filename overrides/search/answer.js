/** What the box shows for a query: groups of results, and a notice when the query was read otherwise than typed. */

import { splitWords, toPlainLetters } from "../shared/plain-letters.js";
import { split } from "../shared/wordings.js";
import { escapeHtml, partsToHtml, toGroup } from "./results.js";

const MOST_RESULTS = 20;
const MOST_NEAREST = 3;

/** Returns {items, suggest} for the theme. */
export async function answer(engine, query) {
  const { slots, corrections, found, isWhole } = await engine.search(query, MOST_RESULTS);
  const best = found.length > 0 ? found : await nearestTips(engine, query);
  const words = engine.wordsIn(best, slots);
  const notice = noteOf(query, noticeFor(engine, query, { corrections, found, isWhole }));
  const items = await Promise.all(
    best.map(async (entry, rank) => {
      const shown = await engine.show(entry.entry);
      const firstPart = engine.ranking.firstPart[entry.entry];
      const kind = labelOf(engine, engine.kinds[entry.entry]);
      const labels = { list: labelOf(engine, "list"), model: labelOf(engine, "model") };
      const note = rank === 0 ? notice : "";
      const missing = entry.missing.map((word) =>
        split(engine.labels.missing, { word: asTyped(word, query) }),
      );
      return toGroup({
        entry: { ...entry, firstPart },
        shown,
        kind,
        labels,
        words: words[rank],
        note,
        missing,
      });
    }),
  );
  return { items, suggest: suggest(engine, query, slots) };
}

/** Returns a word with the accents that were typed. */
function asTyped(word, query) {
  return query.match(/[\p{L}\p{M}\p{N}]+/gu).find((own) => toPlainLetters(own) === word) ?? word;
}

function labelOf({ labels }, kind) {
  return labels[kind] ?? labels.page;
}

/** Says, ahead of the first result, what the page shows and speaks above the list; see search-box.js. */
function noticeFor({ labels, dictionary }, query, { corrections, found, isWhole }) {
  if (found.length === 0) {
    return { count: 0, said: split(labels.none, { query: query.trim() }) };
  }
  const said = sayReading({ labels, dictionary }, corrections, isWhole ? "" : labels.partial);
  return { count: Math.min(found.length, MOST_RESULTS), said };
}

/** Returns the parts of what is said of a query read otherwise than typed: the words corrected, then that some are missing. */
export function sayReading({ labels, dictionary }, corrections, partial) {
  const corrected = corrections.map(({ typed: from, word }) =>
    split(labels.corrected, { from, word: dictionary.words[word] }),
  );
  const sentences = partial ? [...corrected, [{ text: partial }]] : corrected;
  return sentences.flatMap((parts, place) => (place > 0 ? [{ text: " " }, ...parts] : parts));
}

function noteOf(query, { count, said }) {
  const data = `data-count="${count}" data-query="${escapeHtml(query)}"`;
  return `<span class="hb-result__notice" ${data} hidden>${partsToHtml(said)}</span>`;
}

/** Returns the tips nearest to a query, or the first of all: nobody is left with an empty page. */
async function nearestTips(engine, query) {
  const near = (await engine.searchNear(query)).filter(({ entry }) => engine.kinds[entry] === "tip");
  const tips = [...engine.kinds.keys()].filter((entry) => engine.kinds[entry] === "tip");
  const first = tips.map((entry) => ({ entry, score: 1, parts: new Map() }));
  return (near.length > 0 ? near : first).slice(0, MOST_NEAREST).map((found) => ({ ...found, missing: [] }));
}

/** Returns the word that the theme writes in grey after what is typed. */
function suggest({ dictionary }, query, slots) {
  const last = splitWords(query).at(-1);
  const raw = query.split(/[\s-]+/u).at(-1);
  const slot = slots.at(-1);
  if (!last || slot?.typed !== last || toPlainLetters(raw) !== last) {
    return [];
  }
  const longer = dictionary.likeliest(
    [...slot.answers.keys()].filter(
      (word) => dictionary.folded[word]?.startsWith(last) && dictionary.folded[word] !== last,
    ),
  );
  return longer === undefined ? [] : [raw + dictionary.folded[longer].slice(last.length)];
}
