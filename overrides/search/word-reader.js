/** One word that is typed: the words of the index that answer it, and how well each does. */

import { distance } from "./spelling.js";

/**
 * How well a word of the index answers one that is typed: written so, another form, one that looks like it, a longer
 * one, a near spelling.
 */
export const WORD_WEIGHTS = {
  exact: 1,
  form: 0.9,
  kin: 0.75,
  start: 0.7,
  anyLength: 0.7,
  known: 0.5,
  near: [1, 0.8, 0.55],
};
export const SHORT = 3;
const MOST_COMPLETIONS = 8;
const MOST_GUESSES = 24;
const MOST_CORRECTIONS = 3;
const MOST_ERRORS = 4;
const SHORTEST_MISSPELT = 4;
const SHORTEST_HALF = 2;
const LONG = 8;
/** A real word and its kin share at least so many letters, and so much of the shorter one. */
const SHORTEST_COMMON = 5;
const LEAST_COMMON = 0.7;
/** What brings a spelling nearer, in errors: sounding the same, being frequent; and what takes it away. */
const SAME_SOUND = 0.75;
const FREQUENT = 0.3;
const OTHER_START = 3;
const ELIDED = 0.5;

/** Reads words as an index holds them; `lexicon` tells real words, when it has been brought. */
export class WordReader {
  #dictionary;
  #lexicon;

  constructor(dictionary, lexicon) {
    this.#dictionary = dictionary;
    this.#lexicon = lexicon;
  }

  /** Tells whether the lexicon is needed to read a word: the index does not hold it, and would correct it. */
  isDoubtful(typed) {
    return isSpelling(typed) && this.readHeld(typed).size === 0;
  }

