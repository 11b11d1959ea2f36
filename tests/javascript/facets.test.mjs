import assert from "node:assert/strict";
import { test } from "node:test";
import { countByValue, findCards, findNearestCards } from "../../overrides/search/facets.js";

const HOLD = card(1, { channel: ["telephone", "comptoir"], situation: ["attente"] });
const LINE = card(2, { channel: ["comptoir"], situation: ["attente", "accueil"] });
const ANGER = card(3, { channel: ["tous"], situation: ["colere"] });
const CARDS = [HOLD, LINE, ANGER];

function card(number, facets) {
  return { number, facets };
}

function choose(...values) {
  return values.map((value) => {
    const [name, slug] = value.split("=");
    return { name, value: slug };
  });
}

const cases = [
  { chosen: [], found: CARDS, why: "no facet gives every card" },
  { chosen: ["channel=comptoir"], found: CARDS, why: "a card of any channel fits each channel" },
  {
    chosen: ["channel=tous"],
    found: [ANGER],
    why: "asking for any channel gives the cards of any channel only",
  },
  {
    chosen: ["situation=accueil", "situation=colere"],
    found: [LINE, ANGER],
    why: "values of one facet add up",
  },
  { chosen: ["channel=telephone", "situation=attente"], found: [HOLD], why: "facets narrow each other" },
  { chosen: ["moment=avant"], found: [], why: "a facet that no card has gives nothing" },
];
for (const { chosen, found, why } of cases) {
  test(why, () => {
    assert.deepEqual(findCards(CARDS, { found: null, chosen: choose(...chosen) }), found);
  });
}

test("a text and facets narrow each other", () => {
  assert.deepEqual(findCards(CARDS, { found: [1, 3], chosen: choose("situation=attente") }), [HOLD]);
});

test("a text puts the cards that answer it best first", () => {
  assert.deepEqual(findCards(CARDS, { found: [3, 1], chosen: [] }), [ANGER, HOLD]);
});

test("a value counts the cards that the text and the other facets leave it", () => {
  const query = { found: [2, 1], chosen: choose("channel=telephone", "situation=attente") };
  const facets = { channel: ["telephone", "comptoir"], situation: ["accueil", "attente", "colere"] };
  assert.deepEqual(countByValue(CARDS, query, facets), {
    channel: { telephone: 1, comptoir: 2 },
    situation: { accueil: 0, attente: 1, colere: 0 },
  });
});

test("the channel of a count takes in the cards of any channel", () => {
  const query = { found: null, chosen: [] };
  assert.deepEqual(countByValue(CARDS, query, { channel: ["telephone", "comptoir", "tous"] }), {
    channel: { telephone: 2, comptoir: 3, tous: 1 },
  });
});

test("the nearest cards let go of the last facet chosen first", () => {
  const query = { found: [2], chosen: choose("situation=attente", "channel=telephone") };
  assert.deepEqual(findNearestCards(CARDS, query), [LINE]);
});

test("the nearest cards let go of every facet if need be", () => {
  const query = { found: [3], chosen: choose("situation=attente") };
  assert.deepEqual(findNearestCards(CARDS, query), [ANGER]);
});

test("nothing is near a text that no card answers", () => {
  assert.deepEqual(findNearestCards(CARDS, { found: [], chosen: choose("situation=attente") }), []);
});
