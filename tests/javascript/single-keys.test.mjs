import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf, stepOf } from "../../overrides/components/moves/screens.js";
import { digitKey, pageKey, singleKeysAreOn, switchSingleKeys } from "../../overrides/shared/single-keys.js";
import { openPage } from "./fake-browser.mjs";

const inText = { closest: () => ({}) };
const onPage = { closest: () => null };

function press(key, more = {}) {
  return { key, target: onPage, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...more };
}

test("a key pressed alone counts, in capitals too", () => {
  openPage("telephone/");
  assert.equal(pageKey(press("d")), "d");
  assert.equal(pageKey(press("D")), "d");
});

test("with another key, held down or in a text, it does not", () => {
  openPage("telephone/");
  for (const more of [
    { ctrlKey: true },
    { altKey: true },
    { metaKey: true },
    { repeat: true },
    { isComposing: true },
    { target: inText },
  ]) {
    assert.equal(pageKey(press("d", more)), undefined, JSON.stringify(more));
  }
});

test("a digit counts on every keyboard, the arrows of a numeric pad do not", () => {
  openPage("telephone/");
  assert.equal(digitKey(press("3", { code: "Digit3" })), 3);
  assert.equal(digitKey(press("3", { code: "Numpad3" })), 3);
  assert.equal(digitKey(press("é", { code: "Digit2" })), 2);
  for (const [key, code] of [
    ["End", "Numpad1"],
    ["0", "Digit0"],
    ["d", "KeyD"],
  ]) {
    assert.equal(digitKey(press(key, { code })), undefined, key);
  }
  assert.equal(digitKey(press("3", { code: "Digit3", target: inText })), undefined);
});

test("it is switched off and on again, and the device keeps it", () => {
  const storage = openPage("telephone/");
  assert.ok(switchSingleKeys(false));
  assert.equal(storage.getItem("handbook:/manuel/#single-keys"), "false");
  assert.equal(pageKey(press("d")), undefined);
  assert.ok(switchSingleKeys(true));
  assert.ok(singleKeysAreOn());
});

test("a device that keeps nothing switches it off for as long as the page is there", () => {
  openPage("telephone/", { room: 0 });
  assert.ok(!switchSingleKeys(false));
  assert.ok(!singleKeysAreOn());
  switchSingleKeys(true);
});

test("a screen is the one that fills most of the list", () => {
  assert.deepEqual(
    [placeOf(0, 400), placeOf(210, 400), placeOf(1600, 400), placeOf(-400, 400), placeOf(0, 0)],
    [0, 1, 4, 1, 0],
  );
});

test("arrows and pages turn the screens, other keys do not", () => {
  assert.deepEqual(
    ["ArrowRight", "PageDown", "ArrowLeft", "Enter", "toString"].map(stepOf),
    [1, 1, -1, 0, 0],
  );
});
