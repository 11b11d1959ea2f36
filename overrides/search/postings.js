/**
 * Where words stand, as hooks/handbook/search/index.py writes it.
 *
 * Postings are numbered in the order of the index: for each family, those of each of its words in the first fields,
 * then that of any of them in the others; expressions come last.
 */

import { countNumbers, unpack } from "./numbers.js";

const FIELDS_BY_WORD = 4;

/** The postings of an index, from the index itself or from the files of a large one; `load(name)` brings a file. */
export class Postings {
  #dictionary;
  #load;
  #starts;
  #texts = new Map();
  #read = new Map();

  constructor(core, dictionary, load) {
    this.#dictionary = dictionary;
    this.#load = load;
    this.#starts = core.postingStarts ? unpack(core.postingStarts) : [0];
    if (core.postings) {
      this.#texts.set(0, readFile(core.postings));
    }
  }

  /** Brings what is needed to read the postings of some words and expressions. */
  async bring(words) {
    const files = words.flatMap((word) => this.#numbersOf(word)).map(({ number }) => this.#fileOf(number));
    const missing = [...new Set(files)].filter((file) => !this.#texts.has(file));
    await Promise.all(missing.map(async (file) => this.#texts.set(file, readFile(await this.#load(file)))));
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
    let list = this.#read.get(number);
    if (!list) {
      const file = this.#fileOf(number);
      const { parts, fields, starts } = this.#texts.get(file);
      const place = number - this.#starts[file];
      const first = starts[place];
      list = unpack(parts[place]).flatMap((distance, rank) => [distance, fields[first + rank] << firstField]);
      this.#read.set(number, list);
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
}

/** Reads a file: the parts of each posting, then the fields of all, in the same order. */
function readFile(text) {
  const [distances, fields] = text.split("\n");
  const parts = distances.split(" ");
  const starts = [0];
  for (const own of parts) {
    starts.push(starts.at(-1) + countNumbers(own));
  }
  return { parts, fields: unpack(fields), starts };
}
