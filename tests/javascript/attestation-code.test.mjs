import assert from "node:assert/strict";
import { test } from "node:test";
import { makeCode, readCode } from "../../overrides/components/attestation/attestation-code.js";

const DAY = "2026-11-21";
const PATH = { id: "premiere-journee", steps: [{ id: "client" }, { id: "canal" }, { id: "quiz" }] };
const VOICE = { id: "voix", steps: [{ id: "ouvrir" }, { id: "quiz" }] };

test("a code is eight letters and digits that are told apart by hand", () => {
  assert.match(makeCode(PATH, DAY), /^[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{5}$/u);
});

test("a code says its path and its day", () => {
  assert.deepEqual(readCode(makeCode(VOICE, DAY), [PATH, VOICE]), { path: VOICE, day: DAY });
});

test("a code is read however it is typed", () => {
  const typed = ` ${makeCode(PATH, DAY).toLowerCase().replace("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
  assert.deepEqual(readCode(typed, [PATH, VOICE]), { path: PATH, day: DAY });
});

test("the order of the steps changes nothing, another step does", () => {
  const mixed = { ...PATH, steps: [...PATH.steps].reverse() };
  const longer = { ...PATH, steps: [...PATH.steps, { id: "nouvelle" }] };
  assert.equal(makeCode(mixed, DAY), makeCode(PATH, DAY));
  assert.notEqual(makeCode(longer, DAY), makeCode(PATH, DAY));
  assert.equal(readCode(makeCode(PATH, DAY), [longer]), null);
});

test("each day and each path has a code of its own", () => {
  const days = Array.from({ length: 28 }, (_, k) => `2027-02-${String(k + 1).padStart(2, "0")}`);
  const codes = days.flatMap((day) => [makeCode(PATH, day), makeCode(VOICE, day)]);
  assert.equal(new Set(codes).size, codes.length);
});

test("every letter changed makes a code that goes with nothing", () => {
  const code = makeCode(PATH, DAY);
  for (const [place, letter] of [...code].entries()) {
    if (letter !== "-") {
      const other = letter === "7" ? "8" : "7";
      assert.equal(readCode(code.slice(0, place) + other + code.slice(place + 1), [PATH, VOICE]), null);
    }
  }
});

for (const typed of ["", "ABC", "0000-00000-0", "€€€-€€€€€"]) {
  test(`what is no code goes with nothing: ${JSON.stringify(typed)}`, () => {
    assert.equal(readCode(typed, [PATH]), null);
  });
}
