/** Which words are real ones: the Bloom filter that hooks/handbook/language/lexicon.py writes. */

const HASHES = 6;
const POLYNOMIAL = 0xedb88320;

/** Takes every word for a real one. */
export const EVERY_WORD = { isReal: () => true, has: () => false };

/** The words that a dictionary knows, in plain letters; it may take another string for one of them. */
export class Lexicon {
  #data;
  #endings;

  /** `data` is the filter in base 64; `endings` are what makes a plural or a feminine. */
  constructor(data, endings) {
    this.#data = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    this.#endings = endings;
  }

  /** Tells whether a word is a real one here or in the other language, or a plural, a feminine or a participle. */
  isReal(word) {
    const bare = this.#endings
      .filter((ending) => word.endsWith(ending))
      .map((end) => word.slice(0, -end.length));
    const verbs = [word, ...bare].filter((form) => form.endsWith("e")).map((form) => `${form}r`);
    return [word, `~${word}`, ...bare, ...verbs].some((form) => this.has(form));
  }

  /** Tells whether a word is in the filter. */
  has(word) {
    const bytes = new TextEncoder().encode(word);
    const first = crc32(bytes);
    const step = (crc32(bytes.toReversed()) | 1) >>> 0;
    const size = this.#data.length * 8;
    for (let rank = 0; rank < HASHES; rank++) {
      const place = (first + rank * step) % size;
      if (!((this.#data[place >> 3] >> (place & 7)) & 1)) {
        return false;
      }
    }
    return true;
  }
}

function crc32(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
    }
  }
  return (rest ^ 0xffffffff) >>> 0;
}
