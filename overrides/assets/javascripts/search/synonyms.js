/** Phrases that stand for others; a phrase is the numbers of its words' families, in order. */

const WIDEST_GAP = 2;

/** The groups of an index. */
export class Synonyms {
  #byFirst = new Map();

  constructor(text, phrases) {
    for (const line of text.split("\n").filter(Boolean)) {
      const [sources, targets] = line.split(">").map(readPhrases);
      this.#add(sources, targets);
    }
    this.#add(readPhrases(phrases), []);
  }

  #add(sources, targets) {
    for (const source of sources) {
      const known = this.#byFirst.get(source[0]) ?? [];
      known.push({ source, targets });
      this.#byFirst.set(source[0], known);
    }
  }

  /** Returns {source, places, targets, weight} for each phrase found among the families of the words of a query, in their order. */
  find(families) {
    const found = [];
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

function readPhrases(text) {
  return text
    .split(" ")
    .filter(Boolean)
    .map((phrase) => phrase.split(".").map(Number));
}
