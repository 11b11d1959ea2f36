/**
 * Searches left without an answer: nothing was found, or nothing of it was opened. This device keeps them once the reader
 * has said so, for the editors to know what to write; words only, never a number nor an address.
 */

import { KeptValue } from "./kept-value.js";

export const KINDS = ["none", "unopened"];
const MOST = 50;
const LONGEST = 100;
const AROUND = /^[^\p{L}\p{N}@]+|[^\p{L}\p{N}@]+$/gu;
const WORD = /^\p{L}[\p{L}\p{M}'’-]*$/u;
const NOTHING = { isOn: false, none: [], unopened: [] };

/** Returns the words of a text: what holds a digit, @, or anything else that no word holds, is left out whole. */
export function wordsOf(text) {
  const words = text.split(/\s+/u).map((word) => word.replace(AROUND, ""));
  let kept = "";
  for (const word of words.filter((own) => WORD.test(own))) {
    const longer = kept ? `${kept} ${word}` : word;
    kept = longer.length <= LONGEST ? longer : kept;
  }
  return kept;
}

/** Returns {isOn, none, unopened} with a search added first to one of the two lists; as it was when nothing is to be kept. */
export function withSearch(kept, kind, text) {
  const words = wordsOf(text);
  if (!kept.isOn || !words) {
    return kept;
  }
  const others = Object.fromEntries(KINDS.map((own) => [own, kept[own].filter((known) => known !== words)]));
  return { ...kept, ...others, [kind]: [words, ...others[kind]].slice(0, MOST) };
}

/** Returns the kept searches without any of them: the reader's word stands. */
export function withoutSearches({ isOn }) {
  return { ...NOTHING, isOn };
}

/** Makes sense of what is stored: what is no list of words is nothing. */
export function understandSearches(stored) {
  const lists = KINDS.map((kind) => [kind, asWords(stored?.[kind])]);
  return { isOn: stored?.isOn === true, ...Object.fromEntries(lists) };
}

/** Returns what this device keeps of them. */
export function keptSearches() {
  return new KeptValue("unanswered", { understand: understandSearches, join: (_kept, held) => held });
}

function asWords(list) {
  const texts = Array.isArray(list) ? list.filter((text) => typeof text === "string") : [];
  return texts.map(wordsOf).filter(Boolean).slice(0, MOST);
}
