/**
 * Phrases that stand for others, and expressions that pages hold; both are the numbers of their words' families.
 */

const WIDEST_GAP = 2;

/**
 * The groups of an index; `expressions` are numbered from `first`, after the words. A phrase that holds a stop word,
 * « à bout », is found when its words follow each other as they are; of the others, only the words that matter count.
 */
export class Synonyms {
  #byFirst = new Map();
  #wholeByFirst = new Map();
  #numbers = new Map();
  #isStop;

  constructor(text, expressions, { first, isStop }) {
    this.#isStop = isStop;
    for (const line of text.split("\n").filter(Boolean)) {
      const phrases = line.split(" ").map((written) => ({ mark: written[0], phrase: readPhrase(written) }));
      const sources = phrases.filter(({ mark }) => mark !== "+");
      const targets = phrases.filter(({ mark }) => mark !== "-");
      this.#add(
        sources.map(({ phrase }) => phrase),
        targets.map(({ phrase }) => phrase),
      );
    }
    const held = expressions.split(" ").filter(Boolean).map(readPhrase);
    this.expressions = held;
    this.#add(held, []);
    for (const [rank, expression] of held.entries()) {
      this.#numbers.set(expression.join(), first + rank);
    }
  }

  #add(sources, targets) {
    for (const source of sources) {
      const isWhole = source.length > 1 && source.some(this.#isStop);
      const byFirst = isWhole ? this.#wholeByFirst : this.#byFirst;
      const known = byFirst.get(source[0]) ?? [];
      known.push({ source, targets });
      byFirst.set(source[0], known);
    }
  }

  /** Returns the number under which the places of an expression are kept; undefined when no page holds it. */
  numberOf(expression) {
    return this.#numbers.get(expression.join());
  }

  /**
   * Returns {source, places, targets, weight} for each phrase found among the words of a query: `families` of those that
   * matter, each with how well it answers, and `written`, {families, place} of every word typed.
   */
  find(families, written = []) {
    const found = this.#findWhole(written);
    for (const [place, own] of families.entries()) {
      for (const family of own.keys()) {
        for (const { source, targets } of this.#byFirst.get(family) ?? []) {
          const places = follow(source, families, place);
          if (places) {
            const weight = Math.min(...places.map((at, rank) => families[at].get(source[rank])));
            found.push({ source, places, targets, weight });
          }
        }
      }
    }
    return found;
  }

  #findWhole(written) {
    return written.flatMap(({ families }, start) =>
      [...families]
        .flatMap((family) => this.#wholeByFirst.get(family) ?? [])
        .filter(({ source }) => source.every((own, rank) => written[start + rank]?.families.has(own)))
        .map(({ source, targets }) => {
          const words = written.slice(start, start + source.length);
          const places = words.map(({ place }) => place).filter((place) => place !== null);
          return { source, places, targets, weight: 1 };
        }),
    );
  }
}

/** Returns where each word of a phrase stands in a query, in any order but near each other; null when one lacks. */
function follow(source, families, start) {
  const places = [start];
  for (const family of source.slice(1)) {
    const last = places.at(-1);
    const next = families.findIndex(
      (own, at) => Math.abs(at - last) <= 1 + WIDEST_GAP && !places.includes(at) && own.has(family),
    );
    if (next < 0) {
      return null;
    }
    places.push(next);
  }
  return places;
}

/** Reads « 3.4 »; « -3.4 » only finds its group, « +3.4 » is only found by it. */
function readPhrase(written) {
  return written.replace(/^[-+]/u, "").split(".").map(Number);
}
