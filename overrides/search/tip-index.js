/** The cards of an edition as their list needs them: which answer a text and facets, and the row of each. */

import { broughtOnce } from "./brought-once.js";
import { countByValue, findCards, findNearestCards } from "./facets.js";
import { unpack } from "./numbers.js";

const MOST_NEAREST_TIPS = 6;

/** What hooks/handbook/site/tip_rows.py writes, in memory; `load(name)` brings one of the files of rows. */
export class TipIndex {
  #cards;
  #values;
  #french;
  #rowsSize;
  #ranks;
  #file;

  constructor({ numbers, french, facets, rowsSize }, load) {
    this.#cards = growing(numbers).map((number) => ({ number, facets: {} }));
    this.#ranks = new Map(this.#cards.map(({ number }, rank) => [number, rank]));
    this.#values = {};
    for (const [name, values] of Object.entries(facets)) {
      this.#values[name] = Object.keys(values);
      for (const [value, ranks] of Object.entries(values)) {
        for (const rank of growing(ranks)) {
          const own = this.#cards[rank].facets;
          own[name] ??= [];
          own[name].push(value);
        }
      }
    }
    this.#french = new Set(growing(french).map((rank) => this.#cards[rank].number));
    this.#rowsSize = rowsSize;
    this.#file = broughtOnce(load);
  }

  /**
   * Returns {total, french, counts, numbers, isNearest}: how many cards answer and how many of them are in French, how
   * many each facet value would give, and the numbers of the `most` best; those of the nearest when none answers.
   * `near` are the numbers of those whose words look like what is sought.
   */
  find({ found, chosen, most, near = [] }) {
    const query = { found, chosen };
    const cards = findCards(this.#cards, query);
    const nearest = cards.length > 0 ? [] : this.#nearest(query, near);
    return {
      total: cards.length,
      french: cards.filter(({ number }) => this.#french.has(number)).length,
      counts: countByValue(this.#cards, query, this.#values),
      numbers: (cards.length > 0 ? cards.slice(0, most) : nearest).map(({ number }) => number),
      isNearest: nearest.length > 0,
    };
  }

  /** Returns the rows of cards, as HTML. */
  async rows(numbers) {
    const ranks = numbers.map((number) => this.#ranks.get(number));
    return await Promise.all(
      ranks.map(async (rank) => {
        const rows = await this.#file(`r${Math.floor(rank / this.#rowsSize)}`);
        return rows[rank % this.#rowsSize];
      }),
    );
  }

  /** Returns the cards that answer without the last choices, or else those whose words look like what is sought. */
  #nearest(query, near) {
    const others = findNearestCards(this.#cards, query);
    const alike = near.map((number) => this.#cards[this.#ranks.get(number)]).filter(Boolean);
    return (others.length > 0 ? others : alike).slice(0, MOST_NEAREST_TIPS);
  }
}

/** Returns numbers that grow, each written as its distance from the one before. */
function growing(text) {
  let number = 0;
  return unpack(text).map((step) => {
    number += step;
    return number;
  });
}
