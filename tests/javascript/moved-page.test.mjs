import assert from "node:assert/strict";
import { test } from "node:test";

globalThis.HTMLElement = class {};
globalThis.customElements = { define() {} };
const { newAddress } = await import("../../overrides/components/moved-page/moved-page.js");

const ANCHORS = { adieu: "../conclure/#saluer" };

test("a link to a place of an old page leads to that place, wherever it is now", () => {
  assert.equal(newAddress("#adieu", "../conclure/", ANCHORS), "../conclure/#saluer");
  assert.equal(newAddress("#retour", "../conclure/", ANCHORS), "../conclure/#retour");
  assert.equal(newAddress("#retour", "../conclure/#fin", ANCHORS), "../conclure/#fin");
  assert.equal(newAddress("", "../conclure/", ANCHORS), "../conclure/");
});

test("a name that an object has of itself is no old place, and a broken escape leads to the page", () => {
  assert.equal(newAddress("#constructor", "../conclure/", ANCHORS), "../conclure/#constructor");
  assert.equal(newAddress("#%E9", "../conclure/", ANCHORS), "../conclure/#%E9");
});
