import assert from "node:assert/strict";
import { test } from "node:test";
import { formatMoney, formatNumber, formatPercent, readNumber } from "../../overrides/shared/numbers.js";

const SAID = [
  ["3 500,50 $", 3500.5, 3500.5],
  ["$3,500.50", 3500.5, 3500.5],
  ["3\u00a0500,50\u00a0$", 3500.5, 3500.5],
  ["3\u202f500,50\u202f$", 3500.5, 3500.5],
  ["3\u2009500.5", 3500.5, 3500.5],
  ["\t 3500 \n", 3500, 3500],
  ["3.500,50", 3500.5, 3500.5],
  ["3,50", 3.5, 3.5],
  ["3.50 $", 3.5, 3.5],
  ["3,500", 3.5, 3500],
  ["$3,500", 3500, 3500],
  ["CA$3,500", 3500, 3500],
  ["3.500", 3.5, 3.5],
  ["1,234,567", 1234567, 1234567],
  ["1.234.567", 1234567, 1234567],
  ["1 234 567,8", 1234567.8, 1234567.8],
  ["10 %", 10, 10],
  ["10%", 10, 10],
  [",5", 0.5, 0.5],
  ["3,", 3, 3],
  ["0", 0, 0],
  ["007", 7, 7],
  ["-5", -5, -5],
  ["−5,25 $", -5.25, -5.25],
  ["-$5", -5, -5],
];

for (const [text, french, english] of SAID) {
  test(`${JSON.stringify(text)} is ${french} in French and ${english} in English`, () => {
    assert.equal(readNumber(text, "fr"), french);
    assert.equal(readNumber(text, "en"), english);
  });
}

const REFUSED = [
  "NaN",
  "Infinity",
  "1e9",
  "0x10",
  "1,2,3",
  "3,,5",
  "3..5",
  "1,23,456",
  "12 34",
  "3 5,0",
  "1.234,567,8",
];
const REFUSED_TOO = [
  "douze",
  "$",
  "%",
  "--5",
  "5-",
  "3$5",
  "<b>3</b>",
  ".",
  ",",
  "٣",
  "9".repeat(41),
  "3 500,50,10 $",
];

for (const text of [...REFUSED, ...REFUSED_TOO]) {
  test(`${JSON.stringify(text)} is no number in either language`, () => {
    assert.equal(readNumber(text, "fr"), Number.NaN);
    assert.equal(readNumber(text, "en"), Number.NaN);
  });
}

test("nothing typed is no answer, rather than zero", () => {
  assert.equal(readNumber("", "fr"), null);
  assert.equal(readNumber(" \u00a0\u202f", "en"), null);
});

test("amounts are written as each language has them, with cents when there are some", () => {
  assert.equal(formatMoney(3500.5, "fr"), "3\u00a0500,50\u00a0$");
  assert.equal(formatMoney(3500.5, "en"), "$3,500.50");
  assert.equal(formatMoney(24500, "fr"), "24\u00a0500\u00a0$");
  assert.equal(formatMoney(24500, "en"), "$24,500");
  assert.equal(formatMoney(24499.999999999996, "fr"), "24\u00a0500\u00a0$");
  assert.equal(formatMoney(0.1 + 0.2, "en"), "$0.30");
  assert.equal(formatNumber(0.5, "fr"), "0,5");
  assert.equal(formatPercent(2, "fr"), "2\u00a0%");
  assert.equal(formatPercent(2.5, "en"), "2.5%");
});

test("what is written is read back as it was", () => {
  for (const language of ["fr", "en"]) {
    for (const amount of [0, 0.05, 3.5, 999, 1000, 24500, 1234567.89, 999999999]) {
      assert.equal(readNumber(formatMoney(amount, language), language), amount);
    }
    assert.equal(readNumber(formatPercent(2.5, language), language), 2.5);
    assert.equal(readNumber(formatNumber(1234.5, language), language), 1234.5);
  }
});
