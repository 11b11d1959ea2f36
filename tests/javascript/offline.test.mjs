import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { answer } from "../../overrides/offline/answering.js";
import { Copies } from "../../overrides/offline/copies.js";
import { fill, sortFiles } from "../../overrides/offline/filling.js";
import { canonicalPath, isPage, languageOf, placeOf } from "../../overrides/offline/places.js";
import { isMetered } from "../../overrides/shared/line.js";
import { openCaches } from "./fake-caches.mjs";

const ROOT = "http://site.test/manuel/";
const BUILDS = { fr: "new", en: "newer" };
const OWN = "handbook:/manuel/#fr.new";
const OLD = "handbook:/manuel/#fr.old";
const OTHERS = { "handbook:/manuel-essai/#fr.old": {}, autre: {} };
const offline = () => Promise.reject(new TypeError("offline"));

/** Returns what a cache holds: files by their paths, and the list that makes it whole. */
function holding(files, { isWhole = true } = {}) {
  const kept = Object.entries(files).map(([path, text]) => [ROOT + path, text]);
  const list = { files: Object.entries(files).map(([path, text]) => [path, text]) };
  return Object.fromEntries([
    ...kept,
    ...(isWhole ? [[`${ROOT}offline/fr.json`, JSON.stringify(list)]] : []),
  ]);
}

async function textOf(path, { ask = offline, search = "", isReload = false } = {}) {
  const response = await answer({ path, search, isReload }, new Copies(ROOT, BUILDS), ask);
  return response.status === 302
    ? response.headers.get("location")
    : `${response.status} ${await response.text()}`;
}

const network = () => Promise.resolve(new Response("network"));

test("an address is a place of the handbook only below its root, and no address of a neighbour is", () => {
  assert.deepEqual(placeOf(`${ROOT}telephone/?q=a#b`, ROOT), { path: "telephone/", search: "?q=a" });
  assert.deepEqual(placeOf(ROOT, ROOT), { path: "", search: "" });
  for (const address of [
    "http://site.test/manuel-essai/",
    "http://site.test/",
    "http://autre.test/manuel/",
  ]) {
    assert.equal(placeOf(address, ROOT), null);
  }
});

