/** The search itself: an index, a query, what answers it. */

import { Dictionary } from "./dictionary.js";
import { unpack } from "./numbers.js";
import { Ranking } from "./ranking.js";
import { readQuery } from "./reading.js";
import { Synonyms } from "./synonyms.js";

/** An index in memory; `load(name)` brings one of its other files when it has any. */
export class Engine {
  #core;
  #load;
  #lists = new Map();
  #shown = new Map();
  #starts;

  constructor(core, load) {
    this.#core = core;
    this.#load = load;
    this.#starts = core.postingStarts ? unpack(core.postingStarts) : [0];
    this.dictionary = new Dictionary(core);
    this.synonyms = new Synonyms(core.synonyms, core.phrases);
    const kinds = core.kinds.split(" ");
    this.labels = core.labels ?? {};
    this.kinds = unpack(core.kind).map((kind) => kinds[kind]);
    this.ranking = new Ranking({
      parts: unpack(core.parts),
      lengths: unpack(core.lengths),
      kinds: this.kinds,
    });
  }

  /** Returns {slots, corrections, found}: how the query was read, and the `most` entries that answer best. */
  async search(text, most) {
    const { slots, corrections } = readQuery(text, this.dictionary, this.synonyms);
    const known = slots.filter((slot) => slot.answers.size > 0 || slot.phrases.length > 0);
    await this.#loadPostings(known);
    const found = this.ranking.rank(known, this, this.dictionary, most);
    return { slots, corrections, found };
  }

  /** Returns the words of the pages that made an entry answer, those nearest to what was typed first. */
  wordsIn({ entry, parts }, slots) {
    const found = new Map();
    for (const { answers } of slots) {
      for (const [word, weight] of answers) {
        if (this.#stands(word, entry, parts)) {
          found.set(
            this.dictionary.words[word],
            Math.max(found.get(this.dictionary.words[word]) ?? 0, weight),
          );
        }
      }
    }
    return [...found].sort(([, one], [, other]) => other - one).map(([word]) => word);
  }

  /** Returns where a word stands, as ranking.js reads it; its file must have been loaded. */
  of(word) {
    let list = this.#lists.get(word);
    if (!list) {
      list = unpack(this.#text(word));
      this.#lists.set(word, list);
    }
    return list;
  }

  /** Returns what a result shows of an entry. */
  async show(entry) {
    if (this.#core.shown) {
      return readShown(this.#core.shown[entry]);
    }
    const file = Math.floor(entry / this.#core.shownSize);
    const rows = await this.#file(`s${file}`);
    return readShown(rows[entry % this.#core.shownSize]);
  }

  #stands(word, entry, parts) {
    return this.ranking
      .partsOf(this.of(word))
      .some((part) => parts.has(part) && this.ranking.entryOf[part] === entry);
  }

  #text(word) {
    if (this.#core.postings) {
      return this.#core.postings[word];
    }
    const file = this.#fileOf(word);
    return this.#shown.get(`p${file}`)[word - this.#starts[file]];
  }

  #fileOf(word) {
    let file = this.#starts.length - 1;
    while (this.#starts[file] > word) {
      file--;
    }
    return file;
  }

  async #loadPostings(slots) {
    if (this.#core.postings) {
      return;
    }
    const words = slots.flatMap(({ answers, phrases }) => [
      ...answers.keys(),
      ...phrases.flatMap(({ families }) => families.flatMap((family) => this.dictionary.families[family])),
    ]);
    await Promise.all(
      [...new Set(words.map((word) => `p${this.#fileOf(word)}`))].map((name) => this.#file(name)),
    );
  }

  async #file(name) {
    if (!this.#shown.has(name)) {
      this.#shown.set(name, await this.#load(name));
    }
    return this.#shown.get(name);
  }
}

function readShown([url, title, section, teaser, number, say, passages]) {
  return {
    url,
    title,
    section,
    teaser,
    number,
    say,
    passages: passages.map(([id, kind, heading]) => ({ id, kind, heading })),
  };
}
