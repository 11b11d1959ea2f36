import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, fill } from "../../overrides/shared/words.js";

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
