import assert from "node:assert/strict";
import { test } from "node:test";
import { KeptValue } from "../../overrides/shared/kept-value.js";
import { openPage } from "./fake-browser.mjs";

const KEY = "handbook:/manuel/#mots";

function makeWords() {
  return new KeptValue("mots", {
    understand: (stored) => stored ?? [],
    join: (kept, held) => [...kept, ...held],
  });
}

test("a change starts from what another tab has kept since", () => {
  openPage("");
  const [here, there] = [makeWords(), makeWords()];
  assert.ok(here.change((words) => [...words, "un"]));
  assert.ok(there.change((words) => [...words, "deux"]));
  assert.deepEqual(here.value, ["un", "deux"]);
});

test("what the device has no room for is held by the page, beside what other tabs keep", () => {
  const storage = openPage("", { room: KEY.length + 4 });
  const words = makeWords();
  assert.ok(!words.change(() => ["trop long"]));
  assert.ok(words.isHeld);
  storage.setItem(KEY, '[""]');
  assert.deepEqual(words.value, ["", "trop long"]);
});

test("what was held is kept as soon as there is room", () => {
  openPage("", { room: KEY.length });
  const words = makeWords();
  words.change(() => ["un"]);
  const storage = openPage("");
  assert.ok(words.change((held) => [...held, "deux"]));
  assert.ok(!words.isHeld);
  assert.equal(storage.getItem(KEY), '["un","deux"]');
});

test("what is forgotten is neither kept nor held", () => {
  const storage = openPage("", { room: KEY.length });
  const words = makeWords();
  words.hold(["un"]);
  assert.ok(words.forget());
  assert.deepEqual([words.value, Object.keys(storage)], [[], []]);
});
