import assert from "node:assert/strict";
import { test } from "node:test";
import { unseenChanges, withPage } from "../../overrides/shared/seen-pages.js";

const CHANGES = [
  { key: "truc-119", changed: "2026-12-03" },
  { key: "telephone/conclure", changed: "2026-11-01" },
];

test("a newcomer has seen nothing, so nothing has changed for them", () => {
  assert.equal(unseenChanges(null, CHANGES), null);
});

test("a page seen before it changed is told, one seen since or never is not", () => {
  const seen = { "truc-119": "2026-11-30", "telephone/conclure": "2026-11-15" };
  assert.deepEqual(unseenChanges(seen, CHANGES), [CHANGES[0]]);
  assert.deepEqual(unseenChanges({ "texto/bon-texto": "2026-11-15" }, CHANGES), []);
});

test("a page seen again is no longer told", () => {
  const seen = withPage({ "truc-119": "2026-11-30" }, "truc-119", "2026-12-03");
  assert.deepEqual(unseenChanges(seen, CHANGES), []);
});

test("the pages seen longest ago are forgotten first", () => {
  let seen = { ancienne: "2025-01-01" };
  for (let k = 0; k < 450; k++) {
    seen = withPage(seen, `page-${k}`, "2026-11-21");
  }
  assert.equal(Object.keys(seen).length, 400);
  assert.equal("ancienne" in seen, false);
});

for (const stored of ["oui", 3, [], { page: 3 }, { page: "hier" }]) {
  test(`what makes no sense is nothing seen: ${JSON.stringify(stored)}`, () => {
    assert.equal(unseenChanges(stored, CHANGES), null);
  });
}
