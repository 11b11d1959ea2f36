/** Which entries are near each other, as hooks/handbook/search writes it in neighbours.py and likeness.py. */

const STEPS = 20;

/** Reads for each entry how many of those after it are its neighbours, then how far each is from the one before. */
export function readNeighbours(numbers) {
  const neighbours = [];
  const listOf = (entry) => (neighbours[entry] ??= []);
  for (let place = 0, entry = 0; place < numbers.length; entry++) {
    let other = entry;
    for (const end = place + 1 + numbers[place++]; place < end; place++) {
      other += numbers[place];
      listOf(entry).push(other);
      listOf(other).push(entry);
    }
  }
  return neighbours;
}

/** Reads for each entry how many are alike, then how far each is from the one before and how alike, from 0 to 1. */
export function readAlike(numbers) {
  const alike = [];
  for (let place = 0; place < numbers.length; ) {
    const own = [];
    let other = 0;
    for (const end = place + 1 + 2 * numbers[place++]; place < end; place += 2) {
      other += numbers[place];
      own.push([other, numbers[place + 1] / STEPS]);
    }
    alike.push(own);
  }
  return alike;
}
