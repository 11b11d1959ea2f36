/** The search itself: an index, a query, what answers it. */

import { splitWords } from "../shared/plain-letters.js";
import { broughtOnce } from "./brought-once.js";
import { Contraries } from "./contraries.js";
import { Dictionary } from "./dictionary.js";
import { EVERY_WORD, Lexicon } from "./lexicon.js";
import { readAlike, readNeighbours } from "./neighbours.js";
import { unpack } from "./numbers.js";
import { foreignIn, mergeFound, pathIn } from "./other-edition.js";
import { Postings } from "./postings.js";
import { isDoubtful, readNear, readQuery } from "./query-reader.js";
import { Ranking } from "./ranking.js";
import { Synonyms } from "./synonyms.js";
import { namesOf, nearness, purpose } from "./titles.js";
import { SHORT } from "./word-reader.js";

/** What a part of a page is: PART_KINDS of hooks/handbook/search/index.py. */
const PART_KINDS = ["", "list", "model"];
/** How many of the first results are compared to the query by their titles: those that the box shows. */
const MOST_NAMED = 20;
/** What each further page of the same guessed word counts for, beside the one before. */
const FURTHER = 0.5;
/** What a title typed whole multiplies a score by, less one, and how fast that falls when it is not quite whole. */
const TITLE = 3;
const WHOLE_TITLE = 3;
/** What a title that names the contrary of what is typed leaves of a score. */
const CONTRARY = 0.2;

/** An index in memory; `load(name)` brings one of its other files when it has any. */
export class Engine {
  #core;
  #file;
  #postings;
  #textStarts;
  #lexicon;
  #openOther;
  #numbers;

  /** `load(name)` brings one of the files of the index, `openOther()` the engine of the other edition. */
  constructor(core, load, openOther) {
    this.#core = core;
    this.#file = broughtOnce(load);
    this.#openOther = openOther;
    this.dictionary = new Dictionary(core);
    this.#postings = new Postings(core, this.dictionary, (file) => this.#file(`p${file}`));
    this.synonyms = new Synonyms(core.synonyms, core.expressions, {
      first: this.dictionary.words.length,
      isStop: (family) => this.dictionary.isStopFamily(family),
    });
    this.contraries = new Contraries(core);
    const kinds = core.kinds.split(" ");
    this.labels = core.labels ?? {};
    this.kinds = unpack(core.kind).map((kind) => kinds[kind]);
    this.tipNumbers = unpack(core.tipNumbers ?? "");
    this.partKinds = unpack(core.partKinds ?? "").map((kind) => PART_KINDS[kind]);
    this.#textStarts = unpack(core.textStarts ?? "");
    this.ranking = new Ranking({
      parts: unpack(core.parts),
      lengths: unpack(core.lengths),
      kinds: this.kinds,
      neighbours: readNeighbours(unpack(core.neighbours)),
      alike: readAlike(unpack(core.alike)),
    });
  }

  /**
   * Returns {slots, reading, found, isWhole, entries, parts}: how the query was read and what is to be said of it, the
   * `most` entries that answer best, each with the words it lacks, whether any entry has them all, and the numbers of all
   * that answers.
   */
  async search(text, most = Number.POSITIVE_INFINITY) {
    const own = await this.searchHere(text, most);
    const { share, words } = foreignIn(text, { dictionary: this.dictionary, lexicon: this.#lexicon });
    const other = share > 0 ? await this.#other() : null;
    if (!other) {
      return own;
    }
    const theirs = await other.searchHere(text, Math.max(most, MOST_NAMED));
    const others = await this.#asOwn(other, theirs.found);
    const found = mergeFound(own.found, others, share);
    return {
      ...own,
      reading: own.reading.filter(({ typed }) => !words.has(typed)),
      found: found.slice(0, most),
      isWhole: own.isWhole || theirs.isWhole,
      entries: [...new Set([...own.entries, ...others.map(({ entry }) => entry)])],
    };
  }

  /** Returns the engine of the other edition; nothing when there is none, or it cannot be brought. */
  async #other() {
    const other = await this.#openOther?.().catch(() => null);
    return other?.isSmall && this.isSmall ? other : null;
  }

  /** Returns what the other edition finds, by the numbers that its pages have here. */
  async #asOwn(other, found) {
    this.#numbers ??= new Map(
      this.#core.shown.map(([url], entry) => [pathIn(url, this.#core.language), entry]),
    );
    const named = await Promise.all(
      found.map(async ({ entry, score }) => {
        const { url } = await other.show(entry);
        return { entry: this.#numbers.get(pathIn(url, other.language)), score };
      }),
    );
    return named.filter(({ entry }) => entry !== undefined);
  }

