/** What the browser tells of the line that it is on. */

const SLOW = new Set(["slow-2g", "2g", "3g"]);

/**
 * Tells whether a line may be paid for by its length, or is too slow to be filled with what nobody asked for; a browser
 * that says nothing is on a good one. Source: https://wicg.github.io/netinfo/
 */
export function isMetered(connection = {}) {
  const { saveData, effectiveType, type } = connection;
  return saveData === true || SLOW.has(effectiveType) || type === "cellular";
}
