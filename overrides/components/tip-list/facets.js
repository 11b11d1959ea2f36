/**
 * Which cards answer a query, and how many each facet value would give.
 *
 * A card is {number, facets: {name: [values]}}; a query is {found: the numbers of the tips that answer its text, best
 * first, or null without one, chosen: [{name, value}]} with the facet values in the order they were chosen.
 */

const ANY_CHANNEL = "tous";

/** Tells whether a card has one of the values of each facet asked for, as `matches` does in hooks/handbook/tips.py. */
function fits(card, chosen) {
  return [...group(chosen)].every(([name, values]) => values.some((value) => hasValue(card, name, value)));
}

/** Returns the cards that answer a query, best first when it has a text. */
export function findCards(cards, { found, chosen }) {
  const own = cards.filter((card) => fits(card, chosen) && (found === null || found.includes(card.number)));
  return found === null ? own : own.sort((a, b) => found.indexOf(a.number) - found.indexOf(b.number));
}

/** Returns how many cards each value has among those that answer the text and the other facets, value by value. */
export function countByValue(cards, query, values) {
  const answers = new Map();
  for (const name of new Set(values.map((value) => value.name))) {
    const others = query.chosen.filter((choice) => choice.name !== name);
    answers.set(name, findCards(cards, { ...query, chosen: others }));
  }
  return values.map(
    ({ name, value }) => answers.get(name).filter((card) => hasValue(card, name, value)).length,
  );
}

/** Returns the cards that answer once the last choices are let go; none when nothing answers the text. */
export function findNearest(cards, query) {
  for (let kept = query.chosen.length - 1; kept >= 0; kept--) {
    const near = findCards(cards, { ...query, chosen: query.chosen.slice(0, kept) });
    if (near.length > 0) {
      return near;
    }
  }
  return [];
}

function hasValue(card, name, value) {
  const own = card.facets[name] ?? [];
  return own.includes(value) || (name === "channel" && own.includes(ANY_CHANNEL));
}

function group(chosen) {
  const groups = new Map();
  for (const { name, value } of chosen) {
    groups.set(name, [...(groups.get(name) ?? []), value]);
  }
  return groups;
}
