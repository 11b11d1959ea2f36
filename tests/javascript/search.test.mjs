import assert from "node:assert/strict";
import { test } from "node:test";
import { Contraries } from "../../overrides/search/contraries.js";
import { Dictionary } from "../../overrides/search/dictionary.js";
import { Engine } from "../../overrides/search/engine.js";
import { readAlike, readNeighbours } from "../../overrides/search/neighbours.js";
import { unpack } from "../../overrides/search/numbers.js";
import { Postings } from "../../overrides/search/postings.js";
import { readNear, readQuery, WEIGHTS } from "../../overrides/search/query-reader.js";
import { Ranking } from "../../overrides/search/ranking.js";
import { mark } from "../../overrides/search/results.js";
import { readSets } from "../../overrides/search/sorted-sets.js";
import { countOddLetters, distance, letters, shareOf, trigrams } from "../../overrides/search/spelling.js";
import { Synonyms } from "../../overrides/search/synonyms.js";
import { namesOf, nearness, purpose } from "../../overrides/search/titles.js";

const DICTIONARY_TEXTS = {
  words: "0appel||s 1tt|end|ente 3entes| 0mot||s 0negocier| 0passe| 0téléphone|",
  counts: "",
  stopWords: "l est ce que le en",
  lightWords: "mot",
  contracted: "l qu",
  inflections: "s",
  endings: "er ation iez s",
  sounds: "ph f\nth t\n([a-z])\\1 $1\n(te|d|e)+$",
};
const DICTIONARY = new Dictionary(DICTIONARY_TEXTS);
const AFTER_WORDS = { first: DICTIONARY.words.length, isStop: (family) => DICTIONARY.isStopFamily(family) };
const SYNONYMS = new Synonyms("-1 +0", "3.5", AFTER_WORDS);
const NO_CONTRARY = new Contraries({});

function read(text, known = {}) {
  const own = { dictionary: DICTIONARY, synonyms: SYNONYMS, contraries: NO_CONTRARY, ...known };
  const { slots, reading, negated } = readQuery(text, own);
  return {
    typed: slots.map((slot) => slot.typed),
    words: slots.map(({ answers }) =>
      [...answers.keys()].map((word) => DICTIONARY.words[word]).filter(Boolean),
    ),
    corrections: reading.filter(({ how }) => how === "corrected").map(({ typed, word }) => [typed, word]),
    reading,
    negated,
    slots,
  };
}

test("numbers written by the build are read", () => {
  // Written by tests/unit/test_search_index.py.
  assert.deepEqual(unpack("#qr#~qrr#ruu#"), [0, 75, 76, 1063, 1064, 17100]);
});

test("sets of numbers written by the build are read", () => {
  // Written by tests/unit/test_search_postings.py.
  const sets = readSets("%X^=", [0, 8, 3, 1, 3], 10);
  assert.deepEqual([...sets], [0, 1, 2, 3, 4, 5, 6, 7, 2, 3, 4, 9, 0, 5, 9]);
});

test("postings written by the build are read, in the order of the parts of each page", () => {
  // Written by tests/unit/test_search_postings.py: pages of two and of three parts, a family of one word.
  const postings = new Postings(
    { parts: "%'", postings: "%'\nJE\n$,%" },
    { words: [""], families: [[0]], familyOf: [0] },
  );
  assert.deepEqual(postings.of(0), [
    [0, 1, 3, 8],
    [2, 32, 1, 16, 4, 16],
  ]);
});

test("a synonym stands for a word that no page has as surely as another form", () => {
  const answersWith = (counts) => {
    const dictionary = new Dictionary({ ...DICTIONARY_TEXTS, counts });
    return read("attente ", { dictionary }).slots[0].answers.get(DICTIONARY.find("appel")[0]);
  };
  assert.equal(answersWith("$$"), WEIGHTS.synonym);
  assert.equal(answersWith("$#"), WEIGHTS.form);
});

const distances = [
  ["plainte", "plainte", 0],
  ["plinte", "plainte", 1],
  ["palinte", "plainte", 1],
  ["planite", "plainte", 1],
  ["plante", "pliante", 1],
  ["appel", "attente", 3],
];
for (const [one, other, far] of distances) {
  test(`${one} is ${far} from ${other}`, () => {
    assert.equal(distance(one, other, 2), Math.min(far, 3));
  });
}

