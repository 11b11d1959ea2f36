/** A message whose blanks are filled in, as it is copied for an email or for a text. */

const PLAIN = [
  [/«[\s\u00a0\u202f]*|[\s\u00a0\u202f]*»|[“”„]/gu, '"'],
  [/[‘’‚]/gu, "'"],
  [/…/gu, "..."],
  [/[–—‑]/gu, "-"],
  [/[\u00a0\u202f\u2009]/gu, " "],
  [/œ/gu, "oe"],
  [/Œ/gu, "OE"],
];

/** Returns a message without the typography that makes a text message cost more; no accent is touched. */
export function plainText(text) {
  return PLAIN.reduce((plain, [typography, replacement]) => plain.replace(typography, replacement), text);
}

/** Returns the names of the blanks that have no value yet, each once, in the order of the message. */
export function remainingBlanks(names, values) {
  return [...new Set(names)].filter((name) => !values.get(name)?.trim());
}

/** Returns an email as it is pasted: its subject line if it has one, a blank line, its paragraphs. */
export function formatMessage({ subject, paragraphs }) {
  return [...(subject ? [subject] : []), ...paragraphs].join("\n\n");
}
