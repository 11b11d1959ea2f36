/**
 * The results of a self-assessment that a device keeps, one a day at most, the latest last. Each is remembered as the
 * ticks of a checklist are: {ticked: [indexes], items: {language: [texts]}, day}.
 */

import { isDay } from "../../shared/day.js";
import { rememberTicks, restoreTicks } from "../checklist/checklist-state.js";

const MOST_KEPT = 6;

/** Returns the results that were kept, in the order of their days; what is no result is left out. */
export function understandHistory(stored) {
  const results = Array.isArray(stored) ? stored.filter((result) => isDay(result?.day)) : [];
  return results.sort((one, other) => one.day.localeCompare(other.day));
}

/** Returns the history with today's result in place of an earlier one of the same day. */
export function addResult(stored, { language, texts, ticked, day }) {
  const others = understandHistory(stored).filter((result) => result.day !== day);
  const result = rememberTicks(null, { language, texts, ticked, day }) ?? { ticked: [], items: {}, day };
  return understandHistory([...others, result]).slice(-MOST_KEPT);
}

/** Returns the latest result of a day before today, or null. */
export function lastBefore(stored, today) {
  return understandHistory(stored).findLast((result) => result.day < today) ?? null;
}

/** Returns {before, gained, lost}: how many were ticked, and which lines of the list, as it reads today, changed since. */
export function compareWith(result, { language, texts, ticked }) {
  const then = restoreTicks(result, { language, texts }).ticked;
  return {
    before: then.length,
    gained: ticked.filter((index) => !then.includes(index)),
    lost: then.filter((index) => !ticked.includes(index)),
  };
}
