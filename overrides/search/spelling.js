/** How far two spellings are from each other. */

/** Returns how many letters are wrong, missing, in excess or swapped between two words; `most` + 1 when more. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) {
    return most + 1;
  }
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      line.push(cheapest({ one, other, row, column, line, above, before }));
    }
    if (Math.min(...line) > most) {
      return most + 1;
    }
    before = above;
    above = line;
  }
  return above[other.length];
}

function cheapest({ one, other, row, column, line, above, before }) {
  const changed = one[row - 1] === other[column - 1] ? 0 : 1;
  const cost = Math.min(above[column] + 1, line[column - 1] + 1, above[column - 1] + changed);
  const swapped =
    row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  return swapped ? Math.min(cost, before[column - 2] + 1) : cost;
}

/** Returns which letters a word has, one bit each: words whose letters differ too much need no closer look. */
export function letters(word) {
  let bits = 0;
  for (let place = 0; place < word.length; place++) {
    bits |= 1 << (word.charCodeAt(place) % 31);
  }
  return bits;
}

/** Returns how many letters one of two words has and the other has not. */
export function countOddLetters(bits, others) {
  let odd = bits ^ others;
  let count = 0;
  while (odd) {
    odd &= odd - 1;
    count++;
  }
  return count;
}

/** Returns the groups of three letters of a word, its start and its end counting as letters. */
export function trigrams(word) {
  const padded = ` ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)));
}

/** Returns how much of two sets is in both, from 0 to 1 (Dice's coefficient). */
export function shareOf(one, other) {
  const common = [...one].filter((each) => other.has(each)).length;
  return (2 * common) / (one.size + other.size);
}
