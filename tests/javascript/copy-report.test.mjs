import assert from "node:assert/strict";
import { test } from "node:test";
import {
  megabytes,
  offersOf,
  sortKept,
  stateOf,
  whyNone,
} from "../../overrides/components/offline-copy/copy-report.js";

test("no copy may be kept by a browser that cannot, on a shared desk, or when one said so", () => {
  const may = { canKeep: true, isShared: false, isOff: false, isSilent: false };
  assert.equal(whyNone(may), null);
  assert.equal(whyNone({ ...may, canKeep: false, isShared: true }), "unsupported");
  assert.equal(whyNone({ ...may, isSilent: true }), "unsupported");
  assert.equal(whyNone({ ...may, isShared: true }), "shared");
  assert.equal(whyNone({ ...may, isOff: true }), "off");
});

test("one may always take away what is there, and ask for what is not", () => {
  assert.deepEqual(offersOf("whole", true), { keep: false, remove: true });
  assert.deepEqual(offersOf("off", false), { keep: true, remove: false });
  assert.deepEqual(offersOf("metered", true), { keep: true, remove: true });
  assert.deepEqual(offersOf("unsupported", false), { keep: false, remove: false });
});

test("what is kept is said in megabytes, pages by their titles, and other files by their number", () => {
  assert.deepEqual([26_349_573, 400].map(megabytes), [26, 1]);
  const files = [
    ["", "x", "Accueil"],
    ["404.html", "y"],
    ["assets/a.js", "z"],
  ];
  assert.deepEqual(sortKept({ files }), { pages: [{ path: "", title: "Accueil" }], others: 2 });
});

test("a copy is said to be whole when its list is there and it may be, and never without a list that reads", () => {
  assert.equal(stateOf("preparing", { hasList: true, mayKeep: true }), "whole");
  assert.equal(stateOf("shared", { hasList: true, mayKeep: false }), "shared");
  assert.equal(stateOf("whole", { hasList: false, mayKeep: true }), "network");
  assert.equal(stateOf("full", { hasList: false, mayKeep: true }), "full");
});
