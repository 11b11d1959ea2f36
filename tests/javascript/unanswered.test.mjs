import assert from "node:assert/strict";
import { test } from "node:test";
import { SearchNotes, withWords } from "../../overrides/components/search-box/search-notes.js";
import {
  understandSearches,
  withoutSearches,
  withSearch,
  wordsOf,
} from "../../overrides/shared/unanswered.js";
import { openPage } from "./fake-browser.mjs";

const KEY = "handbook:/manuel/#unanswered";
const EMPTY = { isOn: true, none: [], unopened: [] };

const texts = [
  ["client fâché", "client fâché"],
  ["« l'appel », vite!", "l'appel vite"],
  ["rappeler Mme au 514 555-0142", "rappeler Mme au"],
  ["dossier A1234 de jean@exemple.ca", "dossier de"],
  ["voir exemple.ca/compte", "voir"],
  ["@moi #7 ?", ""],
  ["mot ".repeat(60), "mot ".repeat(25).trim()],
];
for (const [typed, words] of texts) {
  test(`of « ${typed.slice(0, 40)} », only words are kept`, () => {
    assert.equal(wordsOf(typed), words);
  });
}

test("nothing is kept before the reader says so", () => {
  const kept = understandSearches(null);
  assert.equal(withSearch(kept, "none", "trottinette"), kept);
  assert.equal(withSearch(EMPTY, "none", "514 555-0142"), EMPTY);
});

test("a search is kept once, in the list where it was last, newest first", () => {
  let kept = withSearch(EMPTY, "none", "un");
  kept = withSearch(kept, "none", "deux");
  kept = withSearch(kept, "unopened", "un");
  assert.deepEqual(kept, { isOn: true, none: ["deux"], unopened: ["un"] });
  for (let rank = 0; rank < 60; rank++) {
    kept = withSearch(kept, "none", `mot${"a".repeat(rank)}`);
  }
  assert.equal(kept.none.length, 50);
  assert.deepEqual(withoutSearches(kept), EMPTY);
});

for (const stored of [null, "oui", 3, [], { isOn: "oui", none: "mot", unopened: [3, "514 555-0142"] }]) {
  test(`what makes no sense is nothing kept: ${JSON.stringify(stored)}`, () => {
    assert.deepEqual(understandSearches(stored), { ...EMPTY, isOn: false });
  });
}

test("the form that proposes a tip is filled in with the words alone", () => {
  const form = "https://forge.test/issues/new?template=truc.yml";
  assert.equal(withWords(form, "514 555-0142"), form);
  const filled = new URL(withWords(form, "chien guide 514")).searchParams;
  assert.deepEqual([filled.get("title"), filled.get("cherche")], ["Truc : chien guide", "chien guide"]);
});

const answered = (page, others = []) => ({ counts: { page, tip: 0 }, untranslated: { results: others } });

test("of what is typed letter by letter, only what it came to is noted, when nothing of it served", () => {
  const storage = openPage("telephone/");
  const notes = new SearchNotes();
  notes.hear("trottinette", answered(0));
  notes.leave();
  assert.equal(storage[KEY], undefined);
  notes.allow(true);
  notes.hear("trot", answered(3));
  notes.hear("trottinette", answered(0));
  notes.leave();
  notes.hear("appel", answered(9));
  notes.forget();
  notes.leave();
  notes.hear("chien guide", answered(0, [{}]));
  notes.leave();
  notes.leave();
  notes.hear("en panne", { isFailed: true, ...answered(0) });
  notes.leave();
  assert.deepEqual(JSON.parse(storage[KEY]), {
    isOn: true,
    none: ["trottinette"],
    unopened: ["chien guide"],
  });
});
