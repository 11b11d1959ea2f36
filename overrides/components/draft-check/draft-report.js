/** What is said of a draft that was read over: its remarks by rule, the passages they quote, its subject set apart. */

const AROUND = 28;
const NO_BREAK = "\u00A0";
const SUBJECT_LINE = /^\s*(?:objet|subject)[ \u00a0]?:[ \u00a0]*([^\n]*)\n+/iu;

/**
 * Returns remarks gathered by what is said of them, {rule, places}: those to mend first, each kind in the order of the
 * draft. Rules of one label speak as one, and passages that touch are quoted as one. What a page has said of a passage,
 * another rule of it does not say again.
 */
export function gather(remarks, rules, muted) {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const gathered = new Map();
  for (const { rule: id, ...place } of remarks.filter((remark) => !muted.has(remark.rule))) {
    const rule = known.get(id);
    const { places = [], ...group } = gathered.get(rule.label) ?? { rule };
    gathered.set(rule.label, { ...group, places: [...places, place] });
  }
  const groups = [...gathered.values()].map(({ rule, places }) => ({ rule, places: merge(places) }));
  const ordered = [...groups.filter(isGrave), ...groups.filter((group) => !isGrave(group))];
  const told = [];
  for (const group of ordered) {
    told.push(...untold(group, told));
  }
  return told;
}

/** Tells whether what a rule remarks is to be mended; otherwise it is for the reader to judge. */
export function isGrave({ rule }) {
  return rule.severity === "arret";
}

/** Returns the key of what is said of all the groups of remarks together. */
export function verdictKey(groups) {
  if (groups.length === 0) {
    return "clean";
  }
  if (groups.every(isGrave)) {
    return "found_grave";
  }
  return groups.some(isGrave) ? "found" : "found_doubtful";
}

/** Returns a passage of a text between what stands around it on its line: {before, passage, after}. */
export function excerpt(text, { start, end }) {
  const before = text.slice(0, start).split("\n").at(-1);
  const after = text.slice(end).split("\n")[0];
  return {
    before: before.length > AROUND ? `…${NO_BREAK}${fromAWord(before.slice(-AROUND)).trimStart()}` : before,
    passage: text.slice(start, end).replace(/\s+/gu, " "),
    after: after.length > AROUND ? `${toAWord(after.slice(0, AROUND)).trimEnd()}${NO_BREAK}…` : after,
  };
}

/** Returns a pasted message whose first line is its subject as {subject, text}; another is all text. */
export function setSubjectApart(text) {
  const line = text.match(SUBJECT_LINE);
  return line ? { subject: line[1].trim(), text: text.slice(line[0].length) } : { subject: "", text };
}

/** Returns a group without the passages that a rule of the same page has told already; nothing if none is left. */
function untold({ rule, places }, told) {
  const theirs = told.filter((other) => pageOf(other.rule) === pageOf(rule)).flatMap((other) => other.places);
  const left = places.filter((place) => !theirs.some((other) => covers(other, place)));
  return left.length > 0 ? [{ rule, places: left }] : [];
}

function pageOf({ page }) {
  return page.split("#")[0];
}

function covers(place, { part, start, end }) {
  return place.part === part && start < end && place.start <= start && end <= place.end;
}

function merge(places) {
  const merged = [];
  for (const place of places) {
    const last = merged.at(-1);
    if (last && last.part === place.part && place.start <= last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, place.end) };
    } else {
      merged.push(place);
    }
  }
  return merged;
}

function fromAWord(text) {
  return text.slice(text.search(/\s|$/u));
}

function toAWord(text) {
  return text.replace(/\S*$/u, "");
}
