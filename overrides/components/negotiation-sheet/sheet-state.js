/** What a device keeps of a negotiation sheet, when it is asked to: {role, texts, numbers}. */

const ROLES = ["seller", "buyer"];

/**
 * Returns what was kept as a sheet, or null when it is no sheet: a text of `most` letters for each of the fields
 * `texts`, and for each of the fields `numbers` a number, which both languages write in their own way.
 */
export function understandSheet(stored, { texts, numbers, most }) {
  if (!ROLES.includes(stored?.role)) {
    return null;
  }
  const toText = (text) => (typeof text === "string" ? text.slice(0, most) : "");
  const toNumber = (number) => (Number.isFinite(number) && number >= 0 ? number : null);
  return {
    role: stored.role,
    texts: Object.fromEntries(texts.map((name) => [name, toText(stored.texts?.[name])])),
    numbers: Object.fromEntries(numbers.map((name) => [name, toNumber(stored.numbers?.[name])])),
  };
}

/** Tells whether nothing is written on a sheet. */
export function isBlank({ texts, numbers }) {
  const isUnsaid = (number) => number === null;
  return Object.values(texts).every((text) => text.trim() === "") && Object.values(numbers).every(isUnsaid);
}
