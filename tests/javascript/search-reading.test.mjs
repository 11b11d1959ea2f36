import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Contraries } from "../../overrides/search/contraries.js";
import { Dictionary } from "../../overrides/search/dictionary.js";
import { Engine } from "../../overrides/search/engine.js";
import { Lexicon } from "../../overrides/search/lexicon.js";
import { foreignIn, mergeFound, pathIn } from "../../overrides/search/other-edition.js";
import { isDoubtful, readQuery } from "../../overrides/search/query-reader.js";
import { Synonyms } from "../../overrides/search/synonyms.js";

const ENDINGS = ["s", "x", "e", "es"];
const FILE = new URL("../../hooks/handbook/language/fr.lexicon", import.meta.url);
const LEXICON = new Lexicon(readFileSync(FILE).toString("base64"), ENDINGS);
const WORDS =
  "a bout calmer client content facile fatigue mecontent plaintes pannes raccrocher reception accuse violent";
const DICTIONARY_TEXTS = {
  words: WORDS.split(" ")
    .map((word) => `0${word}|`)
    .join(" "),
  counts: "$".repeat(14),
  stopWords: "a est pas le de un",
  foreignStopWords: "at re",
  lightWords: "",
  contracted: "l",
  inflections: "s x e es",
  endings: "er e",
  sounds: "ai a\nnn n\nen an\n(t|es|s)+$",
};
const DICTIONARY = new Dictionary(DICTIONARY_TEXTS);
const family = (word) => DICTIONARY.familyOf[DICTIONARY.find(word)[0]];
const CONTRARIES = new Contraries({
  negations: "<pas aucun",
  people: "client",
  contraries: [
    `${family("content")}|${family("mecontent")}`,
    `${family("mecontent")}|${family("content")}`,
    `${family("raccrocher")}|${family("facile")}`,
  ].join("\n"),
});
const SYNONYMS = new Synonyms(`${family("fatigue")} ${family("a")}.${family("bout")}`, "", {
  first: DICTIONARY.words.length,
  isStop: (own) => DICTIONARY.isStopFamily(own),
});

function read(text, lexicon = LEXICON) {
  const known = { dictionary: DICTIONARY, synonyms: SYNONYMS, contraries: CONTRARIES, lexicon };
  const { slots, reading } = readQuery(text, known);
  const found = slots.map(({ answers }) =>
    [...answers.keys()].map((word) => DICTIONARY.words[word]).filter(Boolean),
  );
  return { found, told: reading.map(({ how, typed, word }) => `${how} ${typed} ${word}`) };
}

test("the lexicon knows real words, their plurals, feminines and participles, and no mistakes", () => {
  const real = ["camera", "impliquer", "small", "brouettes", "ecoeurees", "procurations"];
  const mistakes = ["rembousement", "mesage", "colegue", "paintes", "telefone"];
  assert.deepEqual(
    real.filter((word) => !LEXICON.isReal(word)),
    [],
  );
  assert.deepEqual(
    mistakes.filter((word) => LEXICON.isReal(word)),
    [],
  );
});

test("a real word that no page has is never corrected, and said to be in none", () => {
  assert.deepEqual(read("caméra "), { found: [[]], told: ["unknown camera camera"] });
  assert.deepEqual(read("calmmer ").told, ["corrected calmmer calmer"]);
});

test("a real word is widened to one that sounds the same, and is not said to be corrected", () => {
  assert.deepEqual(read("facille "), { found: [["facile"]], told: ["corrected facille facile"] });
  assert.deepEqual(read("violant "), { found: [["violent"]], told: [] });
});

test("without the lexicon a search goes on, and corrects as it can", () => {
  assert.deepEqual(read("clamer ", null).told, ["corrected clamer calmer"]);
});

test("the lexicon is asked for only when a word may be a mistake", () => {
  assert.equal(isDoubtful("client content", DICTIONARY), false);
  assert.equal(isDoubtful("le client de 1200", DICTIONARY), false);
  assert.equal(isDoubtful("client cotnent", DICTIONARY), true);
});

test("a spelling one letter away is nearer than one that sounds the same two letters away", () => {
  assert.deepEqual(read("paintes ").told, ["corrected paintes plaintes"]);
});

const denied = [
  ["client pas content", "mecontent"],
  ["est pas un client content", "mecontent"],
  ["aucun content", "mecontent"],
  ["raccroche pas", "facile"],
];
for (const [query, contrary] of denied) {
  test(`« ${query} » is ${contrary}`, () => {
    assert.deepEqual(read(`${query} `).found.at(-1), [contrary]);
  });
}

for (const query of [
  "client content aucun facile",
  "client content",
  "pas calmer content",
  "est pas le client content",
]) {
  test(`« ${query} » denies nothing`, () => {
    assert.ok(read(`${query} `).found.flat().includes("content"));
  });
}

test("an infinitive is not denied by what follows it", () => {
  assert.deepEqual(read("raccrocher pas ").found, [["raccrocher"]]);
});

