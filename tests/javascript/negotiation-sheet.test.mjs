import assert from "node:assert/strict";
import { test } from "node:test";
import { isBlank, understandSheet } from "../../overrides/components/negotiation-sheet/sheet-state.js";
import { placeOf, scaleOf, zoneOf } from "../../overrides/components/negotiation-sheet/zone.js";
import { shareOf } from "../../overrides/shared/scale-drawing.js";

test("a seller whose floor is under the buyer's ceiling has a zone, whoever fills in the sheet", () => {
  const zone = { floor: 690, ceiling: 750, kind: "zone", width: 60 };
  assert.deepEqual(zoneOf({ role: "seller", ours: 690, theirs: 750 }), zone);
  assert.deepEqual(zoneOf({ role: "buyer", ours: 750, theirs: 690 }), zone);
});

test("limits that do not meet have no zone, and never a negative width", () => {
  const none = { floor: 690, ceiling: 650, kind: "none", width: 40 };
  assert.deepEqual(zoneOf({ role: "seller", ours: 690, theirs: 650 }), none);
  assert.deepEqual(zoneOf({ role: "buyer", ours: 650, theirs: 690 }), none);
});

test("limits that are one price agree on it alone, cents included", () => {
  assert.equal(zoneOf({ role: "seller", ours: 700, theirs: 700 }).kind, "point");
  assert.equal(zoneOf({ role: "buyer", ours: 0.1 + 0.2, theirs: 0.3 }).kind, "point");
  assert.equal(zoneOf({ role: "buyer", ours: 0.3, theirs: 0.31 }).width, 0.01);
});

test("the roles change sides and nothing else", () => {
  for (const [ours, theirs] of [
    [0, 0],
    [0, 5],
    [5, 0],
    [690, 750],
    [1e9, 1],
  ]) {
    assert.deepEqual(
      zoneOf({ role: "seller", ours, theirs }),
      zoneOf({ role: "buyer", ours: theirs, theirs: ours }),
    );
  }
});

test("a limit that is not known leaves the zone unknown", () => {
  assert.equal(zoneOf({ role: "seller", ours: null, theirs: 750 }), null);
  assert.equal(zoneOf({ role: "buyer", ours: 0, theirs: null }), null);
});

test("a criterion is in the zone, its ends included, or beside it", () => {
  const zone = zoneOf({ role: "seller", ours: 690, theirs: 750 });
  assert.deepEqual(
    [720, 690, 750, 689.99, 751].map((price) => placeOf(price, zone)),
    ["in", "in", "in", "under", "over"],
  );
  assert.equal(placeOf(null, zone), null);
  assert.equal(placeOf(720, zoneOf({ role: "seller", ours: 800, theirs: 700 })), null);
});

test("a scale has room beside its amounts, even when they are all one or none at all", () => {
  assert.deepEqual(scaleOf([690, 750]), { from: 675, to: 765 });
  assert.deepEqual(scaleOf([700, 700]), { from: 525, to: 875 });
  assert.deepEqual(scaleOf([0, 0]), { from: 0, to: 0.25 });
});

test("amounts beyond a scale stand at its end", () => {
  assert.deepEqual([0, 50, 75, 100, 900].map(shareOf(50, 100)), [0, 0, 50, 100, 100]);
  assert.equal(shareOf(0, 0)(0), 0);
});

const FIELDS = { texts: ["position_ours", "worst_ours"], numbers: ["ours", "theirs"], most: 5 };

test("a sheet that was kept comes back with the fields it still has, cut to their length", () => {
  const stored = {
    role: "buyer",
    texts: { position_ours: "800 $, vendredi", old: "x" },
    numbers: { ours: 690.5 },
  };
  assert.deepEqual(understandSheet(stored, FIELDS), {
    role: "buyer",
    texts: { position_ours: "800 $", worst_ours: "" },
    numbers: { ours: 690.5, theirs: null },
  });
});

test("what is no sheet is not shown as one, and what is no text or number is left out", () => {
  for (const stored of [null, 3, "x", [], {}, { role: "judge", texts: {} }]) {
    assert.equal(understandSheet(stored, FIELDS), null);
  }
  const odd = { role: "seller", texts: { position_ours: 3 }, numbers: { ours: "690", theirs: -1 } };
  const blank = { texts: { position_ours: "", worst_ours: "" }, numbers: { ours: null, theirs: null } };
  assert.deepEqual(understandSheet(odd, FIELDS), { role: "seller", ...blank });
  assert.deepEqual(understandSheet({ role: "seller" }, FIELDS), { role: "seller", ...blank });
});

test("a sheet of spaces is blank, one that says zero is not", () => {
  assert.equal(isBlank({ texts: { a: " \n", b: "" }, numbers: { ours: null } }), true);
  assert.equal(isBlank({ texts: { a: "" }, numbers: { ours: 0 } }), false);
  assert.equal(isBlank({ texts: { a: "x" }, numbers: {} }), false);
});
