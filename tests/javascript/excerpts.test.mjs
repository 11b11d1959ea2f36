import assert from "node:assert/strict";
import { test } from "node:test";
import { answering, bestExcerpt, readAnswers } from "../../overrides/search/excerpts.js";

const WORDS = ["client", "fâché", "furieux"];
const ENGINE = { written: (word) => [WORDS[word]], dictionary: { countOf: () => 4 } };
const ANSWERS = readAnswers(
  [
    { answers: new Map([[0, 1]]) },
    {
      answers: new Map([
        [1, 1],
        [2, 0.5],
      ]),
    },
  ],
  ENGINE,
);
const LONG = "Un début sans rapport. Le client est fâché. La suite du texte.";

function excerpt(lines, shown = "") {
  return bestExcerpt([{ score: 1, lines }], ANSWERS, shown)?.text;
}

test("each word of a query counts once, by the best of its answers", () => {
  const whole = answering("Le client fâché, furieux, fâché", ANSWERS);
  assert.equal(whole, answering("client fâché", ANSWERS));
  assert.ok(answering("client furieux", ANSWERS) < whole);
  assert.equal(answering("rien", ANSWERS), 0);
});

test("the sentence that answers is quoted with what follows it", () => {
  assert.equal(excerpt(["Rien.", LONG]), LONG);
  const far = `${"x".repeat(180)}. ${LONG}`;
  assert.equal(excerpt([far]), LONG);
});

test("a sentence to say is quoted whole and before another that answers as well", () => {
  const parts = [{ score: 1, lines: ["Le client est fâché.", "\tVous êtes fâché. Client, parlez."] }];
  const { text, isSaid } = bestExcerpt(parts, ANSWERS, "");
  assert.deepEqual([text, isSaid], ["Vous êtes fâché. Client, parlez.", true]);
});

test("nothing is quoted in place of what answers as well, but where nothing is shown", () => {
  assert.equal(excerpt(["Le client est fâché."], "Client fâché"), undefined);
  assert.equal(excerpt(["Bonjour."]), undefined);
  assert.equal(excerpt(["Bonjour."], null), "Bonjour.");
});
