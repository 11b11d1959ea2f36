/** Sets of whole numbers below a limit, as hooks/handbook/search/sorted_sets.py writes them. */

import { unpack } from "./numbers.js";

const BITS = 6;

/** Returns the numbers of sets that follow each other; `counts` says how many each has. */
export function readSets(text, counts, limit) {
  const bits = new Bits(text);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const numbers = new Int32Array(total);
  let start = 0;
  for (const count of counts) {
    readMiddles(bits, numbers.subarray(start, start + count), 0, limit - 1);
    start += count;
  }
  return numbers;
}

/** Reads numbers that are all between two others: the middle one, then each half. */
function readMiddles(bits, numbers, lowest, highest) {
  const count = numbers.length;
  const room = highest - lowest + 1 - count;
  if (room === 0) {
    for (let place = 0; place < count; place++) {
      numbers[place] = lowest + place;
    }
  } else if (count > 0) {
    const place = count >> 1;
    const middle = lowest + place + bits.readChoice(room + 1);
    numbers[place] = middle;
    readMiddles(bits, numbers.subarray(0, place), lowest, middle - 1);
    readMiddles(bits, numbers.subarray(place + 1), middle + 1, highest);
  }
}

class Bits {
  #digits;
  #place = 0;

  constructor(text) {
    this.#digits = unpack(text);
  }

  /** Reads one of so many numbers: the first ones take one bit less, when that leaves enough for all. */
  readChoice(choices) {
    const length = 31 - Math.clz32(choices);
    const short = 2 ** (length + 1) - choices;
    let number = 0;
    for (let rank = 0; rank < length; rank++) {
      number = 2 * number + this.#readBit();
    }
    return number < short ? number : 2 * number + this.#readBit() - short;
  }

  #readBit() {
    const digit = this.#digits[Math.floor(this.#place / BITS)];
    const bit = (digit >> (BITS - 1 - (this.#place % BITS))) & 1;
    this.#place++;
    return bit;
  }
}
