import assert from "node:assert/strict";
import { test } from "node:test";
import { splitWords, startsWithAll, toPlainLetters } from "../../overrides/shared/plain-letters.js";

test("case, accents and ligatures do not count", () => {
  assert.equal(toPlainLetters("Où ÊTES-vous, ma sœur? Cœlacanthe"), "ou etes-vous, ma soeur? coelacanthe");
});

test("words stop at apostrophes, hyphens and numbers", () => {
  assert.deepEqual(splitWords("L’appel nº\u00a0119, rendez-vous à 9h30"), [
    ...["l", "appel", "no", "119", "rendez", "vous", "a", "9", "h", "30"],
  ]);
});

test("a text without a word has no words", () => {
  assert.deepEqual(splitWords(" …! "), []);
});

const WORDS = splitWords("Truc nº 119. Expliquez l’attente, puis remerciez; la plainte suit.");
const cases = [
  { sought: "", finds: true, why: "nothing sought" },
  { sought: "att", finds: true, why: "the start of a word" },
  { sought: "ATTENTE éxpliquez", finds: true, why: "all words, in any order, case and accents aside" },
  { sought: "tente", finds: false, why: "the end of a word" },
  { sought: "attente colère", finds: false, why: "one word of two" },
  { sought: "plaintes", finds: true, why: "the plural of a word" },
  { sought: "119", finds: true, why: "the number" },
  { sought: "nº119", finds: true, why: "the number, as printed without its space" },
  { sought: "truc 119", finds: true, why: "the number, as printed" },
  { sought: "120", finds: false, why: "another number" },
];
for (const { sought, finds, why } of cases) {
  test(`${why} ${finds ? "finds" : "does not find"} a text`, () => {
    assert.equal(startsWithAll(WORDS, splitWords(sought)), finds);
  });
}
