import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const INDEX = JSON.stringify({ fr: "fr.1" });
const TIPS = JSON.stringify({ fr: "fr-tips.1" });
const LIST = JSON.stringify({ rowsSize: 1, numbers: "+%", french: "", facets: { channel: { tous: "#" } } });
const told = [];
let hear;
let files;
let workers = 0;

beforeEach(async () => {
  told.length = 0;
  globalThis.self = {
    location: new URL("http://site.test/search/worker.js?fr.1"),
    addEventListener: (_, callback) => {
      hear = (data) => callback({ data });
    },
    postMessage: (message) => told.push(message),
  };
  globalThis.fetch = (url) =>
    files[url.pathname.split("/").at(-1)]?.() ?? Promise.reject(new TypeError("offline"));
  workers += 1;
  await import(`../../overrides/search/worker.js?${workers}`);
});

const says = (text) => () => Promise.resolve(new Response(text));

/** Asks for tips, by words or by facets; returns what goes wrong beside what is answered. */
async function ask(query, chosen = []) {
  const surfaced = [];
  const runners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (error) => surfaced.push(error));
  hear({ type: "tips", id: 1, query, chosen, most: 2, first: 1 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.removeAllListeners("unhandledRejection");
  for (const runner of runners) {
    process.on("unhandledRejection", runner);
  }
  return surfaced;
}

for (const [what, found] of [
  ["no network", {}],
  [
    "a missing file",
    {
      "indexes.json": says(INDEX),
      "tips.json": says(TIPS),
      "fr-tips.1.json": says(LIST),
      "fr.1.json": () => Promise.resolve(new Response("", { status: 404 })),
    },
  ],
  ["a file cut short", { "indexes.json": says(INDEX), "fr.1.json": says('{"words":') }],
]) {
  test(`with ${what}, the search says that it could not be loaded`, async () => {
    files = found;
    assert.deepEqual(await ask("appel"), []);
    assert.deepEqual(told, [{ type: "tips", id: 1, isFailed: true, numbers: [], rows: [], notice: [] }]);
  });
}

test("a fault of the search itself is not said to be one of the network", async () => {
  files = {
    "indexes.json": says(INDEX),
    "fr.1.json": says("{}"),
    "tips.json": says(TIPS),
    "fr-tips.1.json": says(LIST),
  };
  const [error] = await ask("appel");
  assert.ok(error instanceof TypeError, String(error));
  assert.deepEqual(told, []);
});

test("facets alone ask for nothing of the search, and the next cards for their rows alone", async () => {
  files = {
    "tips.json": says(TIPS),
    "fr-tips.1.json": says(LIST),
    "r0.json": says('["<article>7</article>"]'),
    "r1.json": says('["<article>9</article>"]'),
  };
  assert.deepEqual(await ask(null, [{ name: "channel", value: "tous" }]), []);
  const [{ total, numbers, rows, counts, isFailed }] = told;
  assert.deepEqual(
    [total, numbers, rows, counts, isFailed],
    [1, [7], ["<article>7</article>"], { channel: { tous: 1 } }, undefined],
  );
  hear({ type: "rows", id: 2, numbers: [9] });
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(told[1], { type: "rows", id: 2, rows: ["<article>9</article>"], isFailed: false });
});

test("a row that cannot be brought is said to have failed, and is asked for anew", async () => {
  files = { "tips.json": says(TIPS), "fr-tips.1.json": says(LIST) };
  hear({ type: "rows", id: 3, numbers: [7] });
  await new Promise((resolve) => setTimeout(resolve, 20));
  files["r0.json"] = says('["<article>7</article>"]');
  hear({ type: "rows", id: 4, numbers: [7] });
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(
    told.map(({ id, isFailed }) => [id, isFailed]),
    [
      [3, true],
      [4, false],
    ],
  );
});

test("the box is told that the search could not be loaded, and may ask again", async () => {
  files = {};
  hear({ type: "prepare" });
  hear({ type: "search", id: 7, query: "appel", kind: "", most: 20, patience: 1 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const [{ type, id, isFailed, results, quotes }] = told;
  assert.deepEqual([type, id, isFailed, results, quotes], ["search", 7, true, [], []]);
});
