import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { today } from "../../overrides/shared/day.js";
import { openPage } from "./fake-browser.mjs";

const KEY = "handbook:/manuel/#progress";
const DONE = { voix: { ouvrir: "2026-11-21" } };
let pages = 0;

/** Opens a page of the handbook: its script starts anew, as in another tab. */
async function open(address, browser) {
  const storage = openPage(address, browser);
  pages += 1;
  return { storage, ...(await import(`../../overrides/shared/progress-store.js?${pages}`)) };
}

beforeEach(() => {
  delete globalThis.localStorage;
});

test("a tab adds its step to those that another has marked since", async () => {
  const { storage, markStep, loadProgress } = await open("");
  storage.setItem(KEY, JSON.stringify(DONE));
  assert.ok(markStep("voix", "conclure", true));
  assert.deepEqual(loadProgress(), { voix: { ...DONE.voix, conclure: today() } });
});

test("where there is no room left, the address carries the steps from page to page", async () => {
  const kept = { [KEY]: JSON.stringify(DONE), autre: "x".repeat(100) };
  const room = Object.entries(kept).flat().join("").length;
  const first = await open("", { kept, room });
  assert.ok(!first.markStep("voix", "conclure", true));
  const next = first.carryProgress("telephone/?parcours=voix", "voix");
  const { loadProgress, carryProgress, currentPath } = await open(next, { kept, room });
  assert.deepEqual(loadProgress(), { voix: { ...DONE.voix, conclure: today() } });
  assert.equal(carryProgress("?parcours=voix", "voix"), next);
  assert.equal(currentPath(), "voix");
});

test("where there is no room left, the path being read is the one that was opened last", async () => {
  const kept = { "handbook:/manuel/#path": '"voix"' };
  const { setCurrentPath, currentPath } = await open("", { kept, room: 30 });
  setCurrentPath("premiere-journee");
  assert.equal(currentPath(), "premiere-journee");
  setCurrentPath(null);
  assert.equal(currentPath(), null);
});

test("an address marks nothing on a device that keeps progress by itself", async () => {
  const { loadProgress, carryProgress } = await open("?parcours=voix&fait=voix.conclure");
  assert.deepEqual(loadProgress(), {});
  assert.equal(carryProgress("parcours/voix/", "voix"), "parcours/voix/");
});

test("progress from a file keeps the day of each step, and the first where both have one", async () => {
  const { addProgress, loadProgress, markStep } = await open("");
  markStep("voix", "ouvrir", true);
  const { count, isKept } = addProgress({ voix: { ouvrir: "2026-11-21", conclure: "2026-11-22" } });
  assert.deepEqual([count, isKept], [1, true]);
  assert.deepEqual(loadProgress(), { voix: { ouvrir: "2026-11-21", conclure: "2026-11-22" } });
});

test("forgetting everything leaves the path that was being read", async () => {
  const { forgetAll, loadProgress, currentPath, setCurrentPath, markStep } = await open("");
  setCurrentPath("voix");
  markStep("voix", "ouvrir", true);
  assert.ok(forgetAll());
  assert.deepEqual([loadProgress(), currentPath()], [{}, null]);
});