test("letters that two words do not share are counted", () => {
  assert.equal(countOddLetters(letters("abc"), letters("abd")), 2);
});

test("a word is read without accents, with the forms of its family", () => {
  assert.deepEqual(read("TELEPHONE ").words, [["téléphone"]]);
  assert.deepEqual(read("appels ").words, [["appel", "appels"]]);
});

test("a contraction without its apostrophe is read as two words", () => {
  assert.deepEqual(read("lappel ").typed, ["appel"]);
  assert.deepEqual(read("quest ce que lappel ").typed, ["appel"]);
});

test("a plural that no page has is a form of its singular", () => {
  const [{ answers }] = read("téléphones ").slots;
  assert.deepEqual([...answers.values()], [WEIGHTS.form]);
});

test("a form that no page has finds its kin", () => {
  assert.deepEqual(read("negociation ").words, [["negocier"]]);
});

test("a word that sounds the same is corrected", () => {
  assert.deepEqual(read("telefone ").corrections, [["telefone", "téléphone"]]);
});

test("of the words that sound the same, the nearest spelling is meant", () => {
  assert.deepEqual(read("atente ").corrections, [["atente", "attente"]]);
});

test("a misspelt word is corrected, and said to be", () => {
  assert.deepEqual(read("apple ").corrections, [["apple", "appel"]]);
});

test("a synonym answers less than the word itself", () => {
  const [{ answers }] = read("attente ").slots;
  const weight = (word) => answers.get(DICTIONARY.words.indexOf(word));
  assert.ok(weight("attente") > weight("appel"));
});

test("the end of a known phrase is guessed from its first letters", () => {
  const { words, slots } = read("mot pas");
  assert.deepEqual(words[1], ["passe"]);
  assert.equal(slots[1].answers.get(SYNONYMS.numberOf([3, 5])), 1);
});

test("a word said twice counts once, and may be an expression", () => {
  const { slots } = read("mot mot ", { synonyms: new Synonyms("3.3 0", "3.3", AFTER_WORDS) });
  const words = [...slots[0].answers.keys()].map((word) => DICTIONARY.words[word]);
  assert.equal(slots.length, 1);
  assert.ok(words.includes("appel"));
});

test("a word that nothing answers is near those that share its letters", () => {
  const [{ answers }] = readNear("negociathon", DICTIONARY);
  assert.deepEqual(
    [...answers.keys()].map((word) => DICTIONARY.words[word]),
    ["negocier"],
  );
  assert.deepEqual(readNear("xyz", DICTIONARY), []);
});

test("no more words are near than are asked for", () => {
  assert.equal(DICTIONARY.resembling("entente", 9).length > 1, true);
  assert.equal(DICTIONARY.resembling("entente", 1).length, 1);
});

test("two spellings share part of their groups of three letters", () => {
  assert.equal(shareOf(trigrams("appel"), trigrams("appel")), 1);
  assert.equal(shareOf(trigrams("appel"), trigrams("mot")), 0);
});

test("a word that says little counts for less", () => {
  assert.deepEqual(
    read("mots appel ").slots.map(({ weight }) => weight),
    [WEIGHTS.light, 1],
  );
});

test("a word that says little still does when it is misspelt", () => {
  assert.deepEqual(
    read("mott appel ").slots.map(({ weight }) => weight),
    [WEIGHTS.light, 1],
  );
});

test("words apart are not taken for each other", () => {
  assert.deepEqual(read("attentes ").words, [["attentes"]]);
});

test("neighbours written by the build are read", () => {
  // Written by tests/unit/test_search_neighbours.py.
  assert.deepEqual(readNeighbours([1, 2, 1, 1, 0, 0]), [[2], [2], [0, 1]]);
});

test("likeness written by the build is read", () => {
  // Written by tests/unit/test_search_likeness.py.
  assert.deepEqual(readAlike([1, 2, 20, 0, 1, 0, 20]), [[[2, 1]], [], [[0, 1]]]);
});

