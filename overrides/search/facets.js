/**
 * Which cards answer a query, and how many each facet value would give.
 *
 * A card is {number, facets: {name: [values]}}; a query is {found: the numbers of the tips that answer its text, best
 * first, or null without one, chosen: [{name, value}]} with the facet values in the order they were chosen.
 */

const ANY_CHANNEL = "tous";

/** Returns the cards that answer a query, best first when it has a text. */
export function findCards(cards, { found, chosen }) {
  const wanted = [...group(chosen)];
  const own = withText(cards, found);
  return wanted.length > 0 ? own.filter((card) => fits(card, wanted)) : own;
}

/** Returns how many cards each value of the facets {name: [values]} has among those that answer the text and the others. */
export function countByValue(cards, { found, chosen }, facets) {
  const own = withText(cards, found);
  const counts = Object.entries(facets).map(([name, values]) => {
    const others = [...group(chosen.filter((choice) => choice.name !== name))];
    const answers = others.length > 0 ? own.filter((card) => fits(card, others)) : own;
    return [name, countValues(answers, name, values)];
  });
  return Object.fromEntries(counts);
}

/** Returns the cards that answer once the last choices are let go; none when nothing answers the text. */
export function findNearestCards(cards, query) {
  for (let kept = query.chosen.length - 1; kept >= 0; kept--) {
    const near = findCards(cards, { ...query, chosen: query.chosen.slice(0, kept) });
    if (near.length > 0) {
      return near;
    }
  }
  return [];
}

function withText(cards, found) {
  if (found === null) {
    return cards;
  }
  const known = new Map(cards.map((card) => [card.number, card]));
  return found.map((number) => known.get(number)).filter(Boolean);
}

/** Tells whether a card has one of the values of each facet asked for, as `matches` does in hooks/handbook/tips.py. */
function fits(card, wanted) {
  return wanted.every(([name, values]) => values.some((value) => hasValue(card, name, value)));
}

function hasValue(card, name, value) {
  return (card.facets[name] ?? []).includes(value) || hasAny(card, name);
}

function hasAny(card, name) {
  return name === "channel" && (card.facets.channel ?? []).includes(ANY_CHANNEL);
}

function countValues(cards, name, values) {
  const counts = Object.fromEntries(values.map((value) => [value, 0]));
  for (const card of cards) {
    for (const value of hasAny(card, name) ? values : (card.facets[name] ?? [])) {
      counts[value] += 1;
    }
  }
  return counts;
}

function group(chosen) {
  const groups = new Map();
  for (const { name, value } of chosen) {
    groups.set(name, [...(groups.get(name) ?? []), value]);
  }
  return groups;
}