test("a word between quotation marks is looked for as it is typed", () => {
  assert.deepEqual(read('client "calmmer"'), { found: [["client"], []], told: ["unknown calmmer calmmer"] });
  assert.deepEqual(read("« le » client ").found, [["client"]]);
  assert.deepEqual(read('"fatigue" ').found, [["fatigue"]]);
  assert.deepEqual(read('client "calmmer').told, ["corrected calmmer calmer"]);
});

test("a phrase that a stop word makes is found whole or not at all", () => {
  assert.ok(read("client à bout ").found.at(-1).includes("fatigue"));
  assert.ok(!read("bout client ").found.flat().includes("fatigue"));
});

test("each half word is completed, and the last even when it is a stop word elsewhere", () => {
  assert.deepEqual(read("acc rec").found, [["accuse"], ["reception"]]);
  assert.deepEqual(read("client re").found[1], ["reception"]);
  assert.deepEqual(read("client re ").found.length, 1);
});

const CORE = {
  words: "0client| 0content| 0mecontent|",
  counts: "$$$",
  ...{ stopWords: "pas", lightWords: "", contracted: "", inflections: "s", endings: "", sounds: "x x" },
  ...{ negations: "pas", contraries: "1|2", synonyms: "", expressions: "" },
  ...{ kinds: "page", kind: "##", parts: "$$", lengths: "$".repeat(12), neighbours: "##", alike: "##" },
  postings: "%#$#%#\n#\n$$$%(", // « mécontent » among the keywords of the first page, in the lead of the other
  shown: ["Client content", "Autre client"].map((title) => [title, title, "", "", 0, "", ""]),
};

test("a page named by what is denied is not first, though it answers better", async () => {
  const first = async (core) => (await new Engine(core).search("client pas content")).found[0].entry;
  const alike = CORE.shown.map(([url, , ...row]) => [url, "Client", ...row]);
  assert.equal(await first(CORE), 1);
  assert.equal(await first({ ...CORE, shown: alike }), 0);
});

test("words of the other language are told from those of this one, and from those of both", () => {
  const known = { dictionary: DICTIONARY, lexicon: LEXICON };
  assert.deepEqual(foreignIn("client content", known), { share: 0, words: new Set() });
  assert.deepEqual(foreignIn("lawyer at re", known), { share: 1, words: new Set(["lawyer"]) });
  assert.equal(foreignIn("client lawyer", known).share, 0.5);
  assert.equal(foreignIn("le client content lawyer", known).share, 0);
});

test("a word of the other language that a page holds is still of that language", () => {
  const held = { words: "0attente| 0refund|", counts: "$$", foreignWords: "$" };
  const dictionary = new Dictionary({ ...DICTIONARY_TEXTS, ...held });
  assert.equal(foreignIn("refund", { dictionary }).share, 1);
  assert.equal(foreignIn("attente refund", { dictionary }).share, 0.5);
});

test("each edition counts for its share of a query, and what only this one finds comes last", () => {
  const own = (entry, score) => ({ entry, score, missing: ["lawyer"], parts: new Map() });
  const merged = mergeFound(
    [own(1, 8), own(2, 4)],
    [
      { entry: 3, score: 2 },
      { entry: 2, score: 1 },
    ],
    1,
  );
  assert.deepEqual(
    merged.map(({ entry }) => entry),
    [3, 2, 1],
  );
  assert.deepEqual(
    merged.map(({ missing }) => missing),
    [[], [], ["lawyer"]],
  );
  assert.equal(mergeFound([own(1, 8)], [{ entry: 3, score: 2 }], 0.3)[0].entry, 1);
});

test("a page has the same path in both editions", () => {
  assert.deepEqual(
    ["en/telephone/", "en/", "entente/"].map((url) => pathIn(url, "en")),
    ["telephone/", "", "entente/"],
  );
});

test("what the other edition finds is shown by this one's pages", async () => {
  const shown = CORE.shown.map(([, ...row], place) => [`en/${place}/`, ...row]);
  const english = new Engine({
    ...CORE,
    language: "en",
    words: "0client| 0happy| 0lawyer|",
    contraries: "",
    shown,
  });
  const own = CORE.shown.map(([, ...row], place) => [`${place}/`, ...row]);
  const core = { ...CORE, language: "fr", shown: own, foreignStopWords: "the at", lexicon: "words" };
  const load = () => Promise.resolve(readFileSync(FILE).toString("base64"));
  const engine = new Engine(core, load, () => Promise.resolve(english));
  const { found, reading } = await engine.search("the lawyer ");
  assert.deepEqual(
    found.map(({ entry }) => entry),
    [0, 1],
  );
  assert.deepEqual(reading, []);
  const alone = await new Engine(core, load, () => Promise.reject(new Error("offline"))).search(
    "the lawyer ",
  );
  assert.deepEqual(alone.found, []);
});

test("a page whose title denies what is denied is not its contrary", async () => {
  const titles = ["Client content", "Client pas content"];
  const shown = CORE.shown.map(([url, , ...row], place) => [url, titles[place], ...row]);
  const { found } = await new Engine({ ...CORE, shown }).search("client pas content");
  assert.equal(found[0].entry, 1);
});
