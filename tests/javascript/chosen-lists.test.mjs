import assert from "node:assert/strict";
import { test } from "node:test";
import { countTicks } from "../../overrides/components/checklist/checklist-state.js";
import { formatChosen, parseChosen } from "../../overrides/components/checklist-index/chosen.js";

const KNOWN = ["accueil", "appel-complet", "plainte"];

test("an address keeps the checklists chosen, and gives back those that still exist", () => {
  assert.equal(formatChosen(["accueil", "plainte"]), "#listes=accueil,plainte");
  assert.deepEqual(parseChosen("#listes=plainte,disparue,accueil", KNOWN), ["accueil", "plainte"]);
  assert.deepEqual(
    [formatChosen([]), parseChosen("", KNOWN), parseChosen("#par-section", KNOWN)],
    ["", [], []],
  );
});

test("ticks are counted whatever a device keeps", () => {
  assert.deepEqual(
    [null, {}, { ticked: [0, 2, 2, -1, "1"] }, { ticked: "12" }].map(countTicks),
    [0, 0, 2, 0],
  );
});
