/** Numbers written as printable characters by hooks/handbook/search/numbers.py. */

const FIRST_CODE = 35;
const LEFT_OUT = "&<\\";
const LAST = 76;

const values = new Map();
for (let code = FIRST_CODE; code < 127; code++) {
  if (!LEFT_OUT.includes(String.fromCharCode(code))) {
    values.set(code, values.size);
  }
}
const FIRST = values.size - LAST;

/** Returns the whole numbers of a text: a digit below 76 ends its number, the others say that it goes on. */
export function unpack(text) {
  const numbers = [];
  let high = 0;
  for (let place = 0; place < text.length; place++) {
    const value = values.get(text.charCodeAt(place));
    if (value < LAST) {
      numbers.push(high * LAST + value);
      high = 0;
    } else {
      high = high * FIRST + value - LAST + 1;
    }
  }
  return numbers;
}
