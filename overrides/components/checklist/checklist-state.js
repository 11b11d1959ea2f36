/**
 * What a device remembers of a checklist: {ticked: [indexes], items: {language: [texts]}, day}.
 *
 * Both languages have the same items in the same order (the build checks it), so that ticks are kept by index and
 * follow the reader from one language to the other. The texts tell, language by language, what was ticked: when a
 * list changes, an item keeps its tick by its text. The day is that of the last tick, as in « 2026-11-21 ».
 */

import { isDay } from "../../shared/day.js";

/** Returns {ticked, changed}: the indexes to tick in a list as it reads today, and whether it read otherwise. */
export function restoreTicks(stored, { language, texts }) {
  const { ticked, items } = readState(stored);
  const known = items[language];
  const today = texts.map(comparable);
  if (ticked.length === 0 || isEqual(known, today)) {
    return { ticked: ticked.filter((index) => index < today.length), changed: false };
  }
  if (!known) {
    const lengths = Object.values(items).map((others) => others.length);
    const changed = lengths.some((length) => length !== today.length);
    return { ticked: changed ? [] : ticked.filter((index) => index < today.length), changed };
  }
  const kept = ticked.map((index) => today.indexOf(known[index])).filter((index) => index >= 0);
  return { ticked: kept.sort((a, b) => a - b), changed: true };
}

/**
 * Returns what to remember of a list, or null when nothing is ticked. The texts of the other languages stay as long
 * as the list has not changed: an index means nothing beside the texts of an older list.
 */
export function rememberTicks(stored, { language, texts, ticked, day }) {
  if (ticked.length === 0) {
    return null;
  }
  const { items } = readState(stored);
  const { changed } = restoreTicks(stored, { language, texts });
  return { ticked, items: { ...(changed ? {} : items), [language]: texts.map(comparable) }, day };
}

/** Tells whether the texts of a language are still to be added to what is remembered. */
export function isNewLanguage(stored, language) {
  const { ticked, items } = readState(stored);
  return ticked.length > 0 && !items[language];
}

/** Returns the day on which a list was last ticked when it is before today; null for today's ticks, or none. */
export function earlierDay(stored, today) {
  const isEarlier = readState(stored).ticked.length > 0 && isDay(stored.day) && stored.day < today;
  return isEarlier ? stored.day : null;
}

/** Returns how many items are ticked. */
export function countTicks(stored) {
  return readState(stored).ticked.length;
}

function readState(stored) {
  const ticked = Array.isArray(stored?.ticked)
    ? stored.ticked.filter((index) => Number.isInteger(index) && index >= 0)
    : [];
  const items = Object.entries(stored?.items ?? {}).filter(([, texts]) => Array.isArray(texts));
  return { ticked: [...new Set(ticked)], items: Object.fromEntries(items) };
}

/** Returns a text without what only typography changes. */
function comparable(text) {
  return text.normalize("NFC").replace(/\s+/gu, " ").replace(/’/gu, "'").trim();
}

function isEqual(known, today) {
  return known?.length === today.length && known.every((text, index) => text === today[index]);
}
