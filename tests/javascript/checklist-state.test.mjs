import assert from "node:assert/strict";
import { test } from "node:test";
import {
  earlierDay,
  isNewLanguage,
  rememberTicks,
  restoreTicks,
} from "../../overrides/components/checklist/checklist-state.js";

const FRENCH = { language: "fr", texts: ["Saluer", "Écouter", "Conclure"] };
const ENGLISH = { language: "en", texts: ["Greet", "Listen", "Close"] };

test("nothing is ticked on a device that remembers nothing", () => {
  assert.deepEqual(restoreTicks(null, FRENCH), { ticked: [], changed: false });
});

test("ticks come back", () => {
  const stored = rememberTicks(null, { ...FRENCH, ticked: [0, 2] });
  assert.deepEqual(restoreTicks(stored, FRENCH), { ticked: [0, 2], changed: false });
});

test("ticks follow the reader to the other language", () => {
  const stored = rememberTicks(null, { ...FRENCH, ticked: [1] });
  assert.deepEqual(restoreTicks(stored, ENGLISH), { ticked: [1], changed: false });
  assert.equal(isNewLanguage(stored, "en"), true);
  assert.equal(isNewLanguage(rememberTicks(stored, { ...ENGLISH, ticked: [1] }), "en"), false);
});

test("both languages stay known while the list has not changed", () => {
  const stored = rememberTicks(rememberTicks(null, { ...FRENCH, ticked: [0] }), {
    ...ENGLISH,
    ticked: [0, 1],
  });
  assert.deepEqual(stored.items, { fr: FRENCH.texts, en: ENGLISH.texts });
});

test("an item that moved keeps its tick, one that reads otherwise loses it", () => {
  const stored = rememberTicks(null, { ...FRENCH, ticked: [0, 2] });
  const today = { language: "fr", texts: ["Respirer", "Conclure", "Saluer chaque personne"] };
  assert.deepEqual(restoreTicks(stored, today), { ticked: [1], changed: true });
});

test("typography alone changes nothing", () => {
  const stored = rememberTicks(null, { language: "fr", texts: ["L'appel : fini\n"], ticked: [0] });
  const today = { language: "fr", texts: ["L’appel\u00a0: fini"] };
  assert.deepEqual(restoreTicks(stored, today), { ticked: [0], changed: false });
});

test("a list that changed is not told to someone who had ticked nothing", () => {
  const stored = { ticked: [], items: { fr: ["Raccrocher"] } };
  assert.deepEqual(restoreTicks(stored, FRENCH), { ticked: [], changed: false });
});

test("the texts of the other language are forgotten with the older list", () => {
  const older = { ticked: [0], items: { fr: ["Saluer", "Conclure"], en: ["Greet", "Close"] } };
  const stored = rememberTicks(older, { ...FRENCH, ticked: [0, 2], day: "2026-11-21" });
  assert.deepEqual(stored, { ticked: [0, 2], items: { fr: FRENCH.texts }, day: "2026-11-21" });
  assert.deepEqual(restoreTicks(stored, ENGLISH), { ticked: [0, 2], changed: false });
});

test("a list of another length, in a language not seen yet, starts over and says so", () => {
  const stored = { ticked: [0], items: { fr: ["Saluer", "Conclure"] } };
  assert.deepEqual(restoreTicks(stored, ENGLISH), { ticked: [], changed: true });
});

test("a device remembers nothing once nothing is ticked", () => {
  assert.equal(rememberTicks({ ticked: [0], items: { fr: FRENCH.texts } }, { ...FRENCH, ticked: [] }), null);
});

for (const stored of [
  "oui",
  3,
  [],
  { ticked: "0" },
  { ticked: [-1, 0.5, "1", 99], items: { fr: "Saluer" } },
]) {
  test(`what makes no sense ticks nothing: ${JSON.stringify(stored)}`, () => {
    assert.deepEqual(restoreTicks(stored, FRENCH).ticked, []);
  });
}

test("ticks of an earlier day are told by their day, those of today and of no day are not", () => {
  const ticks = (day) => rememberTicks(null, { ...FRENCH, ticked: [0], day });
  assert.equal(earlierDay(ticks("2026-11-20"), "2026-11-21"), "2026-11-20");
  assert.equal(earlierDay(ticks("2026-11-21"), "2026-11-21"), null);
  assert.equal(earlierDay(ticks(undefined), "2026-11-21"), null);
  assert.equal(earlierDay({ ticked: [], day: "2026-11-20" }, "2026-11-21"), null);
  assert.equal(earlierDay({ ...ticks("2026-11-20"), day: "hier" }, "2026-11-21"), null);
  assert.equal(earlierDay(null, "2026-11-21"), null);
});
