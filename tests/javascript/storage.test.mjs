import assert from "node:assert/strict";
import { test } from "node:test";
import { kindsOf } from "../../overrides/components/erase/kinds.js";
import {
  clear,
  hasRoomFor,
  isSharedDesk,
  keptKeys,
  read,
  remove,
  switchSharedDesk,
  watch,
  watchSharedDesk,
  write,
} from "../../overrides/shared/storage.js";
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

test("a shared desk keeps nothing, and neither reads nor changes what was kept", () => {
  const storage = openPage("", { kept: { "handbook:seen": "1" } });
  write("theme", "dark");
  const before = { ...storage, "handbook:/manuel/#shared-desk": "true" };
  assert.ok(switchSharedDesk(true));
  assert.ok(!write("theme", "light"));
  assert.ok(remove("theme"));
  assert.ok(!hasRoomFor("x"));
  assert.deepEqual([read("theme"), read("seen")], [null, null]);
  assert.deepEqual({ ...storage }, before);
  openPage("trucs/", { kept: { ...storage } });
  assert.ok(isSharedDesk());
  assert.ok(switchSharedDesk(false));
  assert.equal(read("theme"), "dark");
});

test("erasing leaves the desk shared", () => {
  const storage = openPage("");
  write("theme", "dark");
  switchSharedDesk(true);
  assert.deepEqual(keptKeys(), ["theme"]);
  assert.ok(clear());
  assert.deepEqual({ ...storage }, { "handbook:/manuel/#shared-desk": "true" });
  assert.deepEqual(keptKeys(), []);
});

test("a desk is shared for as long as the page is there when the device cannot keep it", () => {
  openPage("", { room: 10 });
  let heard = 0;
  watchSharedDesk(() => heard++);
  assert.ok(!switchSharedDesk(true));
  assert.ok(isSharedDesk());
  openPage("");
  assert.ok(!write("theme", "dark"));
  switchSharedDesk(false);
  assert.ok(write("theme", "dark"));
  assert.equal(heard, 1);
});

test("what is kept is told by name, this handbook's alone, and nothing that was forgotten", () => {
  openPage("", { kept: { "handbook:theme": '"dark"', "handbook:seen": "{}", "handbook:/autre/#path": "1" } });
  write("checklist:appel", {});
  write("checklist:accueil", {});
  write("seen", {});
  remove("theme");
  assert.deepEqual(keptKeys().sort(), ["checklist:accueil", "checklist:appel", "seen"]);
  assert.deepEqual(kindsOf(["checklist:accueil", "seen", "checklist:appel"]), [
    { kind: "checklist", count: 2 },
    { kind: "seen", count: 1 },
  ]);
});
