import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answersBefore,
  nextQuestion,
  outcomeOf,
  overruled,
  readAnswers,
  writeAnswers,
} from "../../overrides/components/channel-choice/decision.js";

const TABLE = {
  questions: [
    { name: "secret", answers: ["oui", "non"] },
    { name: "urgent", answers: ["oui", "non"] },
    { name: "preference", always: true, answers: ["appel", "texto"] },
    { name: "accord", answers: ["oui", "non"] },
  ],
  rows: [
    { when: { secret: "oui" }, to: "parler" },
    { when: { urgent: "oui" }, to: "appeler" },
    { when: { preference: "texto", accord: "oui" }, to: "texter" },
    { when: { secret: "non" }, to: "écrire" },
  ],
};
const asked = (answers) => nextQuestion(answers, TABLE)?.name;

test("only what the table still needs is asked, and what always is", () => {
  assert.equal(asked({}), "secret");
  assert.equal(asked({ secret: "oui" }), "preference");
  assert.equal(asked({ secret: "oui", preference: "texto" }), undefined);
  assert.equal(asked({ secret: "non", urgent: "non", preference: "texto" }), "accord");
  assert.equal(asked({ secret: "non", urgent: "non", preference: "appel" }), undefined);
});

test("an outcome waits for the last question", () => {
  assert.equal(outcomeOf({ secret: "oui" }, TABLE), undefined);
  assert.equal(outcomeOf({ secret: "oui", preference: "texto" }, TABLE), "parler");
  assert.equal(outcomeOf({ secret: "non", urgent: "non", preference: "appel" }, TABLE), "écrire");
});

test("an address gives its answers as far as they would be asked", () => {
  const whole = { secret: "non", urgent: "non", preference: "texto", accord: "oui" };
  assert.deepEqual(readAnswers(writeAnswers(whole), TABLE), whole);
  assert.deepEqual(readAnswers("#secret=oui&urgent=oui&preference=texto", TABLE), {
    secret: "oui",
    preference: "texto",
  });
  assert.deepEqual(readAnswers("#secret=non&urgent=peut-être&preference=texto", TABLE), { secret: "non" });
  assert.deepEqual(readAnswers("#tableau", TABLE), {});
});

test("to change an answer keeps those before it", () => {
  const answers = { secret: "non", urgent: "oui", preference: "texto" };
  assert.deepEqual(answersBefore("preference", answers, TABLE), { secret: "non", urgent: "oui" });
  assert.deepEqual(answersBefore("secret", answers, TABLE), {});
});

test("a preference that is not followed is told, an unknown one is not", () => {
  const preferred = { texto: "le texto", telephone: "le téléphone" };
  assert.equal(overruled({ preference: "texto" }, "telephone", preferred), "texto");
  assert.equal(overruled({ preference: "telephone" }, "telephone", preferred), undefined);
  assert.equal(overruled({ preference: "inconnu" }, "telephone", preferred), undefined);
});
