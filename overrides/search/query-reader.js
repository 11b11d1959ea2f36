/** What a query means: for each of its words, the words of the index that answer it, and how well. */

import { splitWords } from "../shared/plain-letters.js";
import { distance } from "./spelling.js";

/**
 * How well a word of the index answers one that is typed: written so, another form, one that looks like it, a synonym,
 * a longer one, a word away from the others of its phrase, a near spelling.
 */
export const WEIGHTS = {
  exact: 1,
  form: 0.9,
  kin: 0.75,
  synonym: 0.5,
  start: 0.7,
  anyLength: 0.7,
  guess: 0.3,
  idiom: 0.6,
  meaning: 0.7,
  light: 0.4,
  near: [1, 0.8, 0.55],
};
const MOST_COMPLETIONS = 8;
const MOST_GUESSES = 24;
const MOST_CORRECTIONS = 3;
const MOST_NEAR = 5;
const MOST_ERRORS = 4;
export const SHORT = 3;
const SHORTEST_MISSPELT = 4;
const LONG = 8;

/**
 * Returns {slots, corrections}. A slot is one word of the query: {typed, answers: Map(word → weight), said}, expressions
 * among its words; `said` are those of its answers that are not synonyms. A correction is {typed, word}.
 */
export function readQuery(text, dictionary, synonyms) {
  const typed = splitWords(text);
  const sought = typed.filter((word) => !dictionary.stopWords.has(word));
  const words = sought.length > 0 ? sought : typed;
  const isOpen = /[\p{L}\p{N}]$/u.test(text) && words.at(-1) === typed.at(-1);
  const slots = words
    .flatMap((word, place) => readWord(word, dictionary, isOpen && place === words.length - 1))
    .filter((slot) => slot.answers !== null);
  const news = slots.filter(isNews(dictionary));
  addSynonyms(slots, dictionary, synonyms);
  for (const own of news) {
    own.isLight = dictionary.isLight(own.correction ? dictionary.folded[own.correction.word] : own.typed);
    own.weight = own.isLight && own.apart === 1 ? WEIGHTS.light : 1;
  }
  const corrections = news.flatMap((slot) => slot.correction ?? []);
  return { slots: news, corrections };
}

/** Returns the slots of a query that nothing answers: the words that share most letters with each of its own. */
export function readNear(text, dictionary) {
  return splitWords(text)
    .map((word) => {
      const near = dictionary
        .resembling(word, MOST_NEAR)
        .map(({ word: other, likeness: weight }) => [other, weight]);
      return { ...slot(word, new Map(near)), weight: 1 };
    })
    .filter(({ answers }) => answers.size > 0);
}

/** Leaves out a word that says again what one before it said: « répondre… la réponse ». */
function isNews(dictionary) {
  const said = new Set();
  return ({ answers }) => {
    const [[first] = []] = [...answers].filter(([, weight]) => weight === WEIGHTS.exact);
    const family = dictionary.familyOf[first];
    const isNew = family === undefined || !said.has(family);
    said.add(family);
    return isNew;
  };
}

function readWord(typed, dictionary, isLast) {
  const completions = isLast ? complete(typed, dictionary) : new Map();
  const exact = readExact(typed, dictionary);
  if (exact.size + completions.size > 0) {
    const answers = merge(exact, scale(completions, exact.size > 0 ? 0.5 : 1));
    return { ...slot(typed, answers), isStart: exact.size === 0 };
  }
  const kin = readRelated(typed, dictionary);
  if (kin.size > 0) {
    return slot(typed, kin);
  }
  return (
    readContracted(typed, dictionary) ??
    readGlued(typed, dictionary) ??
    readMisspelt(typed, dictionary, isLast)
  );
}

/** Returns the answers to a word that is in the index: itself, then its other forms. */
function readExact(typed, dictionary) {
  const answers = new Map();
  const exact = dictionary.find(typed);
  for (const word of exact) {
    addForms(answers, word, WEIGHTS.form, dictionary);
  }
  for (const word of exact) {
    answers.set(word, WEIGHTS.exact);
  }
  return answers;
}

