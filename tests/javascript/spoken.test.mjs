import assert from "node:assert/strict";
import { test } from "node:test";
import { spoken } from "../../overrides/components/copy-button/spoken.js";

test("the quotation marks around a sentence are not copied", () => {
  assert.equal(spoken("«\u00a0C’est votre droit.\u00a0»"), "C’est votre droit.");
  assert.equal(spoken("“That’s your right.”"), "That’s your right.");
  assert.equal(spoken('"As typed."'), "As typed.");
});

test("those within a sentence are", () => {
  const sentence = "Dites «\u00a0oui\u00a0» ou «\u00a0non\u00a0»";
  assert.equal(spoken(sentence), sentence);
  assert.equal(
    spoken("«\u00a0Oui.\u00a0» puis «\u00a0Non.\u00a0»"),
    "«\u00a0Oui.\u00a0» puis «\u00a0Non.\u00a0»",
  );
});

test("the lines of the page's source make one line, and spaces that do not break stay", () => {
  assert.equal(
    spoken("\n  «\u00a0Je rappelle à 10\u00a0h,\n  promis.\u00a0»\n"),
    "Je rappelle à 10\u00a0h, promis.",
  );
});
