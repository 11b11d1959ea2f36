/** What the box shows for a query: groups of results, and a notice when the query was read otherwise than typed. */

import { fold, splitWords } from "../fold.js";
import { fill } from "../words.js";
import { escapeHtml, toGroup } from "./results.js";

const MOST_RESULTS = 20;
const MOST_NEAREST = 6;

/** Returns {items, suggest} for the theme. */
export async function answer(engine, query) {
  const { slots, corrections, found } = await engine.search(query, MOST_RESULTS);
  const nearest = found.length === 0;
  const best = nearest ? nearestTips(engine) : found.slice(0, MOST_RESULTS);
  const notice = noticeFor(engine, query, { corrections, slots, found });
  const items = await Promise.all(
    best.map(async (entry, rank) => {
      const shown = await engine.show(entry.entry);
      const firstPart = engine.ranking.firstPart[entry.entry];
      const words = engine.wordsIn(entry, slots);
      const kind = labelOf(engine, engine.kinds[entry.entry]);
      const labels = { list: labelOf(engine, "list"), model: labelOf(engine, "model") };
      const note = rank === 0 ? notice : "";
      return toGroup({ entry: { ...entry, firstPart }, shown, kind, labels, words, note });
    }),
  );
  return { items, suggest: suggest(engine, query, slots) };
}

function labelOf({ labels }, kind) {
  return labels[kind] ?? labels.page;
}

/** Says, ahead of the first result, what the page shows and speaks above the list; see search-box.js. */
function noticeFor({ labels, dictionary }, query, { corrections, slots, found }) {
  const typed = query.trim();
  if (found.length === 0) {
    return note(0, fill(labels.none, { query: typed }));
  }
  const texts = corrections.map(({ typed: from, word }) =>
    fill(labels.corrected, { from, word: dictionary.words[word] }),
  );
  const known = slots.length;
  if (found[0].matched < known) {
    texts.push(labels.partial);
  }
  return note(Math.min(found.length, MOST_RESULTS), texts.join(" "));
}

function note(count, text) {
  return `<span class="hb-result__notice" data-count="${count}" hidden>${escapeHtml(text)}</span>`;
}

/** Returns the first tips of all: an answer to nothing, so that nobody is left with an empty page. */
function nearestTips({ kinds }) {
  return [...kinds.keys()]
    .filter((entry) => kinds[entry] === "tip")
    .slice(-MOST_NEAREST)
    .map((entry) => ({ entry, score: 1, matched: 0, parts: new Map() }));
}

/** Returns the word that the theme writes in grey after what is typed. */
function suggest({ dictionary }, query, slots) {
  const last = splitWords(query).at(-1);
  const raw = query.split(/[\s-]+/u).at(-1);
  const slot = slots.at(-1);
  if (!last || slot?.typed !== last || fold(raw) !== last) {
    return [];
  }
  const [longer] = [...slot.answers.keys()]
    .filter((word) => dictionary.folded[word].startsWith(last) && dictionary.folded[word] !== last)
    .sort((a, b) => dictionary.counts[b] - dictionary.counts[a]);
  return longer === undefined ? [] : [raw + dictionary.folded[longer].slice(last.length)];
}