  /** Searches this edition only; returns what search() does. With `isSure`, no word is taken for a misspelt one. */
  async searchHere(text, most = Number.POSITIVE_INFINITY, { isSure = false } = {}) {
    const { slots, reading, negated } = await this.#read(text, isSure);
    const known = slots.filter(({ answers }) => answers.size > 0);
    const { best, isWhole, ...all } = await this.#rankRead(known, Math.max(most, MOST_NAMED));
    const found = await this.#putNamedFirst(best, slots, negated);
    return {
      slots,
      reading,
      found: found.slice(0, most),
      isWhole: isWhole && known.length === slots.length,
      ...all,
    };
  }

  /** Tells whether the whole index is in memory. */
  get isSmall() {
    return Boolean(this.#core.shown);
  }

  get language() {
    return this.#core.language;
  }

  /** The name of the index of what this edition still shows in another language; nothing when all is translated. */
  get untranslated() {
    return this.#core.untranslated;
  }

  /** Returns what is nearest to a query that nothing answers, by words that look like its own. */
  async searchNear(text, most) {
    const { best } = await this.#rank(readNear(text, this.dictionary), most);
    return best;
  }

  /** Reads a query; the lexicon is brought when one of its words may be a mistake, or a word that no page has. */
  async #read(text, isSure) {
    const { dictionary, synonyms, contraries } = this;
    const needed = isDoubtful(text, dictionary) ? () => this.#bringLexicon() : () => undefined;
    const lexicon = isSure ? EVERY_WORD : await needed();
    return readQuery(text, { dictionary, synonyms, contraries, lexicon });
  }

