import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, fill, split } from "../../overrides/shared/wordings.js";

const TIPS = { one: "%{count} truc", other: "%{count} trucs" };

for (const { count, language, category } of [
  { count: 0, language: "fr", category: "one" },
  { count: 1, language: "fr", category: "one" },
  { count: 2, language: "fr", category: "other" },
  { count: 1000000, language: "fr", category: "other" },
  { count: 0, language: "en", category: "other" },
  { count: 1, language: "en", category: "one" },
]) {
  test(`${count} takes the plural « ${category} » in the language ${language}`, () => {
    assert.equal(choose(TIPS, new Intl.PluralRules(language), count), TIPS[category]);
  });
}

test("a wording takes its values, and keeps the places of those not given", () => {
  assert.equal(fill("%{done} sur %{total} : %{x}", { done: 0, total: 14 }), "0 sur 14 : %{x}");
});

test("what was typed is told from the words around it", () => {
  assert.deepEqual(split("Étape %{number} : « %{title} »", { number: 2, title: "ترحيب" }), [
    { text: "Étape ", isTyped: false },
    { text: "2", isTyped: false },
    { text: " : « ", isTyped: false },
    { text: "ترحيب", isTyped: true },
    { text: " »", isTyped: false },
  ]);
});
