import assert from "node:assert/strict";
import { test } from "node:test";
import { countWords, findFillers } from "../../overrides/components/filler-hunt/fillers.js";

const LISTS = { sure: "euh, fait que, t'sais, là là", doubtful: "donc, là" };

function kinds(text) {
  return findFillers(text, LISTS)
    .filter((part) => part.kind)
    .map((part) => [part.text, part.kind]);
}

test("fillers are found whatever their case and their apostrophe", () => {
  assert.deepEqual(kinds("Euh, t’sais, fait  que oui."), [
    ["Euh", "sure"],
    ["t’sais", "sure"],
    ["fait  que", "sure"],
  ]);
});

test("the longest one wins, and a false friend is for the reader to judge", () => {
  assert.deepEqual(kinds("Là là, donc."), [
    ["Là là", "sure"],
    ["donc", "maybe"],
  ]);
});

test("a word that only starts like a filler is left alone", () => {
  assert.deepEqual(kinds("Le délai euphorique; il fait bon."), []);
});

test("no letter of the text is lost", () => {
  const text = "Bon… euh, « donc » — là!\tOui.";
  assert.equal(
    findFillers(text, LISTS)
      .map((part) => part.text)
      .join(""),
    text,
  );
});

test("words are counted as readers see them", () => {
  assert.equal(countWords("L’appel d'hier, rendez-vous."), 3);
});
