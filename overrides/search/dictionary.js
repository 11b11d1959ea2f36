/** Every word that an index knows, and the ways to one that is typed otherwise. */

import { toPlainLetters } from "../shared/plain-letters.js";
import { unpack } from "./numbers.js";
import { countOddLetters, distance, letters, shareOf, trigrams } from "./spelling.js";

const SHORTEST_START = 4;
const LEAST_LIKENESS = 0.3;
const MOST_ODD = 8;

/**
 * Words are numbered in the order of the index, so that the forms of one word follow each other; `counts` says how many
 * parts of pages hold a family.
 */
export class Dictionary {
  #sorted;
  #letters;
  #lightFamilies;
  #sounds;
  #sounding;
  #ownStopWords;
  #foreignStopWords;
  #foreignWords = new Set();

  constructor(core) {
    const families = readFamilies(core.words);
    this.words = families.flat();
    this.folded = toPlainLetters(this.words.join("\n")).split("\n");
    this.families = families.map(numberFrom());
    this.familyOf = this.families.flatMap((members, family) => members.map(() => family));
    this.counts = unpack(core.counts);
    this.#ownStopWords = new Set(core.stopWords.split(" "));
    this.#foreignStopWords = new Set((core.foreignStopWords ?? "").split(" "));
    let foreign = 0;
    for (const distance of unpack(core.foreignWords ?? "")) {
      foreign += distance;
      this.#foreignWords.add(foreign);
    }
    this.contracted = core.contracted.split(" ").filter(Boolean);
    this.inflections = core.inflections.split(" ");
    this.endings = new Set(core.endings.split(" "));
    this.#sorted = [...this.folded.keys()].sort((a, b) => compare(this.folded[a], this.folded[b]));
    const unused = [...this.#foreignStopWords].filter((word) => this.find(word).length === 0);
    this.stopWords = new Set([...this.#ownStopWords, ...unused]);
    this.#lightFamilies = new Set(
      core.lightWords
        .split(" ")
        .flatMap((word) => this.find(word))
        .map((word) => this.familyOf[word]),
    );
    this.#letters = this.folded.map(letters);
    this.#sounds = core.sounds.split("\n").map((pair) => pair.split(" "));
    this.#sounding = new Map();
    for (const [word, sound] of this.#sound(this.folded.join("\n")).split("\n").entries()) {
      this.#sounding.set(sound, [...(this.#sounding.get(sound) ?? []), word]);
    }
  }

  /** Returns the words written so, accents apart. */
  find(folded) {
    const found = [];
    for (let rank = this.#rank(folded); this.#at(rank) === folded; rank++) {
      found.push(this.#sorted[rank]);
    }
    return found;
  }

  /** Tells whether a word is a stop word of the edition's own language. */
  isOwnStopWord(folded) {
    return this.#ownStopWords.has(folded);
  }

  /** Tells whether a word is a stop word of the other language, and perhaps of this one too. */
  isForeignStopWord(folded) {
    return this.#foreignStopWords.has(folded);
  }

  /** Tells whether a word of the index, by its number, is of the other language only. */
  isForeign(word) {
    return this.#foreignWords.has(word) || this.countOf(word) === 0;
  }

  /** Tells whether a family is that of a stop word, known because a phrase holds it. */
  isStopFamily(family) {
    return this.families[family].every((word) => this.stopWords.has(this.folded[word]));
  }

  /** Tells whether a word says little of what is looked for, in any of its forms. */
  isLight(folded) {
    return this.find(folded).some((word) => this.#lightFamilies.has(this.familyOf[word]));
  }

  /** Returns the words that start so. */
  startingWith(start) {
    const found = [];
    for (let rank = this.#rank(start); this.#at(rank)?.startsWith(start); rank++) {
      found.push(this.#sorted[rank]);
    }
    return found;
  }

  /** Returns the words that start as this one and end in another known way, from their longest common start. */
  related(folded) {
    const shortest = Math.min(SHORTEST_START, folded.length - 1);
    for (let length = folded.length; length >= Math.max(3, shortest); length--) {
      if (length === folded.length || this.endings.has(folded.slice(length))) {
        const found = this.startingWith(folded.slice(0, length)).filter((word) => this.#ends(word, length));
        if (found.length > 0) {
          return found;
        }
      }
    }
    return [];
  }

  /** Returns the words that sound so. */
  soundingLike(folded) {
    return this.#sounding.get(this.#sound(folded)) ?? [];
  }

  /** Returns the words nearest to a spelling, {word, distance}, no farther than `most`; `started` when it goes on. */
  near(folded, most, started) {
    const own = letters(folded);
    let found = [];
    let nearest = most;
    for (const [word, spelling] of this.folded.entries()) {
      const start = started && spelling.length > folded.length ? spelling.slice(0, folded.length) : spelling;
      if (start.length < 3 || Math.abs(start.length - folded.length) > nearest) {
        continue;
      }
      if (start === spelling && countOddLetters(own, this.#letters[word]) > 2 * nearest) {
        continue;
      }
      const far = distance(folded, start, nearest);
      if (far < nearest) {
        found = [];
        nearest = far;
      }
      if (far === nearest) {
        found.push({ word, distance: far });
      }
    }
    return found;
  }

  /** Returns the `most` words that share most groups of three letters with a spelling, {word, likeness}. */
  resembling(folded, most) {
    const own = trigrams(folded);
    const bits = letters(folded);
    return [...this.folded.keys()]
      .filter((word) => countOddLetters(bits, this.#letters[word]) <= MOST_ODD)
      .map((word) => ({ word, likeness: shareOf(own, trigrams(this.folded[word])) }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort((one, other) => other.likeness - one.likeness)
      .slice(0, most);
  }

  /** Returns the other forms of a word, itself included. */
  formsOf(word) {
    return this.families[this.familyOf[word]];
  }

  /** Returns how many parts of pages hold a word, in any of its forms. */
  countOf(word) {
    return this.counts[this.familyOf[word]] ?? 0;
  }

  /** Returns which of several words is likeliest meant: the one that most parts of pages hold. */
  likeliest(words) {
    return words.toSorted((one, other) => this.countOf(other) - this.countOf(one))[0];
  }

  #sound(text) {
    return this.#sounds.reduce((heard, [from, to]) => heard.replace(new RegExp(from, "gmu"), to ?? ""), text);
  }

  #ends(word, length) {
    const ending = this.folded[word].slice(length);
    return ending === "" || this.endings.has(ending);
  }

  #at(rank) {
    return this.folded[this.#sorted[rank]];
  }

  #rank(folded) {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#at(middle), folded) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** Reads « 0appel||s 3ui| » as appel appels, appui: a digit says what a start shares with the last one. */
function readFamilies(text) {
  let last = "";
  return text.split(" ").map((written) => {
    const [rest, ...endings] = written.split("|");
    last = last.slice(0, Number(rest[0])) + rest.slice(1);
    return endings.map((ending) => last + ending);
  });
}

function numberFrom() {
  let next = 0;
  return (members) => members.map(() => next++);
}

function compare(one, other) {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
