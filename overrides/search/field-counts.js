/** Amounts added up by number, with the best weight that any of them had. */

export class Tally {
  constructor(size) {
    this.amounts = new Float32Array(size);
    this.bests = new Float32Array(size);
    this.numbers = [];
  }

  /** Adds an amount to a number. */
  add(number, amount, weight) {
    if (this.bests[number] === 0) {
      this.numbers.push(number);
    }
    this.amounts[number] += amount;
    if (weight > this.bests[number]) {
      this.bests[number] = weight;
    }
  }

  /** Tells whether anything was added to a number. */
  has(number) {
    return this.bests[number] > 0;
  }
}
