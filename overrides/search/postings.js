/**
 * Where words stand, as hooks/handbook/search/index.py writes it.
 *
 * Postings are numbered in the order of the index: for each family, those of each of its words in the first fields,
 * then that of any of them in the others; expressions come last.
 */

import { unpack } from "./numbers.js";
import { readSets } from "./sorted-sets.js";

const FIELDS_BY_WORD = 4;
const IN_TEXT = 1;

/** The postings of an index, from the index itself or from the files of a large one; `load(name)` brings a file. */
export class Postings {
  #dictionary;
  #load;
  #order;
  #entries;
  #late = new Set();
  #starts;
  #texts = new Map();
  #lists = new Map();

  constructor(core, dictionary, load) {
    this.#dictionary = dictionary;
    this.#load = load;
    const counts = unpack(core.parts);
    this.#order = partOrder(counts);
    this.#entries = counts.length;
    for (const [family, members] of dictionary.families.entries()) {
      this.#late.add(members.at(-1) + family + 1);
    }
    this.#starts = core.postingStarts ? unpack(core.postingStarts) : [0];
    if (core.postings) {
      this.#texts.set(0, this.#read(core.postings, 0));
    }
  }

  /** Brings what is needed to read the postings of some words and expressions. */
  async bring(words) {
    const files = words.flatMap((word) => this.#numbersOf(word)).map(({ number }) => this.#fileOf(number));
    const missing = [...new Set(files)].filter((file) => !this.#texts.has(file));
    await Promise.all(
      missing.map(async (file) =>
        this.#texts.set(file, this.#read(await this.#load(file), this.#starts[file])),
      ),
    );
  }

  /** Returns the postings of a word, its own and its family's, or of an expression, as ranking.js reads them. */
  of(word) {
    return this.#numbersOf(word).map((posting) => this.#posting(posting));
  }

  /** Returns where a word names what a text is about: in its title, keywords, lead or headings. */
  naming(word) {
    return this.#posting(this.#numbersOf(word)[0]);
  }

  #numbersOf(word) {
    const { words, families, familyOf } = this.#dictionary;
    if (word >= words.length) {
      return [{ number: word + families.length, firstField: 0 }];
    }
    const family = familyOf[word];
    return [
      { number: word + family, firstField: 0 },
      { number: families[family].at(-1) + family + 1, firstField: FIELDS_BY_WORD },
    ];
  }

  #posting({ number, firstField }) {
    let list = this.#lists.get(number);
    if (!list) {
      const file = this.#fileOf(number);
      const { parts, fields, starts } = this.#texts.get(file);
      const place = number - this.#starts[file];
      list = [];
      for (let rank = starts[place]; rank < starts[place + 1]; rank++) {
        list.push(this.#order[parts[rank]], fields[rank] << firstField);
      }
      this.#lists.set(number, list);
    }
    return list;
  }

  #fileOf(number) {
    let file = this.#starts.length - 1;
    while (this.#starts[file] > number) {
      file--;
    }
    return file;
  }

  /**
   * Reads a file: how many parts each posting has, the parts of all, then the fields of all. Those of the last fields say
   * nothing of the parts that have only a text, all but the first of each entry.
   */
  #read(text, firstNumber) {
    const [counts, sets, told] = text.split("\n");
    const lengths = unpack(counts);
    const parts = readSets(sets, lengths, this.#order.length);
    const fields = new Uint8Array(parts.length);
    const all = unpack(told);
    const starts = [0];
    let next = 0;
    for (const [rank, length] of lengths.entries()) {
      const isLate = this.#late.has(firstNumber + rank);
      const end = starts[rank] + length;
      for (let place = starts[rank]; place < end; place++) {
        fields[place] = isLate && parts[place] >= this.#entries ? IN_TEXT : all[next++];
      }
      starts.push(end);
    }
    return { parts, fields, starts };
  }
}

/** Returns the parts in the order that postings number them: the first of every entry, then the others. */
function partOrder(counts) {
  const firsts = [];
  const others = [];
  let part = 0;
  for (const count of counts) {
    for (let place = 0; place < count; place++, part++) {
      (place > 0 ? others : firsts).push(part);
    }
  }
  return [...firsts, ...others];
}
