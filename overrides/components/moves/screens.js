/** Screens side by side in a list that scrolls, and the keys that lead from one to the next. */

const STEPS = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };

/** Returns which screen shows, from nought, in a list scrolled so far whose screens are so wide. */
export function placeOf(scrolled, width) {
  return width > 0 ? Math.round(Math.abs(scrolled) / width) : 0;
}

/** Returns how many screens a key goes forward, or nought for a key that does something else. */
export function stepOf(key) {
  return Object.hasOwn(STEPS, key) ? STEPS[key] : 0;
}
