/**
 * The search worker. It speaks the theme's protocol, {type, data} with the numbers below, and answers the list of
 * tips: {type: "tips", id, query} → {type: "tips", id, numbers, near, notice}, without numbers when the index cannot
 * be loaded.
 *
 * Its address says the edition, worker.js?fr.<version>; its index is loaded at the first letter typed.
 */

import { answer, sayReading } from "./answer.js";
import { Engine } from "./engine.js";

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;
const EDITION = self.location.search.slice(1).split(".")[0];
const NOTHING = { items: [] };
const NO_TIPS = { numbers: null, near: [], notice: [] };

/** A file of the index that the network does not bring, or that cannot be read. */
class LoadError extends Error {}

let indexes;
let engine;
let latest = 0;

self.addEventListener("message", ({ data: message }) => {
  if (message.type === SETUP) {
    indexes = message.data.config.indexes;
    self.postMessage({ type: READY });
  } else if (message.type === QUERY) {
    reply(message.data);
  } else if (message.type === "tips") {
    replyTips(message);
  }
});

/** Answers the last query only: those typed meanwhile are out of date. */
async function reply(query) {
  latest += 1;
  const own = latest;
  const result = query.trim() ? await tryAnswer(query) : NOTHING;
  if (own === latest) {
    self.postMessage({ type: RESULT, data: result });
  }
}

/** Answers nothing when the index cannot be loaded. */
function tryAnswer(query) {
  return withEngine((ready) => answer(ready, query), NOTHING);
}

async function replyTips({ id, query }) {
  self.postMessage({ type: "tips", id, ...(await tryTips(query)) });
}

function tryTips(query) {
  return withEngine((ready) => findTips(ready, query), NO_TIPS);
}

/** Returns what a function of the engine does, or something else when a file cannot be loaded: the next letter tries again. */
async function withEngine(ask, otherwise) {
  try {
    return await ask(await readyEngine());
  } catch (error) {
    engine = undefined;
    if (error instanceof LoadError) {
      return otherwise;
    }
    throw error;
  }
}

/** Returns the numbers of the tips that lack the fewest words, or of the nearest, and how the query was read. */
async function findTips(ready, query) {
  const { found, slots, corrections } = await ready.search(query);
  const tips = found.filter(({ entry }) => ready.kinds[entry] === "tip");
  if (tips.length === 0) {
    const near = await ready.searchNear(query);
    return { numbers: [], near: await numbersOf(ready, near), notice: [] };
  }
  const least = Math.min(...tips.map(({ missing }) => missing.length));
  const best = tips.filter(({ missing }) => missing.length === least);
  const isWhole = least === 0 && slots.every(({ answers }) => answers.size > 0);
  const notice = sayReading(ready, corrections, isWhole ? "" : ready.labels.partial_tips);
  return { numbers: await numbersOf(ready, best), near: [], notice };
}

async function numbersOf(ready, found) {
  const shown = await Promise.all(found.map(({ entry }) => ready.show(entry)));
  return shown.map(({ number }) => number).filter(Boolean);
}

function readyEngine() {
  engine ??= start();
  return engine;
}

async function start() {
  indexes ??= (await fetchJson("search_index.json")).config.indexes;
  try {
    return await open(indexes[EDITION]);
  } catch (error) {
    if (!(error instanceof LoadError)) {
      throw error;
    }
    // The site was published again since this page was loaded: its index has another name now.
    indexes = (await fetchJson("search_index.json", { cache: "reload" })).config.indexes;
    return open(indexes[EDITION]);
  }
}

async function open(name) {
  const core = await fetchJson(`${name}.json`);
  return new Engine(core, (file) => fetchJson(`${name}/${file}.json`));
}

async function fetchJson(file, options) {
  try {
    const response = await fetch(new URL(file, self.location.href), options);
    return JSON.parse(response.ok ? await response.text() : "");
  } catch (error) {
    throw new LoadError(file, { cause: error });
  }
}
