/** What a list shows in French for want of a translation: its title says so. */

/** Tells whether an item of a list is in French. */
export function isInFrench(item) {
  return item.querySelector(".hb-in-french") !== null;
}
