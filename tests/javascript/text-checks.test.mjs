import assert from "node:assert/strict";
import { test } from "node:test";
import { lookOver } from "../../overrides/components/text-composer/text-checks.js";
import { wordsIn } from "../../overrides/shared/whole-words.js";

const NOON = new Date(2026, 2, 3, 12, 5);
const FRENCH = {
  signs: wordsIn("ici, c’est, de la part de"),
  secrets: wordsIn("solde, NIP, mot de passe"),
  now: NOON,
  language: "fr",
};

function told(text, more = {}) {
  const { action, name, hour, secret } = lookOver(text, { ...FRENCH, ...more });
  return [action.state, name.state, hour.state, secret.state];
}

test("a message that says who writes and asks one thing is only asked about", () => {
  assert.deepEqual(told("Bonjour Amina, ici Karim, Loisirs. Répondez OUI ou NON."), [
    "ask",
    "seen",
    "ask",
    "ask",
  ]);
  assert.equal(told("Clinique du Parc : rappel de demain.")[1], "seen");
  for (const sign of "'’") {
    assert.equal(told(`Bonjour, c${sign}est Karim.`)[1], "seen");
  }
});

test("two questions are one too many, and a message must say who writes", () => {
  const { action, name } = lookOver("Ça va? Vous venez? La politicienne aussi.", FRENCH);
  assert.deepEqual([action.key, action.values.count, name.key], ["action_many", 2, "name_missing"]);
});

test("a secret is quoted, a phone number and an hour are not", () => {
  const found = (text) => lookOver(text, FRENCH).secret.values.words;
  assert.equal(found("Vos soldes : 40 $"), "solde");
  assert.equal(found("Carte 4540 1234 5678 9012"), "4540 1234 5678 9012");
  assert.equal(found("Assurance : 046 454 286"), "046 454 286");
  assert.equal(found("DIAA 8001 0112"), "DIAA 8001 0112");
  assert.equal(found("Votre NIP"), "NIP");
  assert.equal(found("Soldat, finip, 418 555-0142, le 3 mars à 14 h 30"), undefined);
});

test("late in the evening and before the morning, the hour is said", () => {
  const at = (hour) => lookOver("x", { ...FRENCH, now: new Date(2026, 2, 3, hour, 5) }).hour;
  assert.deepEqual(at(21), { state: "again", key: "hour_late", values: { time: "21\u00a0h\u00a005" } });
  assert.deepEqual(
    [7, 8, 19, 20].map((hour) => at(hour).state),
    ["again", "ask", "ask", "again"],
  );
});
