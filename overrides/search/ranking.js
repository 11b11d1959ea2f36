/** Which entries answer a query best: BM25 over weighted fields, each word of the query counted once. */

/** Title, keywords, lead, headings, text, what people ask: FIELDS of hooks/handbook/search/entries.py. */
const FIELD_WEIGHTS = [7, 5, 3, 2, 1, 1.5];
const LENGTH_MATTERS = [0, 0.3, 0.3, 0.4, 0.3, 0];
const SATURATION = 9;
const PRESENCE = 0.5;
const SAME_PASSAGE = 0.5;
const WHOLE_PAIR = 0.5;
const WHOLE_QUERY = 0.1;
const TELLING = 0.5;
const HELD = 0.8;
/** How much the rarity of a word counts. */
const RARITY = 0.8;
/** What an entry that every word that matters names gains, out of the best score; a tool named by so many words, all. */
const NAMED = 0.1;
const NAMED_TOOL = 1;
const SURELY_NAMED = 3;
const NEIGHBOUR = 0.3;
const ALIKE = 0.4;
const NONE = [];
const KIND_WEIGHTS = { tool: 1.1, team: 0.6, section: 0.9, path: 0.7, tip: 0.98 };

/**
 * Scores the entries of an index. A posting is the places of a word: each part, then the fields that hold the word there,
 * one bit each.
 */
export class Ranking {
  #fieldWeights;
  #isTool;
  #kindWeights;
  #neighbours;
  #alike;

  constructor({ parts, lengths, kinds, neighbours, alike }) {
    this.size = parts.length;
    this.firstPart = startsOf(parts);
    this.entryOf = parts.flatMap((count, entry) => new Array(count).fill(entry));
    this.#isTool = kinds.map((kind) => kind === "tool");
    this.#kindWeights = kinds.map((kind) => KIND_WEIGHTS[kind] ?? 1);
    this.#fieldWeights = weighFields(lengths);
    this.#neighbours = neighbours;
    this.#alike = alike;
  }

