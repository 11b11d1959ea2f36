import assert from "node:assert/strict";
import test from "node:test";

import { isShown, sortedBy } from "../../overrides/components/board/board-rows.js";

const row = (title, words, more = {}) => ({
  section: "texto",
  state: "true",
  values: [title, String(words)],
  words: title.toLowerCase().split(" "),
  ...more,
});
const rows = [row("Bon texto", 900), row("Consentement", 80), row("Écrire court", 1200)];
const titles = (found) => found.map(({ values }) => values[0]);

test("numbers are sorted as numbers, words as a reader would", () => {
  assert.deepEqual(titles(sortedBy(rows, 1)), ["Consentement", "Bon texto", "Écrire court"]);
  assert.deepEqual(titles(sortedBy(rows, 1, true)), ["Écrire court", "Bon texto", "Consentement"]);
  const mixed = [row("Hors", 1), row("Zéro", 1), row("Chercher", 1), ...rows];
  assert.deepEqual(titles(sortedBy(mixed, 0)).slice(1), [
    "Chercher",
    "Consentement",
    "Écrire court",
    "Hors",
    "Zéro",
  ]);
});

test("equal rows keep their order either way", () => {
  const equal = [row("Un", 5), row("Deux", 5)];
  assert.deepEqual(titles(sortedBy(equal, 1)), ["Un", "Deux"]);
  assert.deepEqual(titles(sortedBy(equal, 1, true)), ["Un", "Deux"]);
});

test("a row is shown when it has all that is asked, and nothing asked is anything", () => {
  const behind = row("Bon texto", 900, { state: "behind" });
  assert.ok(isShown(behind, {}));
  assert.ok(isShown(behind, { words: "tex", section: "texto", state: "behind" }));
  assert.ok(!isShown(behind, { state: "missing" }));
  assert.ok(!isShown(behind, { section: "courriel" }));
  assert.ok(!isShown(behind, { words: "appel" }));
});
