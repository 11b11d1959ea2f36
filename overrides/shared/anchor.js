/** The part of a page that an address names behind its #. */

/** Returns the id that a hash names, as it is typed when it is no well-formed one: « #100% ». */
export function idIn(hash) {
  const written = hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
