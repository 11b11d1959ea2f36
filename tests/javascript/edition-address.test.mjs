import assert from "node:assert/strict";
import { test } from "node:test";
import { addressInEdition } from "../../overrides/components/edition-link/edition-address.js";

const PAGE = "https://exemple.test/le-bon-ton/en/trucs/";

test("the choices and the anchor follow the reader, and what was typed does not", () => {
  const location = {
    search: "?words=attente&channel=texto&channel=courriel&q=plainte&h=mot",
    hash: "#trois-cas",
  };
  assert.equal(addressInEdition(PAGE, location), `${PAGE}?channel=texto&channel=courriel#trois-cas`);
});

test("a page seen whole leads to the whole page", () => {
  assert.equal(addressInEdition(PAGE, { search: "", hash: "" }), PAGE);
});
