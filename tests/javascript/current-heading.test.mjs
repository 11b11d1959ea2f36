import assert from "node:assert/strict";
import { test } from "node:test";
import { currentHeading } from "../../overrides/components/page-contents/current-heading.js";

test("the heading read is the last that has reached the line", () => {
  assert.equal(currentHeading([-900, -20, 300], 200), 1);
  assert.equal(currentHeading([-900, 200, 300], 200), 1);
  assert.equal(currentHeading([250, 300], 200), -1);
  assert.equal(currentHeading([-900, -800, -1], 200), 2);
});
