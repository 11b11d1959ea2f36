/**
 * The search worker. It answers three questions, each with the `id` it was asked under:
 *
 * - {type: "search", id, query, kind, most, patience} → {type: "search", id, total, counts, notice, results, untranslated,
 *   quotes}, or without quotes, then {type: "quotes", id, quotes}; see answer.js and untranslated.js. `isFailed` when the
 *   index cannot be loaded.
 * - {type: "tips", id, query, chosen, most, first} → {type: "tips", id, total, french, counts, numbers, isNearest,
 *   untranslated, notice, rows}: the cards that answer words, if any, and facets, for their list; see tip-index.js. Those
 *   not translated are last, from the number `untranslated` on; rows are those of the `first` cards. `isFailed` when an
 *   index cannot be loaded.
 * - {type: "rows", id, numbers} → {type: "rows", id, rows}: the rows of further cards.
 *
 * Its address says the edition, worker.js?fr.<version>, and so does that of the names of the indexes, so that what is
 * kept for one version is not given to another; its indexes are loaded at the first question, or when it is told to
 * {type: "prepare"} for one, {type: "prepare", tips: true} for one of the list.
 */

import { answer, sayReading } from "./answer.js";
import { broughtOnce } from "./brought-once.js";
import { Engine } from "./engine.js";
import { TipIndex } from "./tip-index.js";
import { answerUntranslated, findUntranslatedTips } from "./untranslated.js";

const EDITION = self.location.search.slice(1).split(".")[0];
const INDEXES = `indexes.json${self.location.search}`;
const TIPS = `tips.json${self.location.search}`;
const NOTHING = {
  isFailed: true,
  total: 0,
  counts: {},
  notice: [],
  results: [],
  untranslated: { results: [] },
};
const NO_TIPS = { isFailed: true, numbers: [], rows: [], notice: [] };
const EVERY_TIP = { found: null, near: [], untranslated: [], notice: [] };
const NONE_UNTRANSLATED = { results: [] };

/** A file of the index that the network does not bring, or that cannot be read. */
class LoadError extends Error {}

let indexes;
let engine;
let other;
let untranslated;
let latest = 0;

const readyTips = broughtOnce(startTips);

self.addEventListener("message", ({ data: message }) => {
  if (message.type === "prepare" && message.tips) {
    unlessNotLoaded(readyTips(), null);
  } else if (message.type === "prepare") {
    withEngine(() => null, null);
  } else if (message.type === "search") {
    reply(message);
  } else if (message.type === "tips") {
    replyTips(message);
  } else if (message.type === "rows") {
    replyRows(message);
  }
});

/**
 * Answers the last query only: those typed meanwhile are out of date. What results quote comes with them when it is there
 * within `patience` milliseconds, so that nothing moves under the reader; else after them. Without patience, they do not.
 */
async function reply({ id, patience = 0, ...asked }) {
  latest = id;
  const { quote, ...found } = await withEngine((ready) => answerAll(ready, asked), NOTHING);
  if (id !== latest) {
    return;
  }
  const quoting = quote && patience ? unlessNotLoaded(quote(), []) : [];
  const quotes = await Promise.race([quoting, new Promise((resolve) => setTimeout(resolve, patience, null))]);
  post(id, { type: "search", ...found, quotes: quotes ?? [] });
  if (!quotes) {
    post(id, { type: "quotes", quotes: await quoting });
  }
}

async function answerAll(ready, asked) {
  const own = await answer(ready, asked);
  const ask = (rest) => answerUntranslated(rest, asked);
  return { ...own, untranslated: await withUntranslated(ready, ask, NONE_UNTRANSLATED) };
}

/** Returns what a function of the index of what is not translated does; something else without one, or if it fails to load. */
function withUntranslated({ untranslated: name }, ask, otherwise) {
  if (!name) {
    return Promise.resolve(otherwise);
  }
  untranslated ??= open(name);
  untranslated.catch(() => {
    untranslated = undefined;
  });
  return unlessNotLoaded(untranslated.then(ask), otherwise);
}

function post(id, message) {
  if (id === latest) {
    self.postMessage({ id, ...message });
  }
}

async function replyTips({ id, ...asked }) {
  self.postMessage({ type: "tips", id, ...(await unlessNotLoaded(listTips(asked), NO_TIPS)) });
}

