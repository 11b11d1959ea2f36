import assert from "node:assert/strict";
import { test } from "node:test";
import { idIn } from "../../overrides/shared/anchor.js";

for (const [hash, id] of [
  ["", ""],
  ["#avant", "avant"],
  ["#apr%C3%A8s", "après"],
  ["#100%", "100%"],
]) {
  test(`« ${hash} » names « ${id} »`, () => {
    assert.equal(idIn(hash), id);
  });
}