/** Returns the answers to a word that is not in the index: those to its singular or masculine, or else to its kin. */
function readRelated(typed, dictionary) {
  const answers = new Map();
  for (const ending of dictionary.inflections.filter((each) => typed.endsWith(each))) {
    for (const word of dictionary.find(typed.slice(0, -ending.length))) {
      addForms(answers, word, WEIGHTS.form, dictionary);
    }
  }
  return answers.size > 0 ? answers : readKin(typed, dictionary);
}

/** Returns the answers to a word that is not in the index, but looks like a form of one that is. */
function readKin(typed, dictionary) {
  const answers = new Map();
  if (typed.length > 3 && !/\d/u.test(typed)) {
    for (const word of dictionary.related(typed)) {
      addForms(answers, word, WEIGHTS.kin, dictionary);
    }
  }
  return answers;
}

function readKnown(typed, dictionary) {
  const exact = readExact(typed, dictionary);
  return exact.size > 0 ? exact : readRelated(typed, dictionary);
}

/** Returns the words that start as typed, those of the most frequent families only: the shorter, the surer. */
function complete(typed, dictionary) {
  const found = dictionary.startingWith(typed).filter((word) => dictionary.folded[word] !== typed);
  const families = [...new Set(found.map((word) => dictionary.familyOf[word]))];
  const most = typed.length <= SHORT ? MOST_GUESSES : MOST_COMPLETIONS;
  const kept = new Set(families.sort((a, b) => dictionary.counts[b] - dictionary.counts[a]).slice(0, most));
  return new Map(
    found
      .filter((word) => kept.has(dictionary.familyOf[word]))
      .map((word) => [word, WEIGHTS.start * startWeight(typed.length / dictionary.folded[word].length)]),
  );
}

function startWeight(share) {
  return WEIGHTS.anyLength + (1 - WEIGHTS.anyLength) * share;
}

/** Reads « lappel » as l'appel; a stop word behind the apostrophe leaves nothing to look for. */
function readContracted(typed, dictionary) {
  for (const start of dictionary.contracted) {
    const rest = typed.slice(start.length);
    if (typed.startsWith(start) && /^[aeiouyh]/u.test(rest)) {
      if (dictionary.stopWords.has(rest)) {
        return slot(typed, null);
      }
      const answers = rest.length > 2 ? readKnown(rest, dictionary) : new Map();
      if (answers.size > 0) {
        return slot(rest, answers);
      }
    }
  }
  return null;
}

/** Reads « messagetexte » as two words. */
function readGlued(typed, dictionary) {
  for (let place = 3; place <= typed.length - 3; place++) {
    const parts = [typed.slice(0, place), typed.slice(place)];
    if (parts.every((part) => dictionary.find(part).length > 0 || dictionary.stopWords.has(part))) {
      return parts
        .filter((part) => !dictionary.stopWords.has(part))
        .map((part) => slot(part, readKnown(part, dictionary)));
    }
  }
  return null;
}

/** Reads a word as those that sound like it, or else as the nearest spellings, likeliest first. */
function readMisspelt(typed, dictionary, isLast) {
  const likely = findNear(typed, dictionary, isLast)
    .sort((a, b) => likeness(b, typed, dictionary) - likeness(a, typed, dictionary))
    .slice(0, MOST_CORRECTIONS);
  const answers = new Map();
  for (const { word, distance: far } of likely) {
    addForms(answers, word, WEIGHTS.form * WEIGHTS.near[far], dictionary);
  }
  for (const { word, distance: far } of likely) {
    answers.set(word, WEIGHTS.near[far]);
  }
  const correction = likely[0] && { typed, word: likely[0].word };
  return { ...slot(typed, answers), correction };
}

function findNear(typed, dictionary, isLast) {
  if (typed.length < SHORTEST_MISSPELT || /\d/u.test(typed)) {
    return [];
  }
  const alike = dictionary.soundingLike(typed).map((word) => ({ word, distance: 0 }));
  if (alike.length > 0) {
    return alike;
  }
  const [few, many] = typed.length < LONG ? [1, 2] : [2, 2];
  const near = dictionary.near(typed, few, false);
  if (near.length > 0 || typed.length === SHORTEST_MISSPELT) {
    return near;
  }
  const started = isLast ? dictionary.near(typed, 1, true) : [];
  return started.length > 0 ? started : dictionary.near(typed, many, false);
}

