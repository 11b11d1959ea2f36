/** Whether an answer is right, by kind of question; nothing is counted against the reader, who may always try again. */

/** Judges choices, given and right ones as arrays of places: nothing | right | almost (some missing) | wrong. */
export function judgeChoices(given, right) {
  if (given.length === 0) {
    return "nothing";
  }
  if (given.some((place) => !right.includes(place))) {
    return "wrong";
  }
  return given.length === right.length ? "right" : "almost";
}

/** Judges an order, given as the places of the right one; returns the verdict and how many are in their place. */
export function judgeOrder(given) {
  const inPlace = given.filter((place, index) => place === index).length;
  return { verdict: inPlace === given.length ? "right" : "wrong_order", inPlace };
}

/** Judges sentences to say or avoid: those given and the right ones, one by one; null is one not sorted yet. */
export function judgeSorting(given, right) {
  if (given.includes(null)) {
    return "nothing";
  }
  return given.every((side, index) => side === right[index]) ? "right" : "wrong";
}

/** Judges marks on a text: which parts are marked, which should be; returns the places found, missed, and marked too many. */
export function judgeMarks(marked, wanted) {
  return {
    found: wanted.filter((place) => marked.includes(place)),
    missed: wanted.filter((place) => !marked.includes(place)),
    extra: marked.filter((place) => !wanted.includes(place)),
  };
}

/** Returns an array in which the item at a place has moved by so many; the ends stop it. */
export function moved(items, place, by) {
  const target = Math.min(Math.max(place + by, 0), items.length - 1);
  const others = items.filter((_, index) => index !== place);
  return [...others.slice(0, target), items[place], ...others.slice(target)];
}
