/**
 * The short code of an attestation, made from the steps of a path and the day it was finished.
 *
 * It tells that a path, a list of steps and a day go together: whoever reads this file can make one. No server keeps
 * any trace, so nothing more could be promised.
 */

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ALIKE = { O: "0", I: "1", L: "1", U: "V" };
const FIRST_DAY = Date.UTC(2026, 0, 1);
const DAY = 24 * 60 * 60 * 1000;
const DAY_LETTERS = 3;
const CHECK_LETTERS = 5;

/** Returns the code of a path {id, steps: [{id}]} finished on a day, such as 08V-4TQ2M. */
export function makeCode(path, day) {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY);
  return `${write(days, DAY_LETTERS)}-${write(fingerprint(path, days), CHECK_LETTERS)}`;
}

/** Returns {path, day} for a code that goes with one of the paths, or null. */
export function readCode(typed, paths) {
  const code = [...typed.toUpperCase()]
    .map((letter) => ALIKE[letter] ?? letter)
    .filter((letter) => LETTERS.includes(letter))
    .join("");
  if (code.length !== DAY_LETTERS + CHECK_LETTERS) {
    return null;
  }
  const days = [...code.slice(0, DAY_LETTERS)].reduce((sum, letter) => sum * 32 + LETTERS.indexOf(letter), 0);
  const check = code.slice(DAY_LETTERS);
  const path = paths.find((tried) => write(fingerprint(tried, days), CHECK_LETTERS) === check);
  return path ? { path, day: new Date(FIRST_DAY + days * DAY).toISOString().slice(0, 10) } : null;
}

/** FNV-1a over the path, its steps whatever their order, and the day. */
function fingerprint(path, days) {
  const steps = path.steps.map((step) => step.id).sort();
  let hash = 0x811c9dc5;
  for (const letter of [path.id, ...steps, days].join("|")) {
    hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0;
  }
  return (hash ^ (hash >>> 25)) % 32 ** CHECK_LETTERS;
}

function write(number, length) {
  let [rest, text] = [number >>> 0, ""];
  for (let k = 0; k < length; k++) {
    text = LETTERS[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}
