import assert from "node:assert/strict";
import { test } from "node:test";
import { readChoices, writeChoices } from "../../overrides/components/draft-check/draft-address.js";

const OFFERED = {
  channels: ["courriel", "texto", "clavardage"],
  languages: ["fr", "en"],
  rules: ["mais", "bientot"],
};

test("an address without choices gives the first of each, and every rule is heard", () => {
  const nothing = { channel: "courriel", language: "fr", muted: new Set() };
  assert.deepEqual(readChoices("", OFFERED), nothing);
  assert.deepEqual(readChoices("#regles", OFFERED), nothing);
});

test("what the page does not offer is left out", () => {
  const choices = readChoices("#canal=pigeon&langue=en&sourdine=mais,nom-de-client", OFFERED);
  assert.deepEqual(choices, { channel: "courriel", language: "en", muted: new Set(["mais"]) });
});

test("an address says only what differs from the first of each", () => {
  const first = { channel: "courriel", language: "fr", muted: new Set() };
  assert.equal(writeChoices(first, OFFERED), "");
  const chosen = { channel: "texto", language: "en", muted: new Set(["mais", "bientot"]) };
  assert.equal(writeChoices(chosen, OFFERED), "#canal=texto&langue=en&sourdine=mais,bientot");
  assert.deepEqual(readChoices(writeChoices(chosen, OFFERED), OFFERED), chosen);
});