  /**
   * Returns the `most` best {entry, score, missing, parts: Map(part → score)}, whether any entry lacks nothing, and the
   * numbers of all the entries and parts that answer. A slot is {weight, isLight, held, postings, naming} for a word of
   * the query: how many parts hold it, its postings each with how well it answers, and those of its own forms where they
   * name what a text is about. The entries that every word that matters names gain; `missing` are the places of those
   * that the entry does not answer.
   */
  rank(slots, most = Number.POSITIVE_INFINITY) {
    const sumsByPart = slots.map(({ postings }) => this.#gather(postings));
    const sumsByEntry = sumsByPart.map((sums) => this.#byEntry(sums));
    const weights = sumsByEntry.map(
      ({ numbers }, place) =>
        slots[place].weight *
        rarity(Math.max(numbers.length, this.#holders(slots[place])), this.size) ** RARITY,
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const inPart = addUp(sumsByPart, weights, { size: this.entryOf.length, exactFirst: false });
    const bestPart = new Float32Array(this.size);
    for (const part of inPart.numbers) {
      const entry = this.entryOf[part];
      bestPart[entry] = Math.max(bestPart[entry], inPart.amounts[part]);
    }
    const found = addUp(sumsByEntry, weights, { size: this.size, exactFirst: true });
    const answered = countWeights(sumsByEntry, weights, this.size);
    const telling = [...slots.keys()].filter(
      (place) => !slots[place].isLight && weights[place] >= TELLING * Math.max(...weights),
    );
    const exponent = slots.length > 2 ? WHOLE_QUERY : WHOLE_PAIR;
    const scores = found.numbers.map((entry) => {
      const passage = 1 - SAME_PASSAGE + (SAME_PASSAGE * bestPart[entry]) / total;
      return (
        found.amounts[entry] * (answered[entry] / total) ** exponent * passage * this.#kindWeights[entry]
      );
    });
    const near = this.#withNear(found.numbers, scores);
    const gains = this.#gainsOf(telling.map((place) => slots[place].naming));
    const missingIn = (entry) => telling.filter((place) => !sumsByEntry[place].has(entry));
    const best = pick(found.numbers, raiseNamed(gains, found.numbers, near), most).map(
      ({ entry, score }) => ({
        entry,
        score,
        missing: missingIn(entry),
        parts: this.#partsOf(entry, inPart),
      }),
    );
    const isWhole = found.numbers.some((entry) => missingIn(entry).length === 0);
    return { best, isWhole, entries: found.numbers, parts: inPart.numbers };
  }

  /** Returns what each entry that several words all name gains, out of the best score; one word alone sets none apart. */
  #gainsOf(words) {
    if (words.length < 2) {
      return new Map();
    }
    const ofTool = words.length < SURELY_NAMED ? NAMED : NAMED_TOOL;
    const [first, ...others] = words.map(
      (postings) => new Set(postings.flatMap((own) => this.#entriesOf(own))),
    );
    const named = [...first].filter((entry) => others.every((entries) => entries.has(entry)));
    return new Map(named.map((entry) => [entry, this.#isTool[entry] ? ofTool : NAMED]));
  }

  #entriesOf(posting) {
    const entries = [];
    for (let place = 0; place < posting.length; place += 2) {
      entries.push(this.entryOf[posting[place]]);
    }
    return entries;
  }

  /**
   * Returns about how many entries hold a word, from how many parts do: the postings of a common one leave out the texts
   * where it only stands, and it tells no more for that.
   */
  #holders({ held = 0 }) {
    const parts = this.entryOf.length;
    return HELD * this.size * (1 - (1 - held / parts) ** (parts / this.size));
  }

  /** Adds up what answers one word of the query, part by part. */
  #gather(postings) {
    const sums = new SumsByNumber(this.entryOf.length);
    for (const [posting, weight] of postings) {
      for (let place = 0; place < posting.length; place += 2) {
        const part = posting[place];
        sums.add(part, weight * this.#worthOf(posting[place + 1], this.entryOf[part]), weight);
      }
    }
    return sums;
  }

  #worthOf(fields, entry) {
    let amount = 0;
    for (let field = 0; fields >> field; field++) {
      if ((fields >> field) & 1) {
        amount += this.#fieldWeights[entry * FIELD_WEIGHTS.length + field];
      }
    }
    return amount;
  }

  /** Adds to each score part of the best one among the pages linked to the entry, and of those that say the same. */
  #withNear(entries, scores) {
    const own = new Float64Array(this.size);
    for (const [place, entry] of entries.entries()) {
      own[entry] = scores[place];
    }
    return scores.map((score, place) => {
      let best = 0;
      for (const other of this.#neighbours[entries[place]] ?? NONE) {
        best = Math.max(best, own[other]);
      }
      let alike = 0;
      for (const [other, likeness] of this.#alike[entries[place]] ?? NONE) {
        alike += likeness * own[other];
      }
      return score + NEIGHBOUR * best + ALIKE * alike;
    });
  }

  #byEntry(sums) {
    const entries = new SumsByNumber(this.size);
    for (const part of sums.numbers) {
      entries.add(this.entryOf[part], sums.amounts[part], sums.bests[part]);
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

/** Amounts added up by number of part or entry, with the best weight that any of them had. */
class SumsByNumber {
  constructor(size) {
    this.amounts = new Float32Array(size);
    this.bests = new Float32Array(size);
    this.numbers = [];
  }

  /** Adds an amount to a number. */
  add(number, amount, weight) {
    if (this.bests[number] === 0) {
      this.numbers.push(number);
    }
    this.amounts[number] += amount;
    if (weight > this.bests[number]) {
      this.bests[number] = weight;
    }
  }

  /** Tells whether anything was added to a number. */
  has(number) {
    return this.bests[number] > 0;
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
function addUp(sumsOfWords, weights, { size, exactFirst }) {
  const sums = new SumsByNumber(size);
  for (const [place, { numbers, amounts, bests }] of sumsOfWords.entries()) {
    for (const number of numbers) {
      const nearness = exactFirst ? bests[number] : 1;
      sums.add(number, weights[place] * nearness * worth(amounts[number]), 1);
    }
  }
  return sums;
}

function countWeights(sumsOfWords, weights, size) {
  const sums = new Float32Array(size);
  for (const [place, { numbers }] of sumsOfWords.entries()) {
    for (const number of numbers) {
      sums[number] += weights[place];
    }
  }
  return sums;
}

/** Raises the scores of some entries by a share of the best one. */
function raiseNamed(gains, entries, scores) {
  const highest = scores.reduce((one, other) => Math.max(one, other), 0);
  return scores.map((score, place) => score + highest * (gains.get(entries[place]) ?? 0));
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