test("a page gains from a neighbour that answers, and stays behind it", () => {
  const row = (title) => [title, 0, 0, 0, 0, 0];
  const ranking = new Ranking({
    parts: [1, 1, 1],
    lengths: [row(1), row(1), row(1)].flat(),
    kinds: ["page", "page", "page"],
    neighbours: [undefined, [2], [1]],
    alike: [],
  });
  const [inText, inTitle] = [16, 1];
  const postings = [[[0, inText, 1, inText, 2, inTitle], 1]];
  const { best, isWhole } = ranking.rank([{ weight: 1, postings }]);
  assert.deepEqual(
    best.map(({ entry }) => entry),
    [2, 1, 0],
  );
  assert.ok(isWhole);
});

const ONE_PART_EACH = {
  parts: [1, 1, 1],
  lengths: new Array(18).fill(1),
  kinds: ["page", "page", "page"],
  neighbours: [],
  alike: [],
};

test("a page gains from one that says the same", () => {
  const alike = [[], [[2, 1]], []];
  const ranking = new Ranking({ ...ONE_PART_EACH, alike });
  const { best } = ranking.rank([{ weight: 1, postings: [[[0, 16, 1, 16, 2, 1], 1]] }]);
  assert.deepEqual(
    best.map(({ entry }) => entry),
    [2, 1, 0],
  );
});

test("a page says which words it lacks, those that tell little apart", () => {
  const slots = [
    [0, 1, 1, 1],
    [0, 1],
    [0, 1],
  ].map((posting, place) => ({
    weight: 1,
    isLight: place === 2,
    postings: [[posting, 1]],
    naming: [],
  }));
  const { best, isWhole } = new Ranking(ONE_PART_EACH).rank(slots);
  assert.deepEqual(
    best.map(({ entry, missing }) => [entry, missing]),
    [
      [0, []],
      [1, [1]],
    ],
  );
  assert.ok(isWhole);
  assert.ok(!new Ranking(ONE_PART_EACH).rank([slots[1], { ...slots[1], postings: [[[2, 1], 1]] }]).isWhole);
});

test("a tool that three words name comes before a page that answers some of them better", () => {
  const [inTitle, inHeading, inText] = [1, 8, 16];
  const slot = (posting, naming) => ({ weight: 1, postings: [[posting, 1]], naming });
  const one = slot([0, inHeading, 1, inText], [[0, inHeading]]);
  const other = slot([0, inHeading, 1, inTitle], [[0, inHeading, 1, inTitle]]);
  const first = (kind, slots) =>
    new Ranking({ ...ONE_PART_EACH, kinds: [kind, "page", "page"] }).rank(slots).best[0].entry;
  assert.equal(first("tool", [one, other, other]), 0);
  assert.equal(first("page", [one, other, other]), 1);
  assert.equal(first("tool", [one, other]), 1);
  assert.equal(first("tool", [{ ...one, isLight: true }, other, other]), 1);
});

test("a word that the index leaves out of texts tells no more for that", () => {
  const [inTitle] = [1];
  const rare = { weight: 1, postings: [[[0, inTitle], 1]], naming: [] };
  const common = { weight: 1, postings: [[[1, inTitle], 1]], naming: [] };
  const scores = (slots) => {
    const { best } = new Ranking(ONE_PART_EACH).rank(slots);
    return [0, 1].map((own) => best.find(({ entry }) => entry === own).score);
  };
  assert.equal(...scores([rare, common]));
  const [ofRare, ofCommon] = scores([rare, { ...common, held: 3 }]);
  assert.ok(ofRare > ofCommon);
});

const LETTERS = {
  language: "fr",
  words: "0couper| 3rriel|",
  counts: "$'",
  stopWords: "",
  lightWords: "",
  contracted: "",
  inflections: "",
  endings: "",
  sounds: "",
  synonyms: "",
  expressions: "",
  kinds: "page",
  kind: "####",
  parts: "$$$$",
  lengths: "$".repeat(24),
  neighbours: "####",
  alike: "####",
  postings: "$#'#\nU\n$'''",
  shown: ["Écrire", "Courriel", "Signer", "Couper"].map((title) => [title, title, "", "", 0, "", ""]),
};

