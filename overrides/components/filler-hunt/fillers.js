/** Filler words in a text of the reader's own: some are always too many, others are for the reader to judge. */

import { toPlainLetters } from "../../shared/plain-letters.js";

/** Cuts a text into parts {text, kind}: sure (a filler), maybe (it depends), or nothing. */
export function findFillers(text, { sure, doubtful }) {
  const kinds = new Map([
    ...phrases(doubtful).map((phrase) => [phrase, "maybe"]),
    ...phrases(sure).map((phrase) => [phrase, "sure"]),
  ]);
  const longestFirst = [...kinds.keys()].sort((a, b) => b.length - a.length);
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)];
  const parts = [];
  let at = 0;
  for (let k = 0; k < words.length; k++) {
    const phrase = longestFirst.find((tried) => startsAt(words, k, tried.split(" ")));
    if (phrase) {
      const last = words[k + phrase.split(" ").length - 1];
      const end = last.index + last[0].length;
      parts.push({ text: text.slice(at, words[k].index), kind: "" });
      parts.push({ text: text.slice(words[k].index, end), kind: kinds.get(phrase) });
      at = end;
      k += phrase.split(" ").length - 1;
    }
  }
  parts.push({ text: text.slice(at), kind: "" });
  return parts.filter((part) => part.text);
}

/** Returns how many words a text has. */
export function countWords(text) {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function phrases(list) {
  return list
    .split(",")
    .map((phrase) => same(phrase.trim()))
    .filter(Boolean);
}

function startsAt(words, place, phrase) {
  return phrase.every((word, k) => words[place + k] && same(words[place + k][0]) === word);
}

function same(text) {
  return toPlainLetters(text).replace(/’/gu, "'");
}
