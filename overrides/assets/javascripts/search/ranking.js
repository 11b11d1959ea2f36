/** Which entries answer a query best: BM25 over weighted fields, each word of the query counted once. */

import { Tally } from "./tally.js";

/** Title, keywords, lead, headings, text, what is only quoted: as FIELDS in hooks/handbook/search/entries.py. */
const FIELD_WEIGHTS = [7, 5, 3, 2, 1, 0.4];
const LENGTH_MATTERS = [0, 0.3, 0.3, 0.4, 0.6, 0.6];
const MOST_COUNTED = 4;
const SATURATION = 9;
const PRESENCE = 0.5;
const SAME_PASSAGE = 0.5;
const WHOLE_PAIR = 0.5;
const WHOLE_QUERY = 0.1;
const KIND_WEIGHTS = { team: 0.6, section: 0.95, path: 0.7 };

/** Scores the entries of an index; `postings.of(word)` gives its places as the index writes them. */
export class Ranking {
  #fieldWeights;
  #kindWeights;

  constructor({ parts, lengths, kinds }) {
    this.size = parts.length;
    this.firstPart = startsOf(parts);
    this.entryOf = parts.flatMap((count, entry) => new Array(count).fill(entry));
    this.#kindWeights = kinds.map((kind) => KIND_WEIGHTS[kind] ?? 1);
    this.#fieldWeights = weighFields(lengths);
  }

  /** Returns the `most` best [{entry, score, matched, parts: Map(part → score)}]; `matched` counts slots. */
  rank(slots, postings, dictionary, most = Number.POSITIVE_INFINITY) {
    const together = new Map();
    const tallies = slots.map((slot) => this.#gather(slot, { postings, dictionary, together }));
    const entryTallies = tallies.map((tally) => this.#byEntry(tally));
    const weights = entryTallies.map(({ numbers }) => rarity(numbers.length, this.size));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const inPart = addUp(tallies, weights, { size: this.entryOf.length, exactFirst: false });
    const bestPart = new Float32Array(this.size);
    for (const part of inPart.numbers) {
      const entry = this.entryOf[part];
      bestPart[entry] = Math.max(bestPart[entry], inPart.amounts[part]);
    }
    const found = addUp(entryTallies, weights, { size: this.size, exactFirst: true });
    const answered = countWeights(entryTallies, weights, this.size);
    const exponent = slots.length > 2 ? WHOLE_QUERY : WHOLE_PAIR;
    const scores = found.numbers.map((entry) => {
      const passage = 1 - SAME_PASSAGE + (SAME_PASSAGE * bestPart[entry]) / total;
      return (
        found.amounts[entry] * (answered[entry] / total) ** exponent * passage * this.#kindWeights[entry]
      );
    });
    return pick(found.numbers, scores, most).map(({ entry, score }) => ({
      entry,
      score,
      matched: entryTallies.filter((tally) => tally.has(entry)).length,
      parts: this.#partsOf(entry, inPart),
    }));
  }

  /** Returns the parts where a word stands. */
  partsOf(numbers) {
    const parts = [];
    let part = 0;
    for (let place = 0; place < numbers.length; ) {
      part += numbers[place++];
      parts.push(part);
      while (numbers[place++] & 1) {
        // Another field of the same part follows.
      }
    }
    return parts;
  }

  /** Adds up what answers one word of the query, part by part. */
  #gather({ answers, phrases }, { postings, dictionary, together }) {
    const tally = new Tally(this.entryOf.length);
    for (const [word, weight] of answers) {
      this.#add(postings.of(word), weight, tally);
    }
    for (const { families, weight } of phrases) {
      const key = families.join();
      const whole = together.get(key) ?? this.#findTogether(families, postings, dictionary);
      together.set(key, whole);
      for (const [part, amount] of whole) {
        tally.add(part, weight * amount, weight);
      }
    }
    return tally;
  }

  #add(numbers, weight, tally) {
    let part = 0;
    for (let place = 0; place < numbers.length; ) {
      part += numbers[place++];
      const base = this.entryOf[part] * FIELD_WEIGHTS.length;
      let amount = 0;
      let more = 1;
      while (more) {
        const value = numbers[place++];
        const counted = value >> 1;
        more = value & 1;
        amount += this.#fieldWeights[base + ((counted / MOST_COUNTED) | 0)] * ((counted % MOST_COUNTED) + 1);
      }
      tally.add(part, weight * amount, weight);
    }
  }

  /** Returns [part, amount] for the parts that hold every word of a phrase, the amount being that of the rarest. */
  #findTogether(families, postings, dictionary) {
    const tallies = families.map((family) => {
      const tally = new Tally(this.entryOf.length);
      for (const word of dictionary.families[family]) {
        this.#add(postings.of(word), 1, tally);
      }
      return tally;
    });
    return tallies[0].numbers
      .filter((part) => tallies.every((tally) => tally.has(part)))
      .map((part) => [part, Math.min(...tallies.map((tally) => tally.amounts[part]))]);
  }

  #byEntry(tally) {
    const entries = new Tally(this.size);
    for (const part of tally.numbers) {
      entries.add(this.entryOf[part], tally.amounts[part], tally.bests[part]);
    }
    return entries;
  }

  #partsOf(entry, inPart) {
    const parts = new Map();
    const end = this.firstPart[entry + 1] ?? this.entryOf.length;
    for (let part = this.firstPart[entry]; part < end; part++) {
      if (inPart.has(part)) {
        parts.set(part, inPart.amounts[part]);
      }
    }
    return parts;
  }
}

/** Returns what a word is worth in each field of each entry: the longer the field, the less. */
function weighFields(lengths) {
  const fields = FIELD_WEIGHTS.length;
  const totals = new Array(fields).fill(0);
  for (const [place, length] of lengths.entries()) {
    totals[place % fields] += length;
  }
  return Float32Array.from(lengths, (length, place) => {
    const field = place % fields;
    const average = (totals[field] * fields) / lengths.length || 1;
    return FIELD_WEIGHTS[field] / (1 - LENGTH_MATTERS[field] + (LENGTH_MATTERS[field] * length) / average);
  });
}

function startsOf(counts) {
  let next = 0;
  return counts.map((count) => {
    next += count;
    return next - count;
  });
}

/** Adds up what every word of the query is worth; with exact words first, one answered from afar is worth less. */
function addUp(tallies, weights, { size, exactFirst }) {
  const sums = new Tally(size);
  for (const [place, { numbers, amounts, bests }] of tallies.entries()) {
    for (const number of numbers) {
      const nearness = exactFirst ? bests[number] : 1;
      sums.add(number, weights[place] * nearness * worth(amounts[number]), 1);
    }
  }
  return sums;
}

function countWeights(tallies, weights, size) {
  const sums = new Float32Array(size);
  for (const [place, { numbers }] of tallies.entries()) {
    for (const number of numbers) {
      sums[number] += weights[place];
    }
  }
  return sums;
}

/** Returns the best entries with their scores, best first; those that cannot be among them are not sorted. */
function pick(entries, scores, most) {
  const least = scores.length > most ? Float64Array.from(scores).sort().at(-most) : 0;
  const found = [];
  for (const [place, score] of scores.entries()) {
    if (score >= least) {
      found.push({ entry: entries[place], score });
    }
  }
  return found.sort((a, b) => b.score - a.score || a.entry - b.entry).slice(0, most);
}

/** Being there at all counts for something, being there much or in a title for more. */
function worth(amount) {
  return (amount + PRESENCE) / (amount + PRESENCE + SATURATION);
}

/** A word that few entries have tells more than one that most have. */
function rarity(found, size) {
  const count = found || 0.5;
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}
