/** A text message being written: its blanks, between [brackets], its costly characters, and their names. */

import { costOf, isCostly, isDouble, swapFor } from "../../shared/text-message.js";

const BRACKETED = /\[([^[\]]+)\]/gu;
const QUOTES = ["«", "»"];
const SPACED = /(«)[ \u00a0\u202f\u2009]*|[ \u00a0\u202f\u2009]*(»)/gu;
const ACCENTS = /\p{M}/gu;
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/u;

/** Returns the names of the blanks of a model, each once. */
export function blanksOf(text) {
  return [...new Set(Array.from(text.matchAll(BRACKETED), ([, name]) => name))];
}

/** Returns a text whose blanks read as their names: what is counted, as a model counts it. */
export function withoutBrackets(text, names) {
  return text.replace(BRACKETED, (whole, name) => (names.includes(name) ? name : whole));
}

/** Returns the blanks of a model that are still in a text, {name, start, end}, in order. */
export function remainingBlanks(text, names) {
  return Array.from(text.matchAll(BRACKETED))
    .filter(([, name]) => names.includes(name))
    .map((match) => ({ name: match[1], start: match.index, end: match.index + match[0].length }));
}

/** Cuts a text into pieces {text, kind}: blank, costly (it forces UCS-2), double (it counts for two), or nothing. */
export function piecesOf(text, names) {
  const isGsm = costOf(withoutBrackets(text, names)).encoding === "GSM-7";
  const pieces = [];
  let at = 0;
  for (const { start, end } of [...remainingBlanks(text, names), { start: text.length, end: text.length }]) {
    for (const character of text.slice(at, start)) {
      add(pieces, character, kindOf(character, isGsm));
    }
    pieces.push({ text: text.slice(start, end), kind: "blank" });
    at = end;
  }
  return pieces.filter((piece) => piece.text);
}

/**
 * Returns the characters that cost, {character, count, kind, swap}, each once: those that force UCS-2, or else those that
 * count for two. The swap of an accent that is a sign of its own is to join its letter.
 */
export function costlyCharacters(text) {
  const { culprits } = costOf(text);
  const kind = culprits.length > 0 ? "costly" : "double";
  const characters = [...text].filter(kind === "costly" ? isCostly : isDouble);
  return [...new Set(characters)].map((character) => ({
    character,
    kind,
    count: characters.filter((other) => other === character).length,
    swap: swapFor(character) ?? (joins(character, text) ? character : undefined),
  }));
}

/**
 * Returns how a character is named: {key, letter}. `key` is that of its own name, of its accent's, or of its kind;
 * `letter` is what bears the accent, or its code for one that has no name.
 */
export function nameOf(character, isNamed) {
  const own = keyOf(character);
  if (isNamed(own)) {
    return { key: own, letter: character };
  }
  const [letter, accent] = character.normalize("NFD");
  if (accent && isNamed(keyOf(accent))) {
    return { key: keyOf(accent), letter };
  }
  return EMOJI.test(character) ? { key: "emoji", letter: "" } : { key: "other", letter: codeOf(character) };
}

/** Returns a message with one of its costly characters swapped: French quotes lose the spaces that belong to them. */
export function swapOne(text, character) {
  const swap = swapFor(character);
  if (swap === undefined) {
    return text.normalize("NFC");
  }
  return (QUOTES.includes(character) ? text.replace(SPACED, "$1$2") : text).replaceAll(character, swap);
}

/** Returns what of a character can be seen in a list: nothing of a space, or of an accent that has lost its letter. */
export function visible(character) {
  return /[\s\p{C}]/u.test(character) ? "" : character.replace(ACCENTS, "◌$&");
}

function kindOf(character, isGsm) {
  if (isCostly(character)) {
    return "costly";
  }
  return isGsm && isDouble(character) ? "double" : "";
}

function joins(character, text) {
  return character.search(ACCENTS) === 0 && !text.normalize("NFC").includes(character);
}

function add(pieces, character, kind) {
  const last = pieces.at(-1);
  if (last?.kind === kind && kind === "") {
    last.text += character;
  } else {
    pieces.push({ text: character, kind });
  }
}

function keyOf(character) {
  return `sign_${codeOf(character)}`;
}

function codeOf(character) {
  return character.codePointAt(0).toString(16).padStart(4, "0");
}
