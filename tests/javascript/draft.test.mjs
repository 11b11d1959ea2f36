import assert from "node:assert/strict";
import { test } from "node:test";
import {
  blanksOf,
  costlyCharacters,
  nameOf,
  piecesOf,
  remainingBlanks,
  swapOne,
  visible,
  withoutBrackets,
} from "../../overrides/components/text-composer/draft.js";
import { costOf } from "../../overrides/shared/text-message.js";

const MODEL = "Bonjour [prénom], ici [agent]. À [heure], [prénom]? [sic]";
const NAMES = ["prénom", "agent", "heure"];

test("each blank of a model is known once", () => {
  assert.deepEqual(blanksOf(MODEL), [...NAMES, "sic"]);
});

test("brackets that one types are no blanks, and cost", () => {
  const left = remainingBlanks("Bonjour [prénom] [sic]", NAMES);
  assert.deepEqual(left, [{ name: "prénom", start: 8, end: 16 }]);
  assert.equal(withoutBrackets("Bonjour [prénom] [sic]", NAMES), "Bonjour prénom [sic]");
  assert.equal(costOf(withoutBrackets("[prénom] [sic]", NAMES)).units, "prénom ".length + 7);
});

test("the pieces of a text are the whole of it, its costly characters and its blanks apart", () => {
  const pieces = piecesOf("L’été, [prénom] 5 €", NAMES);
  assert.equal(pieces.map(({ text }) => text).join(""), "L’été, [prénom] 5 €");
  assert.deepEqual(
    pieces.filter(({ kind }) => kind),
    [
      { text: "’", kind: "costly" },
      { text: "[prénom]", kind: "blank" },
    ],
  );
  assert.deepEqual(piecesOf("5 €", []).at(-1), { text: "€", kind: "double" });
});

test("what costs is counted, with the swap that loses nothing if there is one", () => {
  assert.deepEqual(costlyCharacters("L’été n’a pas été reçu"), [
    { character: "’", kind: "costly", count: 2, swap: "'" },
    { character: "ç", kind: "costly", count: 1, swap: undefined },
  ]);
  assert.deepEqual(costlyCharacters("5 €"), [{ character: "€", kind: "double", count: 1, swap: undefined }]);
  assert.deepEqual(costlyCharacters("été à É"), []);
});

test("one kind of sign is swapped by itself, and French quotes take their spaces with them", () => {
  assert.equal(swapOne("L’été… l’œuf", "’"), "L'été… l'œuf");
  assert.equal(swapOne("«\u00a0Oui\u00a0» ou non", "«"), '"Oui» ou non');
});

test("an accent that has lost its letter is joined to it, and no other accent is touched", () => {
  const [sign] = costlyCharacters("e\u0301te\u0301");
  assert.equal(sign.swap, sign.character);
  assert.equal(swapOne("e\u0301te\u0301", sign.character), "été");
  assert.equal(costlyCharacters("pre\u0302t")[0].swap, "\u0302");
  assert.equal(costlyCharacters("prêt")[0].swap, undefined);
});

test("a character has its own name, that of its accent, or that of its kind", () => {
  const isNamed = (key) => ["sign_2019", "sign_0302"].includes(key);
  assert.deepEqual(nameOf("’", isNamed), { key: "sign_2019", letter: "’" });
  assert.deepEqual(nameOf("ê", isNamed), { key: "sign_0302", letter: "e" });
  assert.deepEqual(nameOf("😀", isNamed), { key: "emoji", letter: "" });
  assert.deepEqual(nameOf("→", isNamed), { key: "other", letter: "2192" });
});

test("a space shows nothing of itself, and an accent alone shows where its letter was", () => {
  assert.equal(visible("\u00a0"), "");
  assert.equal(visible("\u0301"), "◌\u0301");
  assert.equal(visible("ê"), "ê");
});
