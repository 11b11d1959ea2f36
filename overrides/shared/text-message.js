/**
 * What a text message costs, counted as hooks/handbook/blocks/text_message_cost.py counts it, from the same tables.
 *
 * Sources: 3GPP TS 23.038 (the GSM 7-bit alphabet) and TS 23.040 (concatenation); see the Python module.
 */

import TABLES from "./text-message.json" with { type: "json" };

const BASIC = new Set(TABLES.basic);
const EXTENSION = new Set(TABLES.extension);
const SPACES = " \\u00a0\\u202f\\u2009";
const QUOTES = new RegExp(`«[${SPACES}]*|[${SPACES}]*»`, "gu");

/**
 * Returns what a text message costs, exactly as sent: {encoding, units, segments, room, left, culprits}. `room` is what
 * its segments hold, `left` what remains before another; `culprits` are the characters that force UCS-2, each once.
 */
export function costOf(text) {
  const characters = [...text];
  const culprits = [...new Set(characters.filter(isCostly))];
  const encoding = culprits.length > 0 ? "UCS-2" : "GSM-7";
  const widths = characters.map(encoding === "UCS-2" ? inUnicode : inGsm);
  const units = widths.reduce((sum, width) => sum + width, 0);
  return { encoding, units, culprits, ...segmentsOf(widths, units, TABLES.limits[encoding]) };
}

/** Tells whether a character is outside of the GSM alphabet: one alone makes the whole message dear. */
export function isCostly(character) {
  return !(BASIC.has(character) || EXTENSION.has(character));
}

/** Tells whether a character of the GSM alphabet counts for two. */
export function isDouble(character) {
  return EXTENSION.has(character);
}

/** Returns what says as much as a costly character and costs nothing, or undefined: no accent is ever taken off. */
export function swapFor(character) {
  return TABLES.swaps[character];
}

/** Returns a message without the typography that makes it cost more; no accent is touched, but two signs become one. */
export function plainText(text) {
  const plain = text.normalize("NFC").replace(QUOTES, '"');
  return Array.from(plain, (character) => swapFor(character) ?? character).join("");
}

function inUnicode(character) {
  return character.length;
}

function inGsm(character) {
  return EXTENSION.has(character) ? 2 : 1;
}

/** A character of two units is never split between two segments. */
function segmentsOf(widths, units, [single, part]) {
  if (units <= single) {
    return { segments: Math.min(units, 1), room: single, left: single - units };
  }
  let [segments, left] = [1, part];
  for (const width of widths) {
    if (width > left) {
      segments += 1;
      left = part;
    }
    left -= width;
  }
  return { segments, room: segments * part, left };
}