test("a page is what ends as a folder or in .html, under one name", () => {
  assert.deepEqual(["", "a/", "a", "404.html", "a/b.json", "a.js"].map(isPage), [
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  assert.deepEqual(["a/index.html", "index.html", "a", "a/", "404.html"].map(canonicalPath), [
    "a/",
    "",
    "a/",
    "a/",
    "404.html",
  ]);
  const languages = ["fr", "en"];
  assert.deepEqual(
    ["", "en/", "en", "entretien/", "telephone/en/"].map((path) => languageOf(path, languages)),
    ["fr", "en", "en", "fr", "fr"],
  );
});

test("a line is spared when it is metered or slow, and not when the browser says nothing", () => {
  const lines = [
    { saveData: true },
    { effectiveType: "2g" },
    { type: "cellular", effectiveType: "4g" },
    { effectiveType: "4g", saveData: false },
    undefined,
  ];
  assert.deepEqual(lines.map(isMetered), [true, true, true, false, false]);
});

test("a page comes from the whole copy of this build, whatever the network has", async () => {
  openCaches({ [OLD]: holding({ "a/": "old" }), [OWN]: holding({ "a/": "own" }) });
  assert.equal(await textOf("a/", { ask: network }), "200 own");
  assert.equal(await textOf("a", { search: "?q=b" }), `${ROOT}a/?q=b`);
  assert.equal(await textOf("a/", { ask: network, isReload: true }), "200 network");
});

test("until its copy is whole, a page comes from the network, then from what is kept", async () => {
  openCaches({
    [OLD]: holding({ "a/": "old", "b/": "old b" }),
    [OWN]: holding({ "a/": "own" }, { isWhole: false }),
  });
  assert.equal(await textOf("a/", { ask: network }), "200 network");
  assert.equal(await textOf("a/"), "200 own");
  assert.equal(await textOf("b/"), "200 old b");
});

test("a file comes from any copy, under its whole address", async () => {
  openCaches({ [OLD]: holding({ "assets/a.1.js": "old", "search/worker.js?fr.1": "worker" }) });
  assert.equal(await textOf("assets/a.1.js", { ask: network }), "200 old");
  assert.equal(await textOf("search/worker.js", { search: "?fr.1", ask: network }), "200 worker");
  assert.equal(await textOf("search/worker.js", { search: "?fr.2", ask: network }), "200 network");
});

test("without a network, what a whole copy does not hold gives its own page of unknown addresses", async () => {
  openCaches({ [OWN]: holding({ "404.html": "lost" }) });
  assert.equal(await textOf("inconnue/"), "404 lost");
  await assert.rejects(textOf("en/"), TypeError, "an edition that is not kept is not said not to exist");
  await assert.rejects(textOf("api/v1/tips.json"), TypeError);
  openCaches({ [OWN]: holding({ "404.html": "lost" }, { isWhole: false }) });
  await assert.rejects(textOf("inconnue/"), TypeError, "a copy cut short does not know");
});

test("a browser that refuses its caches leaves all to the network", async () => {
  globalThis.caches = { keys: () => Promise.reject(new DOMException("refused", "SecurityError")) };
  assert.equal(await textOf("a/", { ask: network }), "200 network");
  await assert.rejects(textOf("a/"), TypeError);
});

test("a worker that begins spares the latest whole copy of each edition, and nothing of others", async () => {
  const all = openCaches({
    "handbook:/manuel/#fr.older": holding({}),
    [OLD]: holding({}),
    "handbook:/manuel/#fr.cut": holding({}, { isWhole: false }),
    [OWN]: holding({}),
    ...OTHERS,
  });
  await new Copies(ROOT, BUILDS).tidy();
  assert.deepEqual([...all.keys()], [OLD, OWN, ...Object.keys(OTHERS)]);
  await new Copies(ROOT, BUILDS).tidy({ language: "fr", isSpared: false });
  assert.deepEqual([...all.keys()], [OWN, ...Object.keys(OTHERS)]);
});

let asked;
let published;

beforeEach(() => {
  asked = [];
  published = { "": "home", "a/": "page", "assets/a.js": "script" };
  globalThis.fetch = (address, { integrity }) => {
    const path = address.slice(ROOT.length);
    asked.push(path);
    const text = path === "offline/fr.json" ? JSON.stringify(LIST) : published[path];
    if (path !== "offline/fr.json" && text !== integrity) {
      return Promise.reject(new TypeError("the digest does not match"));
    }
    return Promise.resolve(new Response(text));
  };
});

/** The digest of a file stands here for its text. */
const LIST = {
  bytes: 12,
  files: [
    ["", "home"],
    ["a/", "page"],
    ["assets/a.js", "script"],
  ],
};

function fillWith({ connection, estimate = {}, isAsked = false, first = "a/", language = "fr" } = {}) {
  Object.defineProperty(globalThis, "navigator", {
    value: { connection, storage: { estimate: () => Promise.resolve(estimate) } },
    configurable: true,
  });
  const copies = new Copies(ROOT, BUILDS);
  return fill({
    language,
    builds: BUILDS,
    first,
    isAsked,
    copies,
    quiet: () => Promise.resolve(),
    tell: () => {},
  });
}

test("what pages need is fetched first, then the page being read, and the list makes the copy whole", async () => {
  const all = openCaches();
  assert.deepEqual(await fillWith(), { isWhole: true });
  assert.deepEqual(asked, ["offline/fr.json", "assets/a.js", "a/", ""]);
  assert.deepEqual(Object.keys(all.get(OWN).files).at(-1), `${ROOT}offline/fr.json`);
  assert.deepEqual(
    sortFiles([["b/"], ["x.js"], ["a/"]], "a/").map(([path]) => path),
    ["x.js", "a/", "b/"],
  );
});

test("what did not change is taken from the copy before, and what is there already is not fetched again", async () => {
  openCaches({
    [OLD]: holding({ "": "home", "a/": "page of before" }),
    [OWN]: holding({ "assets/a.js": "script" }, { isWhole: false }),
  });
  assert.deepEqual(await fillWith(), { isWhole: true });
  assert.deepEqual(asked, ["offline/fr.json", "a/"]);
});

test("a copy whose list was spoilt keeps nothing from being fetched", async () => {
  for (const spoilt of ["<img src=x>", "null", '{"files":[{}]}', '{"files":{"map":1}}']) {
    openCaches({ [OLD]: { [`${ROOT}a/`]: "page of before", [`${ROOT}offline/fr.json`]: spoilt } });
    assert.deepEqual(await fillWith(), { isWhole: true });
  }
});

test("for an edition that there is not, nothing is fetched nor kept", async () => {
  for (const language of ["../api/tips", "constructor", "__proto__", ""]) {
    const all = openCaches();
    assert.deepEqual(await fillWith({ language, isAsked: true }), { isWhole: false, reason: "network" });
    assert.deepEqual([asked, [...all.keys()]], [[], []]);
  }
});

test("a site published again meanwhile leaves the copy unfinished rather than mixed", async () => {
  const all = openCaches();
  published["a/"] = "page of after";
  assert.deepEqual(await fillWith(), { isWhole: false, reason: "network" });
  assert.ok(!Object.values(all.get(OWN).files).includes("page of after"));
  assert.ok(!(`${ROOT}offline/fr.json` in all.get(OWN).files));
});

test("a metered line and a large handbook wait for someone to ask, a device without room for nobody", async () => {
  openCaches();
  const connection = { saveData: true };
  assert.deepEqual(await fillWith({ connection }), { isWhole: false, reason: "metered" });
  assert.deepEqual(asked, []);
  assert.deepEqual(await fillWith({ estimate: { quota: 20, usage: 10 } }), {
    isWhole: false,
    reason: "full",
  });
  openCaches({}, { room: 1 });
  assert.deepEqual(await fillWith(), { isWhole: false, reason: "full" });
  LIST.bytes = 300_000_000;
  openCaches();
  assert.deepEqual(await fillWith(), { isWhole: false, reason: "large" });
  assert.deepEqual(await fillWith({ connection, isAsked: true }), { isWhole: true });
  LIST.bytes = 12;
});
