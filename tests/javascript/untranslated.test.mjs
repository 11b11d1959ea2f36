import assert from "node:assert/strict";
import { test } from "node:test";
import { answerUntranslated, findUntranslatedTips } from "../../overrides/search/untranslated.js";

/** An index that finds, for any query, a page, a card that lacks a word and one that does not. */
function engineWith(slots) {
  const found = [
    { entry: 0, missing: [] },
    { entry: 1, missing: ["mot"] },
    { entry: 2, missing: [] },
  ].map((own) => ({ ...own, score: 1, parts: new Map([[own.entry, 1]]) }));
  return {
    language: "fr",
    kinds: ["page", "tip", "tip"],
    partKinds: ["", "list", ""],
    labels: {},
    ranking: { firstPart: [0, 1, 2] },
    searchHere: async (_text, _most, { isSure }) => ({ slots: isSure ? slots : [], found }),
    numbersOf: (own) => own.map(({ entry }) => entry).filter(Boolean),
    wordsIn: (best) => best.map(() => ["mot"]),
    show: async (entry) => ({
      url: `en/${entry}/`,
      title: `Titre ${entry}`,
      number: entry,
      teaser: "",
      passages: [],
    }),
  };
}

const READ = engineWith([{ answers: new Map([[1, 1]]) }]);
const NOT_READ = engineWith([{ answers: new Map([[1, 1]]) }, { answers: new Map() }]);

const asked = [
  ["what answers every word", READ, "", ["Titre 0", "Titre 2"]],
  ["cards alone, when they are asked for", READ, "tip", ["Titre 2"]],
  ["no passage by itself", READ, "list", []],
  ["nothing, when a word is in no page", NOT_READ, "", []],
];
for (const [what, engine, kind, titles] of asked) {
  test(`beside what is translated, the search shows ${what}`, async () => {
    const { language, results } = await answerUntranslated(engine, { query: "mot", kind });
    assert.equal(language, "fr");
    assert.deepEqual(
      results.map(({ title }) => title.map(([text]) => text).join("")),
      titles,
    );
  });
}

test("the list of tips is told which of those not translated answer", async () => {
  assert.deepEqual(await findUntranslatedTips(READ, "mot"), [2]);
  assert.deepEqual(await findUntranslatedTips(NOT_READ, "mot"), []);
});
