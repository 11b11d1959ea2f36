import assert from "node:assert/strict";
import { test } from "node:test";
import {
  firstJudgement,
  noteText,
  peopleTold,
  whenText,
} from "../../overrides/components/incident-note/note.js";

const say = (key, values) => `${key}(${Object.values(values)})`;

test("a note says the facts in their order, parted, and nothing of what was left empty or is apart", () => {
  const facts = {
    deeds: "Il a frappé\nle comptoir.",
    place: "Comptoir",
    words: " ",
    told: "la police",
    apart: "Un fou",
  };
  assert.equal(
    noteText(facts, { when: "hier", say }),
    "subject(hier)\n\nfact_place(Comptoir)\n\nfact_deeds(Il a frappé / le comptoir.)\n\nfact_told(la police)",
  );
});

test("a note of nothing is nothing, whatever the hour and the impressions", () => {
  assert.equal(noteText({ apart: "Un fou", words: "" }, { when: "hier", say }), "");
});

test("who was told is what was ticked, then what was typed", () => {
  assert.equal(peopleTold(["la police"], " Karim "), "la police, Karim");
  assert.equal(peopleTold([], ""), "");
});

test("the day and the time are written as in each language", () => {
  assert.equal(whenText("2026-11-28", "14:32", "fr"), "28 novembre 2026, 14\u00a0h\u00a032");
  assert.equal(whenText("2026-11-28", "14:32", "en").replace("\u202f", " "), "November 28, 2026, 2:32 p.m.");
  assert.equal(whenText("2026-12-01", "", "fr"), "1er décembre 2026");
  assert.equal(whenText("", "", "fr"), "");
});

test("a word that judges is found whole, in what one writes oneself", () => {
  const words = ["agressif", "d'évidence", "fou"];
  assert.deepEqual(firstJudgement({ deeds: "Il est fouillé", mine: "Très Agressifs." }, words), {
    name: "mine",
    word: "agressif",
  });
  assert.deepEqual(firstJudgement({ deeds: "Fâché d’évidence" }, words), {
    name: "deeds",
    word: "d'évidence",
  });
  assert.equal(firstJudgement({ deeds: "Il a frappé le comptoir." }, words), undefined);
});