async function replyRows({ id, numbers }) {
  const brought = readyTips().then((tips) => tips.rows(numbers));
  const rows = await unlessNotLoaded(brought, null);
  self.postMessage({ type: "rows", id, rows: rows ?? [], isFailed: rows === null });
}

/** Returns what the list shows for words and facets; null words look for nothing. */
async function listTips({ query, chosen, most, first }) {
  const [tips, text] = await Promise.all([readyTips(), query === null ? EVERY_TIP : findTips(query)]);
  const listed = tips.find({ found: text.found, near: text.near, chosen, most });
  const untranslated = listed.numbers.find((number) => text.untranslated.includes(number)) ?? null;
  const rows = await tips.rows(listed.numbers.slice(0, first));
  return { ...listed, untranslated, notice: text.notice, rows };
}

/** Returns what a function of the engine does, or something else when a file cannot be loaded: the next letter tries again. */
function withEngine(ask, otherwise) {
  const answered = readyEngine().then(ask);
  answered.catch(() => {
    engine = undefined;
  });
  return unlessNotLoaded(answered, otherwise);
}

async function unlessNotLoaded(answered, otherwise) {
  try {
    return await answered;
  } catch (error) {
    if (error instanceof LoadError) {
      return otherwise;
    }
    throw error;
  }
}

/** Returns the numbers of the tips that lack the fewest words, or of the nearest, and how the query was read. */
async function findTips(query) {
  const ready = await readyEngine();
  const { found, slots, reading } = await ready.search(query);
  const tips = found.filter(({ entry }) => ready.kinds[entry] === "tip");
  const untranslated = await withUntranslated(ready, (rest) => findUntranslatedTips(rest, query), []);
  if (tips.length === 0) {
    const near = untranslated.length > 0 ? [] : await ready.searchNear(query);
    return { found: untranslated, untranslated, near: ready.numbersOf(near), notice: [] };
  }
  const least = Math.min(...tips.map(({ missing }) => missing.length));
  const best = tips.filter(({ missing }) => missing.length === least);
  const isWhole = least === 0 && slots.every(({ answers }) => answers.size > 0);
  const partial = isWhole ? "" : ready.labels.partial_tips;
  const notice = sayReading(ready.labels, reading, { query, partial });
  return { found: [...ready.numbersOf(best), ...untranslated], untranslated, near: [], notice };
}

function readyEngine() {
  if (!engine) {
    engine = start();
    engine.catch(() => {
      engine = undefined;
    });
  }
  return engine;
}

async function start() {
  indexes ??= await fetchJson(INDEXES);
  try {
    return await open(indexes[EDITION]);
  } catch (error) {
    indexes = await fetchAgain(INDEXES, error);
    return open(indexes[EDITION]);
  }
}

async function startTips() {
  const names = await fetchJson(TIPS);
  try {
    return await openTips(names[EDITION]);
  } catch (error) {
    const renewed = await fetchAgain(TIPS, error);
    return openTips(renewed[EDITION]);
  }
}

/** Brings names anew: when the site was published again since this page was loaded, its indexes have others now. */
function fetchAgain(names, error) {
  if (error instanceof LoadError) {
    return fetchJson(names, { cache: "reload" });
  }
  throw error;
}

async function openTips(name) {
  return new TipIndex(await fetchJson(`${name}.json`), (file) => fetchJson(`${name}/${file}.json`));
}

async function open(name) {
  const core = await fetchJson(`${name}.json`);
  const load = (file) => fetchJson(file === core.lexicon ? `${file}.json` : `${name}/${file}.json`);
  return new Engine(core, load, openOther);
}

/** Opens the index of the other edition, once. */
function openOther() {
  const name = Object.entries(indexes).find(([language]) => language !== EDITION)?.[1];
  if (!other && name) {
    other = open(name);
    other.catch(() => {
      other = undefined;
    });
  }
  return other ?? Promise.resolve(null);
}

async function fetchJson(file, options) {
  try {
    const response = await fetch(new URL(file, self.location.href), options);
    return JSON.parse(response.ok ? await response.text() : "");
  } catch (error) {
    throw new LoadError(file, { cause: error });
  }
}
