import assert from "node:assert/strict";
import { test } from "node:test";
import { readSearch, writeSearch } from "../../overrides/components/search-box/search-address.js";

const KINDS = ["", "tip"];

test("what is looked for is written after the parameters of others, and read back", () => {
  const search = writeSearch("?channel=texto&q=vieux&kind=tip", { query: " client fâché ", kind: "tip" });
  assert.equal(search, "?channel=texto&q=client+f%C3%A2ch%C3%A9&kind=tip");
  assert.deepEqual(readSearch(search, KINDS), { query: "client fâché", kind: "tip" });
});

test("an address says nothing of a search that is over, nor of a kind that is not offered", () => {
  assert.equal(writeSearch("?q=vieux&kind=tip", { query: " " }), "");
  assert.deepEqual(readSearch("?q=a&kind=<b>", KINDS), { query: "a", kind: "" });
  assert.deepEqual(readSearch("", KINDS), { query: "", kind: "" });
});
