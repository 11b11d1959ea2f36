/** What a query means: for each of its words, the words of the index that answer it, and how well. */

import { splitWords } from "../shared/plain-letters.js";
import { merge, raise, SHORT, scale, WORD_WEIGHTS, WordReader } from "./word-reader.js";

/** How well an answer serves: as a word does (WORD_WEIGHTS), as a synonym, as a guess, away from its phrase, as a phrase. */
export const WEIGHTS = { ...WORD_WEIGHTS, synonym: 0.5, guess: 0.3, idiom: 0.6, meaning: 0.7, light: 0.4 };
const MOST_NEAR = 5;

/**
 * Returns {slots, reading, negated}. A slot is one word of the query: {typed, answers: Map(word → weight), said},
 * expressions among its words; `said` are those of its answers that are not synonyms. `reading` lists the words read
 * otherwise than typed, see readingOf; `negated` are the families of words whose contraries are sought. `known` is what
 * the index knows: {dictionary, synonyms, contraries}, and {lexicon} when it has been brought.
 */
export function readQuery(text, known) {
  const { dictionary } = known;
  const tokens = readTokens(text, known);
  const slots = tokens.flatMap((token) => token.slots);
  const negated = known.contraries.turnRound(tokens, dictionary);
  const news = slots.filter(isNews(dictionary));
  addSynonyms(slots, tokens, known);
  for (const own of news) {
    own.isLight = dictionary.isLight(
      own.correction === undefined ? own.typed : dictionary.folded[own.correction],
    );
    own.weight = own.isLight && own.apart === 1 ? WEIGHTS.light : 1;
  }
  return { slots: news, reading: news.flatMap((own) => readingOf(own, dictionary) ?? []), negated };
}

/** Returns {how, typed, word} for a word that is corrected, denied, or in no page; nothing for one read as it is. */
function readingOf({ typed, correction, contrary, said }, { words }) {
  if (correction !== undefined) {
    return { how: "corrected", typed, word: words[correction] };
  }
  if (contrary !== undefined) {
    return { how: "denied", typed, word: words[contrary] };
  }
  return said.length === 0 ? { how: "unknown", typed, word: typed } : null;
}

/** Tells whether a query has words that only the lexicon can tell from mistakes. */
export function isDoubtful(text, dictionary) {
  const reader = new WordReader(dictionary);
  return splitWords(text).some((word) => !dictionary.stopWords.has(word) && reader.isDoubtful(word));
}

/**
 * Returns every word typed, {typed, slots}: stop words have no slot, unless there is nothing else. A word between
 * straight quotation marks is looked for as it is typed; those of a pasted text, « » or “ ”, are not read.
 */
function readTokens(text, { dictionary, lexicon }) {
  const reader = new WordReader(dictionary, lexicon);
  const words = splitQuoted(text);
  const isOnlyStops = words.every(({ typed }) => dictionary.stopWords.has(typed));
  const last = /[\p{L}\p{N}]$/u.test(text) ? words.length - 1 : -1;
  return words.map(({ typed, isQuoted }, at) => {
    const isOpen = at === last;
    const isHalf = isOpen && at > 0 && !dictionary.isOwnStopWord(typed);
    const isSought = isQuoted || isOnlyStops || isHalf || !dictionary.stopWords.has(typed);
    const read = isQuoted ? reader.readQuoted(typed) : reader.read(typed, isOpen);
    return { typed, slots: isSought ? read.map(slot) : [] };
  });
}

/** Returns the words of a text, {typed, isQuoted}. */
function splitQuoted(text) {
  return text
    .split('"')
    .flatMap((part, rank, { length }) =>
      splitWords(part).map((typed) => ({ typed, isQuoted: rank % 2 === 1 && rank < length - 1 })),
    );
}

/** Returns the slots of a query that nothing answers: the words that share most letters with each of its own. */
export function readNear(text, dictionary) {
  return splitWords(text)
    .map((word) => {
      const near = dictionary
        .resembling(word, MOST_NEAR)
        .map(({ word: other, likeness: weight }) => [other, weight]);
      return { ...slot({ typed: word, answers: new Map(near) }), weight: 1 };
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

/** Gives each word of a known phrase, or of one that has synonyms, what those would find. */
function addSynonyms(slots, tokens, { dictionary, synonyms }) {
  const families = slots.map((own) => familiesOf(own, dictionary));
  const written = tokens.map((token) => ({ ...writtenAs(token, slots, dictionary) }));
  for (const found of synonyms.find(families, written)) {
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
    own.answers = merge(scale(own.answers, own.apart), surest(own, dictionary));
  }
}

/** Returns what stands for a word: to one that no page has, nothing is nearer. */
function surest({ answers, others }, dictionary) {
  const isHeld = [...answers.keys()].some((word) => dictionary.countOf(word) > 0);
  const best = Math.max(...others.values());
  return isHeld || best >= WEIGHTS.form ? others : scale(others, WEIGHTS.form / best);
}

/** Returns the families that a word typed is written as, stop words included, and the place of its slot. */
function writtenAs({ typed, slots: [own] }, slots, dictionary) {
  const place = own ? slots.indexOf(own) : null;
  return { families: new Set(dictionary.find(typed).map((word) => dictionary.familyOf[word])), place };
}

/** Returns how well each family of words answers a slot. */
function familiesOf({ answers, isQuoted }, dictionary) {
  const families = new Map();
  if (isQuoted) {
    return families;
  }
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
    if (places.length === source.length) {
      meanPhrase(slots[place], source[rank], dictionary);
    }
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

function isSame(one, other) {
  return one.length === other.length && one.every((family, place) => family === other[place]);
}

function slot(own) {
  return { ...own, said: [], others: new Map(), apart: 1 };
}
