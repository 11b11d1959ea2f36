import assert from "node:assert/strict";
import { test } from "node:test";
import { TipIndex } from "../../overrides/search/tip-index.js";

/** As hooks/handbook/site/tip_rows.py writes cards 3, 4 and 9, the last in French, two rows a file: see test_tip_rows.py. */
const WRITTEN = {
  rowsSize: 2,
  numbers: "'$)",
  french: "%",
  facets: { channel: { telephone: "#%", texto: "$" }, situation: { attente: "#$$" } },
};
const FILES = { r0: ["trois", "quatre"], r1: ["neuf"] };

function index(asked = []) {
  return new TipIndex(WRITTEN, (name) => {
    asked.push(name);
    return Promise.resolve(FILES[name]);
  });
}

function choose(...values) {
  return values.map((value) =>
    Object.fromEntries([
      ["name", value.split("=")[0]],
      ["value", value.split("=")[1]],
    ]),
  );
}

test("what Python wrote of cards and facets is read back", () => {
  const { total, french, counts, numbers } = index().find({
    found: null,
    chosen: choose("channel=telephone"),
    most: 9,
  });
  assert.deepEqual([total, french, numbers], [2, 1, [3, 9]]);
  assert.deepEqual(counts, { channel: { telephone: 2, texto: 1 }, situation: { attente: 2 } });
});

test("no more numbers are given than asked for, and the total says how many there are", () => {
  const { total, numbers } = index().find({ found: [9, 4, 3], chosen: [], most: 2 });
  assert.deepEqual([total, numbers], [3, [9, 4]]);
});

test("what answers nothing gives the nearest: without the last facet, or else by words that look alike", () => {
  const query = { found: [4], chosen: choose("channel=telephone"), most: 9 };
  assert.deepEqual(index().find(query).numbers, [4]);
  const { total, numbers, isNearest } = index().find({ found: [], chosen: [], most: 9, near: [9, 1000] });
  assert.deepEqual([total, numbers, isNearest], [0, [9], true]);
});

test("rows are brought by the few files that hold them, each once", async () => {
  const asked = [];
  const tips = index(asked);
  assert.deepEqual(await tips.rows([9, 3, 4]), ["neuf", "trois", "quatre"]);
  assert.deepEqual(await tips.rows([3]), ["trois"]);
  assert.deepEqual(asked, ["r1", "r0"]);
});
