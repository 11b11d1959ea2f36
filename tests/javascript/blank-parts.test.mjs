import assert from "node:assert/strict";
import { test } from "node:test";
import { cutBlanks, leftBlank } from "../../overrides/components/blank/blank-parts.js";

test("the blanks of a sentence lose their braces, whatever is found in them", () => {
  const parts = [
    ["Je vous ", false],
    ["rappelle", true],
    [" à {", false],
    ["10", true],
    [" h}, {lundi}.", false],
  ];
  assert.deepEqual(cutBlanks(parts), [
    {
      parts: [
        ["Je vous ", false],
        ["rappelle", true],
        [" à ", false],
      ],
      isBlank: false,
    },
    {
      parts: [
        ["10", true],
        [" h", false],
      ],
      isBlank: true,
    },
    { parts: [[", ", false]], isBlank: false },
    { parts: [["lundi", false]], isBlank: true },
    { parts: [[".", false]], isBlank: false },
  ]);
});

test("a text without a blank stays as it is, and none is nothing", () => {
  assert.deepEqual(cutBlanks([["Bonjour", false]]), [{ parts: [["Bonjour", false]], isBlank: false }]);
  assert.deepEqual(cutBlanks([]), []);
});

test("what is typed in a blank is one line; its example comes back when nothing is left", () => {
  assert.deepEqual(leftBlank(" 14 h\n30 ", "10 h"), { text: "14 h 30", isFilled: true });
  assert.deepEqual(leftBlank(" \n", "10 h"), { text: "10 h", isFilled: false });
  assert.deepEqual(leftBlank("10 h", "10 h"), { text: "10 h", isFilled: false });
});