  /** Returns the lexicon; a search goes on without it when it cannot be brought. */
  async #bringLexicon() {
    if (!this.#lexicon && this.#core.lexicon) {
      const data = await this.#file(this.#core.lexicon).catch(() => null);
      this.#lexicon = data === null ? undefined : new Lexicon(data, this.dictionary.inflections);
    }
    return this.#lexicon;
  }

  #rankRead(slots, most) {
    const [first] = slots;
    const isGuess = slots.length === 1 && first.isStart && first.typed.length <= SHORT;
    return isGuess ? this.#rankGuesses(first, most) : this.#rank(slots, most);
  }

  /** Ranks what answers a word hardly begun, so that each word that it may be has its best page among the first. */
  async #rankGuesses(slot, most) {
    const { best, ...all } = await this.#rank([slot], Number.POSITIVE_INFINITY);
    const shares = new Map();
    for (const family of new Set(slot.said.map((word) => this.dictionary.familyOf[word]))) {
      const answers = new Map(
        [...slot.answers].filter(([word]) => this.dictionary.familyOf[word] === family),
      );
      const own = await this.#rank([{ ...slot, answers }], most);
      for (const [place, { entry }] of own.best.entries()) {
        shares.set(entry, Math.max(shares.get(entry) ?? 0, FURTHER ** place));
      }
    }
    const varied = best.map((found) => ({ ...found, score: found.score * (shares.get(found.entry) ?? 0) }));
    return { best: varied.sort((one, other) => other.score - one.score).slice(0, most), ...all };
  }

  async #rank(slots, most) {
    await this.#postings.bring(slots.flatMap(({ answers }) => [...answers.keys()]));
    const read = slots.map(({ answers, said, ...slot }) => ({
      ...slot,
      held: Math.max(0, ...said.map((word) => this.dictionary.countOf(word))),
      postings: this.#postingsFor(answers),
      naming: said.map((word) => this.#postings.naming(word)),
    }));
    const { best, ...all } = this.ranking.rank(read, most);
    const named = best.map(({ missing, ...found }) => ({
      ...found,
      missing: missing.map((place) => this.#nameOf(slots[place])),
    }));
    return { best: named, ...all };
  }

  /** Raises, among the first, the pages whose titles are what is typed, or nearly; lowers those named by its contrary. */
  async #putNamedFirst(found, slots, negated) {
    const first = await Promise.all(
      found.slice(0, MOST_NAMED).map(async (own) => {
        const shown = await this.show(own.entry);
        const names = namesOf(shown);
        const near = Math.max(
          nearness(names, slots, this.dictionary),
          purpose(shown, slots, this.dictionary),
        );
        const isContrary = names.some((name) => this.#holds(name, negated) && !this.contraries.denies(name));
        return { ...own, score: own.score * (1 + TITLE * near ** WHOLE_TITLE) * (isContrary ? CONTRARY : 1) };
      }),
    );
    return [...first.sort((one, other) => other.score - one.score), ...found.slice(MOST_NAMED)];
  }

  #holds(name, families) {
    const { familyOf } = this.dictionary;
    return splitWords(name).some((word) =>
      this.dictionary.find(word).some((own) => families.has(familyOf[own])),
    );
  }

  /** Returns for each entry found the words of its pages that answer, those nearest to what was typed first. */
  wordsIn(found, slots) {
    const placeOf = new Int16Array(this.ranking.entryOf.length).fill(-1);
    for (const [place, { parts }] of found.entries()) {
      for (const part of parts.keys()) {
        placeOf[part] = place;
      }
    }
    const words = found.map(() => new Map());
    for (const [word, weight] of slots.flatMap(({ answers }) => [...answers])) {
      for (const place of this.#placesOf(word, placeOf)) {
        for (const written of this.written(word)) {
          words[place].set(written, Math.max(words[place].get(written) ?? 0, weight));
        }
      }
    }
    return words.map((own) => [...own].sort(([, one], [, other]) => other - one).map(([word]) => word));
  }

  /** Returns what a result shows of an entry. */
  async show(entry) {
    if (this.#core.shown) {
      return this.#readShown(entry, this.#core.shown[entry]);
    }
    const file = Math.floor(entry / this.#core.shownSize);
    const rows = await this.#file(`s${file}`);
    return this.#readShown(entry, rows[entry % this.#core.shownSize]);
  }

  /** Returns the numbers of the cards among what was found. */
  numbersOf(found) {
    return found.map(({ entry }) => this.tipNumbers[entry]).filter(Boolean);
  }

  #readShown(entry, [url, title, section, teaser, number, say, written, name, called = ""]) {
    const first = this.ranking.firstPart[entry] + 1;
    const lines = written.split("\n").filter(Boolean);
    const passages = lines.map((passage, place) => {
      const [id] = passage.split(" ", 1);
      return { id, kind: this.partKinds[first + place] || "heading", heading: passage.slice(id.length + 1) };
    });
    return { url, title, section, teaser, number, say, name, called, passages };
  }

  /** Returns for each part of an entry the lines that a result may quote; a sentence to say follows a tab. */
  async texts(entry) {
    if (this.#textStarts.length === 0) {
      return [];
    }
    const file = this.#textStarts.findLastIndex((start) => start <= entry);
    const rows = await this.#file(`t${file}`);
    return rows[entry - this.#textStarts[file]].map((part) => part.split("\n").filter(Boolean));
  }

  /** Returns a word as it was typed, as it was corrected, or its contrary. */
  #nameOf({ typed, correction, contrary }) {
    return this.dictionary.words[correction ?? contrary] ?? typed;
  }

  /** Returns a word, or every form of the words of an expression. */
  written(word) {
    const { words, families } = this.dictionary;
    const expression = this.synonyms.expressions[word - words.length] ?? [];
    return word < words.length
      ? [words[word]]
      : expression.flatMap((family) => families[family]).map((form) => words[form]);
  }

  /** Returns which of the entries found hold a word, by their places in the results. */
  #placesOf(word, placeOf) {
    const places = new Set();
    for (const posting of this.#postings.of(word)) {
      for (let at = 0; at < posting.length; at += 2) {
        const place = placeOf[posting[at]];
        if (place >= 0) {
          places.add(place);
        }
      }
    }
    return places;
  }

  /** Returns [posting, weight] for each posting of the words that answer. */
  #postingsFor(answers) {
    const weights = new Map();
    for (const [word, weight] of answers) {
      for (const posting of this.#postings.of(word)) {
        weights.set(posting, Math.max(weights.get(posting) ?? 0, weight));
      }
    }
    return [...weights];
  }
}
