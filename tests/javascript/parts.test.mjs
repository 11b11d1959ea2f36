import assert from "node:assert/strict";
import { test } from "node:test";
import { dataOf, MissingPart, partOf } from "../../overrides/shared/parts.js";

const BUTTON = {};
const ELEMENT = {
  localName: "handbook-copy",
  dataset: { steps: "[1]", pathList: "[" },
  querySelector: (selector) => (selector === "button" ? BUTTON : null),
};

test("a part that is there is returned", () => {
  assert.equal(partOf(ELEMENT, "button"), BUTTON);
  assert.deepEqual(dataOf(ELEMENT, "steps"), [1]);
});

test("an element says which part its template has lost", () => {
  assert.throws(() => partOf(ELEMENT, ".hb-copy__state"), new MissingPart(ELEMENT, ".hb-copy__state"));
  assert.throws(() => partOf(ELEMENT, "a"), { message: "<handbook-copy> lacks a" });
  assert.throws(() => partOf({ querySelector: () => null }, "h1"), { message: "the page lacks h1" });
});

test("an element says which data it was not given, or cannot read", () => {
  assert.throws(() => dataOf(ELEMENT, "paths"), { message: "<handbook-copy> lacks data-paths" });
  assert.throws(() => dataOf(ELEMENT, "pathList"), { message: "<handbook-copy> lacks data-path-list" });
});
