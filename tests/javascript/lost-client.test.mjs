import assert from "node:assert/strict";
import { test } from "node:test";
import { casesOf, costOf, outOfOrder } from "../../overrides/components/lost-client/cost.js";
import { fromHash, toHash } from "../../overrides/components/lost-client/cost-address.js";
import { readField } from "../../overrides/shared/number-fields.js";

const CAFE = { purchase: 3.5, visits: 200, years: 5, told: 12, circle: 250, market: 10, away: 2 };
const TYPED = Object.fromEntries(
  Object.entries(CAFE).flatMap(([name, likely]) => [
    [`${name}_low`, name === "told" ? 8 : null],
    [`${name}_likely`, likely],
    [`${name}_high`, name === "told" ? 16 : null],
  ]),
);

test("the coffee shop loses 3,500 and 24,500 dollars exactly", () => {
  assert.deepEqual(costOf(CAFE), { value: 3500, putOff: 6, indirect: 21000, total: 24500 });
});

test("the low and the high of the article are exact too", () => {
  const { low, likely, high } = casesOf(TYPED);
  assert.deepEqual(
    [low, likely, high].map((one) => costOf(one).total),
    [17500, 24500, 31500],
  );
});

test("a margin leaves its share of each amount, and puts off as many people", () => {
  assert.deepEqual(costOf(CAFE, 30), { value: 1050, putOff: 6, indirect: 6300, total: 7350 });
  assert.equal(costOf(CAFE, 0).total, 0);
  assert.equal(costOf({ ...CAFE, away: 0 }).total, 3500);
});

test("the total is the value of a client for the client and for each one put off", () => {
  for (const [told, away] of [
    [0, 2],
    [1, 100],
    [8, 0.5],
    [1000, 33],
  ]) {
    const { value, putOff, total } = costOf({ ...CAFE, told, away });
    assert.ok(Math.abs(total - value * (1 + putOff)) < 1e-6);
  }
});

test("a low above the likely figure and a high below it are told, each by its field", () => {
  assert.deepEqual(outOfOrder(TYPED), []);
  assert.deepEqual(outOfOrder({ ...TYPED, told_low: 12, told_high: 12 }), []);
  assert.deepEqual(outOfOrder({ ...TYPED, told_low: 13, visits_high: 100 }), ["visits_high", "told_low"]);
  assert.deepEqual(outOfOrder({ ...TYPED, told_likely: null }), []);
});

test("an address carries the numbers and gives them back", () => {
  const hash = "#achat=3.5&frequence=200&annees=5&informees=8_12_16&cercle=250&cible=10&evitent=2";
  assert.equal(toHash(TYPED, null), hash);
  assert.deepEqual(fromHash(hash), { given: TYPED, margin: null });
  assert.deepEqual(fromHash(toHash(TYPED, 30)), { given: TYPED, margin: 30 });
  const oneSided = { ...TYPED, told_high: null };
  assert.deepEqual(fromHash(toHash(oneSided, null)).given, oneSided);
});

test("an address that is ill written, or that names a heading, gives no number", () => {
  for (const hash of [
    "",
    "#formule",
    "#achat=NaN",
    "#achat=-3",
    "#achat=1e9",
    "#achat=<b>",
    "#informees=_",
    "#%E0%A4%A",
  ]) {
    assert.equal(fromHash(hash), null);
  }
  assert.deepEqual(fromHash("#achat=abc&annees=3").given, {
    years_low: null,
    years_likely: 3,
    years_high: null,
  });
});

test("a field says why it refuses what it holds", () => {
  const read = (text, rest) => readField(text, { language: "fr", most: 100, ...rest });
  assert.deepEqual(read("12"), { value: 12 });
  assert.deepEqual(read("  "), { value: null });
  assert.deepEqual(read("", { isRequired: true }), { value: null, fault: "missing" });
  assert.deepEqual(read("douze"), { value: null, fault: "not_a_number" });
  assert.deepEqual(read("1,2,3"), { value: null, fault: "not_a_number" });
  assert.deepEqual(read("-1"), { value: null, fault: "too_small" });
  assert.deepEqual(read("-1", { least: -5 }), { value: -1 });
  assert.deepEqual(read("101"), { value: null, fault: "too_big" });
  assert.deepEqual(read("9".repeat(30)), { value: null, fault: "too_big" });
  assert.deepEqual(read("100 %"), { value: 100 });
});
