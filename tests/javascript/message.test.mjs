import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatMessage,
  linesOf,
  remainingBlanks,
} from "../../overrides/components/message-template/message.js";

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

test("a paragraph is read line by line, whatever its blanks are wrapped in", () => {
  const text = (textContent) => ({ nodeName: "#text", textContent, childNodes: [] });
  const within = (...childNodes) => ({ nodeName: "SPAN", childNodes });
  const paragraph = within(
    text("Bonjour "),
    within(within(text("Thuy"))),
    { nodeName: "BR", childNodes: [] },
    text("ici"),
  );
  assert.equal(linesOf(paragraph), "Bonjour Thuy\nici");
});