/** A first letter is seldom wrong, fewer errors are likelier than more, and a frequent word is likelier meant. */
function likeness({ word }, typed, dictionary) {
  const spelling = dictionary.folded[word];
  const sameStart = spelling[0] === typed[0] ? 10 : 0;
  return sameStart - distance(typed, spelling, MOST_ERRORS) + Math.log(1 + dictionary.countOf(word));
}

/** Gives each word of a known phrase, or of one that has synonyms, what those would find. */
function addSynonyms(slots, dictionary, synonyms) {
  for (const found of synonyms.find(slots.map((slot) => familiesOf(slot, dictionary)))) {
    if (found.source.length > 1) {
      readTogether(slots, found, { dictionary, synonyms });
    }
    const weight = synonymWeight(slots, found);
    for (const target of found.targets.filter((other) => !isSame(other, found.source))) {
      for (const place of found.places) {
        addTarget(slots[place], target, { weight, dictionary, synonyms });
      }
    }
  }
  for (const own of slots) {
    own.said = [...own.answers.keys()];
    own.answers = merge(scale(own.answers, own.apart), own.others);
  }
}

/** Returns how well each family of words answers a slot. */
function familiesOf({ answers }, dictionary) {
  const families = new Map();
  for (const [word, weight] of answers) {
    const family = dictionary.familyOf[word];
    families.set(family, Math.max(families.get(family) ?? 0, weight));
  }
  return families;
}

/** Looks for an expression; its words apart mean less. */
function readTogether(slots, { source, places, weight }, { dictionary, synonyms }) {
  const known = places.some((place) => slots[place].isStart) ? 1 : Math.min(1, weight / WEIGHTS.form);
  for (const [rank, place] of places.entries()) {
    meanPhrase(slots[place], source[rank], dictionary);
    raise(slots[place].others, synonyms.numberOf(source), known);
    slots[place].apart = WEIGHTS.idiom;
  }
}

/** The synonyms of a whole phrase are surer than those of a word, and than those of a word hardly begun. */
function synonymWeight(slots, { source, places, weight }) {
  const own = source.length > 1 ? WEIGHTS.meaning : WEIGHTS.synonym;
  const isGuess = places.some((place) => slots[place].isStart && slots[place].typed.length <= SHORT);
  return own * Math.min(1, weight / WEIGHTS.form) * (isGuess ? WEIGHTS.guess : 1);
}

/** Takes the last word as the end of a known phrase, though only its start is typed: « mot de pa ». */
function meanPhrase(slot, family, dictionary) {
  if (slot.isStart) {
    slot.meant ??= new Map();
    for (const word of dictionary.families[family]) {
      slot.meant.set(word, WEIGHTS.form);
    }
    slot.answers = slot.meant;
  }
}

function addTarget({ others }, target, { weight, dictionary, synonyms }) {
  const words = target.length > 1 ? [synonyms.numberOf(target)] : dictionary.families[target[0]];
  for (const word of words) {
    raise(others, word, weight);
  }
}

function addForms(answers, word, weight, dictionary) {
  for (const form of dictionary.formsOf(word)) {
    raise(answers, form, weight);
  }
}

function raise(answers, word, weight) {
  if (word !== undefined) {
    answers.set(word, Math.max(answers.get(word) ?? 0, weight));
  }
}

function isSame(one, other) {
  return one.length === other.length && one.every((family, place) => family === other[place]);
}

function slot(typed, answers) {
  return { typed, answers, said: [], others: new Map(), apart: 1 };
}

function merge(one, other) {
  const merged = new Map(one);
  for (const [word, weight] of other) {
    raise(merged, word, weight);
  }
  return merged;
}

function scale(answers, factor) {
  return new Map([...answers].map(([word, weight]) => [word, weight * factor]));
}
