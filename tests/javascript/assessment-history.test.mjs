import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addResult,
  compareWith,
  lastBefore,
  understandHistory,
} from "../../overrides/components/self-assessment/assessment-history.js";

const TEXTS = ["Saluer", "Écouter", "Conclure"];
const FRENCH = { language: "fr", texts: TEXTS };
const JUNE = addResult(null, { ...FRENCH, ticked: [0, 1], day: "2026-06-01" });

test("a result is compared line by line with the last one", () => {
  assert.deepEqual(compareWith(JUNE[0], { ...FRENCH, ticked: [1, 2] }), {
    before: 2,
    gained: [2],
    lost: [0],
  });
  assert.deepEqual(compareWith(JUNE[0], { ...FRENCH, ticked: [0, 1] }), { before: 2, gained: [], lost: [] });
});

test("a line that moved is still the same line, and the other edition has the same lines", () => {
  const moved = { language: "fr", texts: ["Conclure", "Saluer", "Écouter"], ticked: [0] };
  assert.deepEqual(compareWith(JUNE[0], moved), { before: 2, gained: [0], lost: [1, 2] });
  const english = { language: "en", texts: ["Greet", "Listen", "Close"], ticked: [0] };
  assert.deepEqual(compareWith(JUNE[0], english), { before: 2, gained: [], lost: [1] });
});

test("the last result is of a day before today: today's is compared with the one before it", () => {
  const both = addResult(JUNE, { ...FRENCH, ticked: [0, 1, 2], day: "2026-07-01" });
  assert.equal(lastBefore(both, "2026-07-01").day, "2026-06-01");
  assert.equal(lastBefore(both, "2026-07-02").day, "2026-07-01");
  assert.equal(lastBefore(JUNE, "2026-06-01"), null);
  assert.equal(lastBefore(null, "2026-06-01"), null);
});

test("a day has one result, and a device keeps six", () => {
  const again = addResult(JUNE, { ...FRENCH, ticked: [2], day: "2026-06-01" });
  assert.deepEqual(
    again.map(({ ticked }) => ticked),
    [[2]],
  );
  const days = ["01", "02", "03", "04", "05", "06", "07"].map((month) => `2026-${month}-01`);
  const many = days.reduce((kept, day) => addResult(kept, { ...FRENCH, ticked: [0], day }), null);
  assert.deepEqual(
    many.map(({ day }) => day),
    days.slice(1),
  );
});

test("a day on which nothing was ticked counts for zero", () => {
  const none = addResult(null, { ...FRENCH, ticked: [], day: "2026-06-01" });
  assert.deepEqual(compareWith(none[0], { ...FRENCH, ticked: [1] }), { before: 0, gained: [1], lost: [] });
});

test("what is no history is none", () => {
  for (const stored of [null, 3, {}, "x", [null, 1, {}, { day: "hier" }]]) {
    assert.deepEqual(understandHistory(stored), []);
  }
});
