/** The rules of the house applied to a text, as hooks/handbook/checks/house_rules.py applies them to the handbook's. */

const LETTER = "[0-9A-Za-zªµºÀ-ÖØ-öø-ʯ]";
const BEFORE = `(?:(?<!${LETTER})|(?!${LETTER}))`;
const AFTER = `(?:(?!${LETTER})|(?<!${LETTER}))`;
const BLANK = /\{\{([^{}]*)\}\}/gu;
const SENTENCE_END = /(?<!M)[.!?…](?=[ \n])|\n/gu;
/** What each part of a draft obeys. */
const PARTS = { subject: ["subject", "draft-subject"], text: ["model", "draft"] };

/**
 * Returns what the rules of a language and a channel remark in a draft {subject, text}: {part, start, end, rule}, in the
 * order of each part; what is missing has no length. A draft without a subject leaves it out. `goesOn` is asked before
 * each rule whether there is time for it.
 */
export function draftRemarks(draft, rules, { language, channel, goesOn = () => true }) {
  const chosen = rules.filter((rule) => rule.languages.includes(language) && rule.channels.includes(channel));
  return Object.entries(PARTS)
    .filter(([part]) => draft[part] !== undefined)
    .flatMap(([part, targets]) =>
      chosen
        .filter((rule) => rule.targets.some((target) => targets.includes(target)))
        .flatMap((rule) => (goesOn() ? remarksOf(draft[part], rule, language) : []))
        .sort(inOrder)
        .map((remark) => ({ part, ...remark })),
    );
}

function remarksOf(text, rule, language) {
  return spansOf(text, rule, language).map(([start, end]) => ({ start, end, rule: rule.id }));
}

function inOrder(one, other) {
  return one.start - other.start || one.end - other.end || (one.rule < other.rule ? -1 : 1);
}

function spansOf(text, rule, language) {
  if (rule.kind === "longest") {
    return tooLong(text, rule.most);
  }
  const found = search(plain(text), rule.finds[language], rule);
  if (rule.kind === "banned") {
    return found;
  }
  if (rule.kind === "count") {
    return found.sort(([a, b], [c, d]) => a - c || b - d).slice(rule.most);
  }
  const needed = search(plain(text), rule.needs[language], rule).map(([start]) => start);
  return without(found, needed, rule, plain(text));
}

/** Returns what was found without the others that it calls for, or before them. */
function without(found, needed, { kind, within }, text) {
  if (kind === "missing") {
    return needed.length === 0 ? [[0, 0]] : [];
  }
  if (kind === "order") {
    const first = needed.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
    return needed.length > 0 ? found.filter(([start]) => start < first) : [];
  }
  const ends = within === "sentence" ? sentenceEnds(text) : [];
  const served = new Set(needed.map((place) => countUpTo(ends, place)));
  return found.filter(([start]) => !served.has(countUpTo(ends, start)));
}

function sentenceEnds(text) {
  return [...text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length);
}

/** Returns how many of some places, in order, come up to one. */
function countUpTo(places, one) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = places[middle] <= one ? [middle + 1, high] : [low, middle];
  }
  return low;
}

function tooLong(text, most) {
  const said = [...text.replace(BLANK, "$1")].length;
  return said > most ? [[[...text].slice(0, most).join("").length, text.length]] : [];
}

function search(text, expressions, { exactCase }) {
  return (expressions ?? []).flatMap((expression) =>
    [...text.matchAll(pattern(expression, exactCase ? "gu" : "giu"))]
      .filter(([match]) => match)
      .map((match) => [match.index, match.index + match[0].length]),
  );
}

const patterns = new Map();

function pattern(expression, flags) {
  const key = `${flags} ${expression}`;
  if (!patterns.has(key)) {
    patterns.set(key, new RegExp(`${BEFORE}(?:${expression})${AFTER}`, flags));
  }
  return patterns.get(key);
}

/** Typography that changes nothing for a rule; each sign keeps its place. */
function plain(text) {
  return text.replace(/[’‘]/gu, "'").replace(/[\u00a0\u202f]/gu, " ");
}
