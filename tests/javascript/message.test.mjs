import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatMessage,
  plainText,
  remainingBlanks,
} from "../../overrides/components/message-template/message.js";

test("a text message loses the typography that costs, and no accent", () => {
  assert.equal(plainText("« L’été\u00a0: œuf… » – à bientôt"), '"L\'été : oeuf..." - à bientôt');
});

test("a text message that is plain already stays as it is", () => {
  assert.equal(plainText("Merci d'avoir patienté, à 14 h 30."), "Merci d'avoir patienté, à 14 h 30.");
});

test("a blank named twice is asked for once, and spaces do not fill it", () => {
  const values = new Map([
    ["prénom", "Thuy"],
    ["date", "  "],
  ]);
  assert.deepEqual(remainingBlanks(["prénom", "date", "heure", "date"], values), ["date", "heure"]);
});

test("an email is pasted with its subject first and its paragraphs apart", () => {
  assert.equal(
    formatMessage({ subject: "Votre demande", paragraphs: ["Bonjour,", "Merci."] }),
    "Votre demande\n\nBonjour,\n\nMerci.",
  );
  assert.equal(formatMessage({ subject: undefined, paragraphs: ["Bonjour."] }), "Bonjour.");
});
