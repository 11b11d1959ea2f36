import assert from "node:assert/strict";
import { test } from "node:test";
import { formatQuery, parseQuery } from "../../overrides/components/tip-list/list-address.js";

const PHONE = { name: "channel", value: "telephone" };
const HOLD = { name: "situation", value: "attente" };
const OFFERED = [PHONE, { name: "channel", value: "texto" }, HOLD];

test("an address gives its text and its facets, in the order of their choice", () => {
  const query = parseQuery("?words=Qui+attend&situation=attente&channel=telephone", OFFERED);
  assert.deepEqual(query, { text: "Qui attend", chosen: [HOLD, PHONE] });
});

test("an address without a query gives nothing", () => {
  assert.deepEqual(parseQuery("", OFFERED), { text: "", chosen: [] });
});

test("what the page does not offer, or was said already, is left out", () => {
  const query = parseQuery("?channel=pigeon&channel=telephone&channel=telephone&x=1", OFFERED);
  assert.deepEqual(query, { text: "", chosen: [PHONE] });
});

test("an address says the text and the facets, and keeps the parameters of others", () => {
  const search = formatQuery(
    "?words=avant&x=1&channel=texto",
    { text: " à bientôt ", chosen: [HOLD, PHONE] },
    OFFERED,
  );
  assert.equal(search, "?x=1&words=%C3%A0+bient%C3%B4t&situation=attente&channel=telephone");
});

test("an address says nothing when nothing is sought", () => {
  assert.equal(formatQuery("?words=avant&channel=texto", { text: " ", chosen: [] }, OFFERED), "");
});

test("an address read again gives what was written", () => {
  const query = { text: "50 % & plus", chosen: [PHONE, HOLD] };
  assert.deepEqual(parseQuery(formatQuery("", query, OFFERED), OFFERED), query);
});
