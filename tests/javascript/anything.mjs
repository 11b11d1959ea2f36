/** Things of any shape, as others may have written them, for what reads addresses, files and the storage. */

import assert from "node:assert/strict";

const ROUNDS = 2000;
const SEED = 20261121;
const DEEPEST = 4;
export const TODAY = "2026-11-21";
export const HTML = '<img src=x onerror="alert(1)">';
/** Words that our own readers look for, and those that break programs. */
const WORDS = [
  ...["__proto__", "constructor", "prototype", "toString", "length", "then", "valueOf", "hasOwnProperty"],
  ...[
    "ticked",
    "items",
    "day",
    "fr",
    "en",
    "path",
    "titles",
    "says",
    "role",
    "seller",
    "texts",
    "numbers",
    "ours",
  ],
  ...[
    "isOn",
    "none",
    "unopened",
    "progress",
    "handbook",
    "le-bon-ton",
    "format",
    "essai",
    "un",
    TODAY,
    "9999-99-99",
  ],
  ...[
    "",
    " ",
    HTML,
    "javascript:alert(1)",
    "//evil.example/",
    "../../",
    "trucs/1-x/",
    "\u0000",
    "\ud800",
    "‮",
    "%",
    "%E0%A4%A",
  ],
  ...[
    "#attente=1.1.45.0",
    "#listes=essai",
    "q=%00&kind=tip",
    "canal=constructor&sourdine=__proto__",
    "achat=1_2_3",
  ],
];
const SCALARS = [null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, 1, 2];

/** Returns a generator of numbers from 0 to 1, always the same. Source: https://en.wikipedia.org/wiki/Xorshift */
function makeRandom(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Returns something that JSON can say, of any shape. */
function anything(random, depth = 0) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const kind = depth < DEEPEST ? Math.floor(random() * 5) : Math.floor(random() * 2);
  const many = Array.from({ length: Math.floor(random() * 5) });
  if (kind === 0) {
    return pick(SCALARS);
  }
  if (kind === 1) {
    return pick(WORDS);
  }
  if (kind === 2) {
    return many.map(() => anything(random, depth + 1));
  }
  const fields = many.map(
    () => `${JSON.stringify(pick(WORDS))}:${JSON.stringify(anything(random, depth + 1))}`,
  );
  return JSON.parse(`{${fields.join(",")}}`);
}

/** Runs a check on many things; says which one fails it. */
export function forAnything(check) {
  const random = makeRandom(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    const value = anything(random);
    try {
      check(value, () => anything(random));
    } catch (error) {
      assert.fail(`${JSON.stringify(value)}: ${error.stack}`);
    }
  }
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal({}.polluted, undefined);
}

/** Runs a check on many addresses, whole or in pieces. */
export function forAnyAddress(check) {
  forAnything((value, another) => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    for (const end of [text, `${text}&${encodeURIComponent(JSON.stringify(another()))}=${text}`]) {
      check(end);
    }
  });
}