test("a name is as near as the words that it shares with the query", () => {
  const { slots } = read("appel mot ");
  assert.equal(nearness(["L’appel : le mot"], slots, DICTIONARY), 1);
  assert.equal(nearness(["appels"], slots, DICTIONARY), 0.5);
  assert.equal(nearness(["négocier", "appel en attente"], slots, DICTIONARY), 0.25);
  assert.equal(nearness(["le"], slots, DICTIONARY), 0);
});

test("a tool is called by what it is for, in several words", () => {
  const near = (query, called) => purpose({ called }, read(query).slots, DICTIONARY);
  assert.equal(near("appel mot ", "négocier\nL’appel : le mot"), 1);
  assert.equal(near("appel mot ", "appel"), 0);
  assert.equal(near("appel ", "L’appel : le mot"), 0);
  assert.equal(purpose({}, read("appel mot ").slots, DICTIONARY), 0);
});

test("a word begun is taken for the likeliest when it names a page", () => {
  const engine = new Engine(LETTERS);
  const { slots } = readQuery("co", engine);
  const { dictionary } = engine;
  assert.equal(nearness(["Courriel"], slots, dictionary), 1);
  assert.equal(nearness(["Couper"], slots, dictionary), 0);
});

test("a page is called by its title, what stands before the colon, and its name in the menus", () => {
  assert.deepEqual(namesOf({ title: "Appel\u00a0: dites-le", name: "Voix" }), [
    "Appel\u00a0: dites-le",
    "Appel",
    "Voix",
  ]);
});

test("a page called by the likeliest word begun comes first, then the best of the other words", async () => {
  const { found } = await new Engine(LETTERS).search("cou", 4);
  assert.deepEqual(
    found.map(({ entry }) => entry),
    [1, 0, 3, 2],
  );
});

test("whoever types a title finds its page first", async () => {
  const { found } = await new Engine(LETTERS).search("courriel", 1);
  assert.equal(found[0].entry, 1);
});

test("a word corrected is called as corrected when a page lacks it", async () => {
  const { found } = await new Engine(LETTERS).search("courriel coupper", 4);
  assert.deepEqual(found.at(-1).missing, ["couper"]);
});

const { shown: ROWS, postings: POSTINGS, ...IN_FILES } = LETTERS;

test("two queries at once fetch a file once", async () => {
  const asked = [];
  const load = (name) => {
    asked.push(name);
    return Promise.resolve(name === "s0" ? ROWS : POSTINGS);
  };
  const engine = new Engine({ ...IN_FILES, postingStarts: "#", shownSize: 4 }, load);
  const [one, other] = await Promise.all([engine.search("courriel", 1), engine.search("couper", 1)]);
  assert.deepEqual([one.found[0].entry, other.found[0].entry], [1, 3]);
  assert.deepEqual(asked.toSorted(), ["p0", "s0"]);
});

test("a file that did not come is asked for again", async () => {
  let asked = 0;
  const load = () => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error("offline")) : Promise.resolve(ROWS);
  };
  const engine = new Engine({ ...IN_FILES, postings: POSTINGS, shownSize: 4 }, load);
  await assert.rejects(engine.show(1), { message: "offline" });
  assert.equal((await engine.show(1)).title, "Courriel");
});

test("exact words weigh most", () => {
  const others = Object.entries(WEIGHTS).filter(([name]) =>
    ["form", "kin", "synonym", "start"].includes(name),
  );
  assert.ok(others.every(([, weight]) => weight < WEIGHTS.exact));
});

test("results show texts as they are, words that answer apart and together", () => {
  const answers = new Set(["img", "appel", "attente"]);
  const isAnswer = (word) => answers.has(word);
  assert.deepEqual(mark("L’Appel <img>", isAnswer), [
    ["L’", false],
    ["Appel", true],
    [" <", false],
    ["img", true],
    [">", false],
  ]);
  assert.deepEqual(mark("Appel attente", isAnswer), [["Appel attente", true]]);
  assert.deepEqual(mark("Rien", isAnswer), [["Rien", false]]);
  assert.deepEqual(mark("", isAnswer), []);
});
