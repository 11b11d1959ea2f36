/** Negations: « pas content » is not « content » but its contrary. */

import { splitWords } from "../shared/plain-letters.js";
import { WORD_WEIGHTS } from "./word-reader.js";

const ARTICLES = new Set(["un", "une", "a", "an"]);
const INFINITIVE = /(er|ir|re)$/u;

/** The pairs of contraries of an index, written by hooks/handbook/search/contraries.py. */
export class Contraries {
  #negations = new Map();
  #people;
  #targets = new Map();

  /**
   * `negations` deny the word that follows them, or what is said of the `people` that do: « pas un client facile »; those
   * that start with < also what they follow: « raccroche pas ».
   */
  constructor({ negations = "", people = "", contraries = "" }) {
    this.#people = new Set(people.split(" "));
    for (const written of negations.split(" ")) {
      this.#negations.set(written.replace("<", ""), written.startsWith("<"));
    }
    for (const line of contraries.split("\n").filter(Boolean)) {
      const [denied, contrary] = line.split("|").map((side) => side.split(" ").filter(Boolean).map(Number));
      for (const family of denied) {
        this.#targets.set(family, contrary);
      }
    }
  }

  /** Tells whether a text denies something, whatever it denies. */
  denies(text) {
    return splitWords(text).some((word) => this.#negations.has(word));
  }

  /** Gives each word that a negation denies the answers of its contrary; returns the families denied. */
  turnRound(tokens, dictionary) {
    const denied = new Set();
    for (const [at, { typed }] of tokens.entries()) {
      const own = this.#negations.has(typed) ? this.#findDenied(tokens, at, dictionary) : null;
      if (own) {
        const targets = this.#targets.get(own.family);
        own.slot.answers = answersOf(targets, dictionary);
        [own.slot.contrary] = targets;
        denied.add(own.family);
      }
    }
    return denied;
  }

  /** Returns {slot, family} for what a negation denies: the next word, when it has a contrary, or else the last. */
  #findDenied(tokens, at, dictionary) {
    const next = tokens.slice(at + 1).filter(isSought);
    const isOfPeople = ARTICLES.has(tokens[at + 1]?.typed) && this.#people.has(next[0]?.typed);
    const near = [isOfPeople ? next[1] : next[0], this.#findDeniedVerb(tokens, at)].filter(Boolean);
    for (const { slots } of near) {
      const [slot] = slots;
      const family = [...sureFamiliesOf(slot, dictionary)].find((each) => this.#targets.has(each));
      if (family !== undefined && slot.contrary === undefined) {
        return { slot, family };
      }
    }
    return null;
  }

  /** Returns the verb that a negation follows; one in the infinitive is denied from before. */
  #findDeniedVerb(tokens, at) {
    const verb = this.#negations.get(tokens[at].typed) ? tokens[at - 1] : null;
    return verb && isSought(verb) && !INFINITIVE.test(verb.typed) ? verb : null;
  }
}

function isSought({ slots }) {
  return slots.length > 0;
}

/** Returns the families of the words that a slot surely means. */
function sureFamiliesOf({ answers }, dictionary) {
  const sure = [...answers].filter(([, weight]) => weight >= WORD_WEIGHTS.kin);
  return new Set(sure.map(([word]) => dictionary.familyOf[word]));
}

function answersOf(words, dictionary) {
  const forms = words.flatMap((word) => dictionary.formsOf(word));
  return new Map(forms.map((word) => [word, WORD_WEIGHTS.form]));
}