  /**
   * Returns {typed, answers} for each part of a word that can be looked for, with isStart when only its start is typed,
   * and with the word of the index that it was taken for, its correction. `isOpen` when it may go on.
   */
  read(typed, isOpen) {
    const held = this.readHeld(typed);
    const completions = isOpen ? this.#complete(typed) : new Map();
    if (held.size + completions.size > 0) {
      const answers = merge(held, scale(completions, held.size > 0 ? WORD_WEIGHTS.known : 1));
      return [{ typed, answers, isStart: held.size === 0 }];
    }
    const isReal = this.#lexicon?.isReal(typed) ?? false;
    const kin = merge(this.#readInflected(typed), this.#readKin(typed, isReal));
    if (isReal) {
      return [{ typed, answers: merge(kin, this.#readHomophones(typed)) }];
    }
    if (kin.size > 0) {
      return [{ typed, answers: kin }];
    }
    return this.#readOtherwise(typed, isOpen);
  }

  /** Returns what read() does for a word to take as it is typed, accents and plural apart. */
  readQuoted(typed) {
    const answers = new Map(this.#dictionary.find(typed).map((word) => [word, WORD_WEIGHTS.exact]));
    return [{ typed, answers: answers.size > 0 ? answers : this.#readInflected(typed), isQuoted: true }];
  }

  /** Returns the answers to a word that is in the index: itself, then its other forms. */
  readHeld(typed) {
    const answers = new Map();
    const exact = this.#dictionary.find(typed);
    for (const word of exact) {
      this.#addForms(answers, word, WORD_WEIGHTS.form);
    }
    for (const word of exact) {
      answers.set(word, WORD_WEIGHTS.exact);
    }
    return answers;
  }

  /** Reads what is no word: contracted, begun, glued to another, or misspelt. */
  #readOtherwise(typed, isOpen) {
    const begun = typed.length >= SHORTEST_HALF ? this.#complete(typed) : new Map();
    return (
      this.#readContracted(typed) ??
      (begun.size > 0 ? [{ typed, answers: begun, isStart: true }] : null) ??
      this.#readGlued(typed) ??
      this.#readMisspelt(typed, isOpen)
    );
  }

  /** Returns the answers to the singular or masculine of a word that is not in the index. */
  #readInflected(typed) {
    const answers = new Map();
    for (const ending of this.#dictionary.inflections.filter((each) => typed.endsWith(each))) {
      for (const word of this.#dictionary.find(typed.slice(0, -ending.length))) {
        this.#addForms(answers, word, WORD_WEIGHTS.form);
      }
    }
    return answers;
  }

  /** Returns the answers to a word that is not in the index, but looks like a form of one that is. */
  #readKin(typed, isReal) {
    const answers = new Map();
    if (typed.length > SHORT && !/\d/u.test(typed)) {
      for (const word of this.#dictionary.related(typed)) {
        if (!isReal || isCloseKin(typed, this.#dictionary.folded[word])) {
          this.#addForms(answers, word, WORD_WEIGHTS.kin);
        }
      }
    }
    return answers;
  }

  /** Returns the answers to a real word that sounds as one of the index and is spelt nearly so: « violant », « saoul ». */
  #readHomophones(typed) {
    const answers = new Map();
    for (const word of isSpelling(typed) ? this.#dictionary.soundingLike(typed) : []) {
      if (distance(typed, this.#dictionary.folded[word], 1) <= 1) {
        this.#addForms(answers, word, WORD_WEIGHTS.kin);
      }
    }
    return answers;
  }

  #readKnown(typed) {
    const held = this.readHeld(typed);
    const inflected = held.size > 0 ? held : this.#readInflected(typed);
    return inflected.size > 0 ? inflected : this.#readKin(typed, false);
  }

  /** Returns the words that start as typed, those of the most frequent families only: the shorter, the surer. */
  #complete(typed) {
    const { familyOf, folded, counts } = this.#dictionary;
    const found = this.#dictionary.startingWith(typed).filter((word) => folded[word] !== typed);
    const families = [...new Set(found.map((word) => familyOf[word]))];
    const most = typed.length <= SHORT ? MOST_GUESSES : MOST_COMPLETIONS;
    const kept = new Set(families.sort((a, b) => counts[b] - counts[a]).slice(0, most));
    return new Map(
      found
        .filter((word) => kept.has(familyOf[word]))
        .map((word) => [word, WORD_WEIGHTS.start * startWeight(typed.length / folded[word].length)]),
    );
  }

  /** Reads « lappel » as l'appel; a stop word behind the apostrophe leaves nothing to look for. */
  #readContracted(typed) {
    for (const start of this.#dictionary.contracted) {
      const rest = typed.slice(start.length);
      if (typed.startsWith(start) && /^[aeiouyh]/u.test(rest)) {
        if (this.#dictionary.stopWords.has(rest)) {
          return [];
        }
        const answers = rest.length > 2 ? this.#readKnown(rest) : new Map();
        if (answers.size > 0) {
          return [{ typed: rest, answers }];
        }
      }
    }
    return null;
  }

  /** Reads « messagetexte » as two words. */
  #readGlued(typed) {
    const { stopWords } = this.#dictionary;
    for (let place = 3; place <= typed.length - 3; place++) {
      const parts = [typed.slice(0, place), typed.slice(place)];
      if (parts.every((part) => this.#dictionary.find(part).length > 0 || stopWords.has(part))) {
        const sought = parts.filter((part) => !stopWords.has(part));
        return sought.map((part) => ({ typed: part, answers: this.#readKnown(part) }));
      }
    }
    return null;
  }

  /** Reads a word as the spellings nearest to it by letters and by sound, likeliest first. */
  #readMisspelt(typed, isOpen) {
    const likely = [...this.#weigh(typed, isOpen), ...this.#weighElided(typed, isOpen)]
      .sort((one, other) => one.cost - other.cost || this.#isPlain(one.word) - this.#isPlain(other.word))
      .slice(0, MOST_CORRECTIONS);
    const answers = new Map();
    for (const { word, errors } of likely) {
      this.#addForms(answers, word, WORD_WEIGHTS.form * WORD_WEIGHTS.near[errors]);
    }
    for (const { word, errors } of likely) {
      answers.set(word, WORD_WEIGHTS.near[errors]);
    }
    return [{ typed, answers, correction: likely[0]?.word }];
  }

  /** Returns the spellings near to a word with what each costs. */
  #weigh(typed, isOpen) {
    return this.#findNear(typed, isOpen).map((near) => ({ ...near, cost: this.#costOf(near, typed) }));
  }

  /** Returns the spellings near to what follows a missing apostrophe: « dapel » is d'appel. */
  #weighElided(typed, isOpen) {
    return this.#dictionary.contracted
      .filter((start) => typed.startsWith(start))
      .map((start) => typed.slice(start.length))
      .filter((rest) => /^[aeiouyh]/u.test(rest))
      .flatMap((rest) => this.#weigh(rest, isOpen))
      .map((near) => ({ ...near, cost: near.cost + ELIDED }));
  }

  /** Returns {word, errors, isHeard} for the words that sound as typed or are spelt nearly so. */
  #findNear(typed, isOpen) {
    if (!isSpelling(typed)) {
      return [];
    }
    const heard = this.#dictionary.soundingLike(typed).map((word) => ({ word, errors: 0, isHeard: true }));
    const spelt = this.#spelt(typed, isOpen).map(({ word, distance: errors }) => ({ word, errors }));
    const words = new Set(heard.map(({ word }) => word));
    return [...heard, ...spelt.filter(({ word }) => !words.has(word))].filter(
      ({ word }) => !this.#dictionary.stopWords.has(this.#dictionary.folded[word]),
    );
  }

  #spelt(typed, isOpen) {
    const [few, many] = typed.length < LONG ? [1, 2] : [2, 2];
    const near = this.#dictionary.near(typed, few, false);
    if (near.length > 0 || typed.length === SHORTEST_MISSPELT) {
      return near;
    }
    const started = isOpen ? this.#dictionary.near(typed, 1, true) : [];
    return started.length > 0 ? started : this.#dictionary.near(typed, many, false);
  }

  /** A first letter is seldom wrong, fewer errors are likelier than more, and a frequent word is likelier meant. */
  #costOf({ word, isHeard }, typed) {
    const spelling = this.#dictionary.folded[word];
    const errors = distance(typed, spelling, MOST_ERRORS) - (isHeard ? SAME_SOUND : 0);
    const start = spelling[0] === typed[0] ? 0 : OTHER_START;
    return errors + start - FREQUENT * Math.log(1 + this.#dictionary.countOf(word));
  }

  /** Tells whether a word has no accents: of two, the other is the one of this language. */
  #isPlain(word) {
    return this.#dictionary.words[word] === this.#dictionary.folded[word];
  }

  #addForms(answers, word, weight) {
    for (const form of this.#dictionary.formsOf(word)) {
      raise(answers, form, weight);
    }
  }
}

/** Raises what a word is worth among answers. */
export function raise(answers, word, weight) {
  if (word !== undefined) {
    answers.set(word, Math.max(answers.get(word) ?? 0, weight));
  }
}

/** Returns the answers of two maps, each at its best. */
export function merge(one, other) {
  const merged = new Map(one);
  for (const [word, weight] of other) {
    raise(merged, word, weight);
  }
  return merged;
}

/** Returns answers worth less, or more. */
export function scale(answers, factor) {
  return new Map([...answers].map(([word, weight]) => [word, weight * factor]));
}

function isSpelling(typed) {
  return typed.length >= SHORTEST_MISSPELT && !/\d/u.test(typed);
}

/** Tells whether a real word that the index does not hold starts enough as one that it does: « agressivité ». */
function isCloseKin(typed, other) {
  let common = 0;
  while (common < typed.length && typed[common] === other[common]) {
    common++;
  }
  return common >= SHORTEST_COMMON && common >= LEAST_COMMON * Math.min(typed.length, other.length);
}

function startWeight(share) {
  return WORD_WEIGHTS.anyLength + (1 - WORD_WEIGHTS.anyLength) * share;
}
