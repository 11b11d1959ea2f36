/**
 * Numbers and amounts, read as people type or paste them, and written as their language has it.
 *
 * Source of the written forms: Office québécois de la langue française, « Écriture des nombres » (3 500,50 $), and the
 * Canadian Style (Translation Bureau), 5.26 ($3,500.50).
 */

const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u2060\ufeff]+/gu;
const SIGNS = /^(?:CAD?|CA)?\s?\$|(?:\$|%)(?:\s?CAD?)?$/giu;
const WHOLE = /^(?:\d+|\d{1,3}(?: \d{3})+)$/u;
const GROUPED = { ",": /^\d{1,3}(?:,\d{3})+$/u, ".": /^\d{1,3}(?:\.\d{3})+$/u };
const MOST_LETTERS = 40;

/**
 * Returns the number that a text says, null when it says nothing, NaN when it is no number: « 3 500,50 $ » and
 * « $3,500.50 », whatever the spaces, in both languages. A single comma before three digits is the one thing that
 * languages read apart: 3,5 in French, 3500 in English; before the amount, the dollar sign says that it is English.
 */
export function readNumber(text, language) {
  const typed = text.replace(SPACES, " ").trim();
  if (typed === "") {
    return null;
  }
  if (typed.length > MOST_LETTERS) {
    return Number.NaN;
  }
  const isEnglish = language !== "fr" || /^[-−]?\s?(?:CAD?|CA)?\s?\$/iu.test(typed);
  const sign = /^[-−]/u.test(typed) ? -1 : 1;
  const bare = typed
    .replace(/^[-−]\s?/u, "")
    .replace(SIGNS, "")
    .trim();
  return sign * readDigits(bare, isEnglish);
}

function readDigits(text, isEnglish) {
  const marks = text.match(/[.,]/gu) ?? [];
  if (marks.length === 0) {
    return toNumber(text, "");
  }
  const last = marks.at(-1);
  const [whole, part] = splitAtLast(text, last);
  const isAlone = marks.length === 1;
  if (isAlone && !(last === "," && isEnglish && GROUPED[","].test(text))) {
    return toNumber(whole, part);
  }
  if (marks.every((mark) => mark === last)) {
    return GROUPED[last].test(text) ? toNumber(text.replaceAll(last, ""), "") : Number.NaN;
  }
  return GROUPED[marks[0]].test(whole) ? toNumber(whole.replaceAll(marks[0], ""), part) : Number.NaN;
}

function splitAtLast(text, mark) {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Returns a number of its digits; « ,50 » is 0.50, « 3, » is a 3 that is being typed. */
function toNumber(whole, part) {
  const isWhole = WHOLE.test(whole) || (whole === "" && part !== "");
  return isWhole && /^\d*$/u.test(part)
    ? Number(`${whole.replaceAll(" ", "") || 0}.${part || 0}`)
    : Number.NaN;
}

/** Returns a number as a language writes it, with two decimals at most. */
export function formatNumber(number, language) {
  return formatter(language, { maximumFractionDigits: 2 }).format(number);
}

/** Returns an amount of Canadian dollars as a language writes it: cents only when there are some. */
export function formatMoney(amount, language) {
  const cents = Number.isInteger(Math.round(amount * 100) / 100) ? 0 : 2;
  const currency = { style: "currency", currency: "CAD", currencyDisplay: "narrowSymbol" };
  const digits = { minimumFractionDigits: cents, maximumFractionDigits: cents };
  return formatter(language, { ...currency, ...digits }).format(amount);
}

/** Returns a percentage as a language writes it: « 10 % », “10%”. */
export function formatPercent(percent, language) {
  return formatter(language, { style: "percent", maximumFractionDigits: 2 }).format(percent / 100);
}

/** Returns the function that writes a kind of number: `money`, `percent`, or any other. */
export function formatOf(kind) {
  return { money: formatMoney, percent: formatPercent }[kind] ?? formatNumber;
}

function formatter(language, options) {
  return new Intl.NumberFormat(language === "fr" ? "fr-CA" : "en-CA", options);
}
