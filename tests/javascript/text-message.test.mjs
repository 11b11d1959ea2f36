/** The vectors of tests/unit/test_text_message_cost.py are compared in test_text_message.py; here, what only a browser asks. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { costOf, plainText, swapFor } from "../../overrides/shared/text-message.js";

test("what remains before another segment is said, in one segment or in several", () => {
  const told = (text) => [costOf(text).segments, costOf(text).left, costOf(text).room];
  assert.deepEqual(told("a".repeat(131)), [1, 29, 160]);
  assert.deepEqual(told("a".repeat(161)), [2, 145, 306]);
  assert.deepEqual(told("ê".repeat(71)), [2, 63, 134]);
  assert.deepEqual(told(""), [0, 160, 160]);
});

test("an emoji that would be cut goes whole to the next segment, and its room is lost", () => {
  assert.deepEqual([costOf("😀".repeat(67)).segments, costOf("😀".repeat(67)).left], [3, 65]);
});

test("no accent has a swap", () => {
  for (const letter of "âçêëîïôûÿÀÂÈÊËÎÏÔÙÛŸ") {
    assert.equal(swapFor(letter), undefined);
    assert.equal(plainText(letter), letter);
  }
});

test("an accent typed as a sign of its own joins its letter, which is free", () => {
  assert.equal(plainText("e\u0301te\u0301"), "été");
  assert.deepEqual(costOf(plainText("e\u0301te\u0301")).culprits, []);
});
