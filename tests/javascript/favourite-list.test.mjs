import assert from "node:assert/strict";
import { test } from "node:test";
import {
  inLanguage,
  MOST,
  readFavourites,
  withRefreshed,
  withToggled,
} from "../../overrides/shared/favourite-list.js";
import {
  canKeepFavourites,
  isFavourite,
  loadFavourites,
  refreshFavourite,
  toggleFavourite,
} from "../../overrides/shared/favourites.js";
import { switchSharedDesk } from "../../overrides/shared/storage.js";
import { openPage } from "./fake-browser.mjs";

const CARD = { path: "trucs/99-attente/", title: "Attente", say: "« Un moment? »", language: "fr" };
const LIST = { path: "outils/listes/#accueil", title: "Accueil", say: "", language: "fr" };

test("what is made a favourite twice is one no longer; the others keep their order", () => {
  const both = withToggled(withToggled([], CARD), LIST);
  assert.deepEqual(
    both.map(({ path }) => path),
    [CARD.path, LIST.path],
  );
  assert.deepEqual(both[1], { path: LIST.path, titles: { fr: "Accueil" }, says: {} });
  assert.deepEqual(withToggled(both, { path: CARD.path }), [both[1]]);
});

test("there is room for so many, and the oldest goes", () => {
  const many = Array.from({ length: MOST + 1 }, (_, k) => ({ ...CARD, path: `trucs/${k}/` }));
  const kept = many.reduce(withToggled, []);
  assert.deepEqual([kept.length, kept[0].path, kept.at(-1).path], [MOST, "trucs/1/", `trucs/${MOST}/`]);
});

test("a favourite says today's words, in the language of the page that knows them", () => {
  const kept = withToggled([], CARD);
  assert.equal(withRefreshed(kept, CARD), kept);
  assert.equal(withRefreshed(kept, { ...CARD, path: "trucs/1-a/" }), kept);
  const [card] = withRefreshed(kept, { ...CARD, title: "Patience", say: "" });
  assert.deepEqual(card, { path: CARD.path, titles: { fr: "Patience" }, says: {} });
  const [both] = withRefreshed(kept, { ...CARD, title: "On hold", say: "“A moment?”", language: "en" });
  assert.deepEqual([both.titles, both.says.fr], [{ fr: "Attente", en: "On hold" }, CARD.say]);
});

test("a favourite is shown in the language of the page, else in the one that is known of it", () => {
  const [card] = withToggled([], CARD);
  assert.deepEqual(inLanguage(card, "fr"), { title: "Attente", say: "« Un moment? »", language: "fr" });
  assert.deepEqual(inLanguage(card, "en").language, "fr");
});

test("whatever is kept, only addresses of the handbook are read", () => {
  const row = { titles: { fr: "x" } };
  const paths = [
    "javascript:alert(1)",
    "//ailleurs.test/",
    "../../x/",
    "https://x.test/",
    "",
    3,
    "trucs/1-a/",
  ];
  assert.deepEqual(
    readFavourites(paths.map((path) => ({ ...row, path }))).map(({ path }) => path),
    ["trucs/1-a/"],
  );
  assert.deepEqual([null, {}, "a", [null], [{ path: "a/" }]].map(readFavourites), [[], [], [], [], []]);
});

test("a page whose card is no favourite keeps nothing", () => {
  openPage("trucs/");
  refreshFavourite(CARD);
  assert.deepEqual(Object.keys(localStorage), []);
});

test("a shared desk has no favourites", () => {
  openPage("trucs/");
  toggleFavourite(CARD);
  assert.ok(isFavourite(CARD.path));
  assert.ok(canKeepFavourites());
  switchSharedDesk(true);
  assert.deepEqual([loadFavourites(), canKeepFavourites()], [[], false]);
  switchSharedDesk(false);
  assert.equal(loadFavourites().length, 1);
});
