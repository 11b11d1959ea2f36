/**
 * What a client who leaves costs, as the article on the lost client counts it: the client's own purchases, and those of
 * the people whom the story puts off.
 */

/** The assumptions, in the order of the sheet. */
export const ASSUMPTIONS = ["purchase", "visits", "years", "told", "circle", "market", "away"];
const CASES = ["low", "likely", "high"];

/**
 * Returns {value, putOff, indirect, total} for one set of assumptions. Percentages are whole: 10 is 10 %. With a
 * margin, amounts are what is left of the revenue.
 */
export function costOf({ purchase, visits, years, told, circle, market, away }, margin = null) {
  const value = (purchase * visits * years * (margin ?? 100)) / 100;
  const putOff = (told * circle * market * away) / 10_000;
  const indirect = putOff * value;
  return { value, putOff, indirect, total: value + indirect };
}

/** Returns the assumptions of each case; a low or a high that is not said is the likely one. */
export function casesOf(given) {
  const inCase = (name, side) => given[`${name}_${side}`] ?? given[`${name}_likely`];
  return Object.fromEntries(
    CASES.map((side) => [side, Object.fromEntries(ASSUMPTIONS.map((name) => [name, inCase(name, side)]))]),
  );
}

/** Returns the names of the fields that are out of order: a low above the likely, a high below it. */
export function outOfOrder(given) {
  const isUnder = (one, other) => one !== null && other !== null && one < other;
  return ASSUMPTIONS.flatMap((name) => {
    const [low, likely, high] = CASES.map((side) => given[`${name}_${side}`]);
    return [
      ...(isUnder(likely, low) ? [`${name}_low`] : []),
      ...(isUnder(high, likely) ? [`${name}_high`] : []),
    ];
  });
}
