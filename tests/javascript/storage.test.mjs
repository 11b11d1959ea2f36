import assert from "node:assert/strict";
import { test } from "node:test";
import { clear, hasRoomFor, read, remove, watch, write } from "../../overrides/shared/storage.js";
import { openPage } from "./fake-browser.mjs";

test("what is kept says below which address its handbook lives", () => {
  const storage = openPage("telephone/?q=a#b");
  write("theme", "dark");
  assert.deepEqual({ ...storage }, { "handbook:/manuel/#theme": '"dark"' });
  assert.equal(read("theme"), "dark");
});

test("two handbooks of one origin share nothing", () => {
  const storage = openPage("");
  write("theme", "dark");
  openPage("", { root: "http://site.test/manuel-essai/", kept: { ...storage } });
  assert.equal(read("theme"), null);
});

test("what was kept before keys said whose they are is still read, until something newer is kept", () => {
  const storage = openPage("", { kept: { "handbook:theme": '"dark"' } });
  assert.equal(read("theme"), "dark");
  write("theme", "light");
  assert.equal(read("theme"), "light");
  assert.equal(storage.getItem("handbook:theme"), '"dark"');
});

test("what was kept before is forgotten by this handbook alone", () => {
  const storage = openPage("", { kept: { "handbook:theme": '"dark"' } });
  assert.ok(remove("theme"));
  assert.equal(read("theme"), null);
  openPage("", { root: "http://site.test/autre/", kept: { ...storage } });
  assert.equal(read("theme"), "dark");
});

test("erasing takes what this handbook keeps, now or before, and leaves what others keep", () => {
  const others = { "handbook:/#theme": '"dark"', "handbook:/manuel/essai/#theme": '"dark"', theme: "dark" };
  const storage = openPage("", { kept: { ...others, "handbook:progress": "{}" } });
  write("theme", "light");
  assert.ok(clear());
  assert.deepEqual({ ...storage }, others);
});

test("a browser that has no room for a value keeps what it kept", () => {
  const storage = openPage("", { room: 60 });
  write("theme", "dark");
  assert.ok(!hasRoomFor("x".repeat(60)));
  assert.ok(hasRoomFor("x"));
  assert.deepEqual(Object.keys(storage), ["handbook:/manuel/#theme"]);
});

test("another tab is heard when it changes this key of this handbook, or clears all", () => {
  openPage("");
  let heard = 0;
  watch("theme", () => heard++, { signal: undefined });
  for (const key of ["handbook:/manuel/#theme", null, "handbook:/autre/#theme", "handbook:/manuel/#path"]) {
    globalThis.window.dispatchEvent(Object.assign(new Event("storage"), { key }));
  }
  assert.equal(heard, 2);
});
