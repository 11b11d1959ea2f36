/** Which heading of a page is being read. */

/** Returns the place of the last heading whose top is not below a line, -1 before the first; tops are in page order. */
export function currentHeading(tops, line) {
  return tops.findLastIndex((top) => top <= line);
}
