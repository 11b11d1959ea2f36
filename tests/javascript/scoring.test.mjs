import assert from "node:assert/strict";
import { test } from "node:test";
import {
  judgeChoices,
  judgeMarks,
  judgeOrder,
  judgeSorting,
  moved,
} from "../../overrides/components/question/scoring.js";

for (const [given, right, verdict] of [
  [[], [1], "nothing"],
  [[1], [1], "right"],
  [[0], [1], "wrong"],
  [[0, 2], [2, 0], "right"],
  [[0], [0, 2], "almost"],
  [[0, 1], [0, 2], "wrong"],
]) {
  test(`choosing ${JSON.stringify(given)} where ${JSON.stringify(right)} is right: ${verdict}`, () => {
    assert.equal(judgeChoices(given, right), verdict);
  });
}

test("an order says how many are in their place", () => {
  assert.deepEqual(judgeOrder([0, 1, 2]), { verdict: "right", inPlace: 3 });
  assert.deepEqual(judgeOrder([0, 2, 1]), { verdict: "wrong_order", inPlace: 1 });
});

test("sentences are judged once all are sorted", () => {
  assert.equal(judgeSorting(["say", null], ["say", "avoid"]), "nothing");
  assert.equal(judgeSorting(["say", "say"], ["say", "avoid"]), "wrong");
  assert.equal(judgeSorting(["say", "avoid"], ["say", "avoid"]), "right");
});

test("marks are found, missed, or too many", () => {
  assert.deepEqual(judgeMarks([1, 4], [1, 2]), { found: [1], missed: [2], extra: [4] });
});

test("an item moves by one and stops at the ends", () => {
  assert.deepEqual(moved(["a", "b", "c"], 2, -1), ["a", "c", "b"]);
  assert.deepEqual(moved(["a", "b", "c"], 0, 1), ["b", "a", "c"]);
  assert.deepEqual(moved(["a", "b"], 0, -1), ["a", "b"]);
  assert.deepEqual(moved(["a", "b"], 1, 1), ["a", "b"]);
});
