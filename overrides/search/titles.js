/** How near the names of a page are to a query: who types the title of a page wants that page. */

import { splitWords } from "../shared/plain-letters.js";

const COLON = /\s*:\s+/u;

/** Returns from 0 to 1 how near the nearest name is: the words that it shares with the query, out of those of both. */
export function nearness(names, slots, dictionary) {
  const sought = slots.map(
    (slot) => new Set(meant(slot, dictionary).map((word) => dictionary.familyOf[word])),
  );
  return Math.max(...names.map((name) => overlap(familiesIn(name, dictionary), sought)));
}

/** Returns what a page may be called: its title, the title up to its colon, its name in the menus. */
export function namesOf({ title, name }) {
  return [title, title.split(COLON)[0], name].filter(Boolean);
}

/** Returns from 0 to 1 how near a query is to what people call a tool by what it is for; a word alone tells nothing. */
export function purpose({ called = "" }, slots, dictionary) {
  const phrases = called.split("\n").filter((phrase) => familiesIn(phrase, dictionary).length > 1);
  return slots.length > 1 && phrases.length > 0 ? nearness(phrases, slots, dictionary) : 0;
}

/** Returns the words that one typed may be; of those that it only begins, the likeliest. */
function meant({ said, isStart }, dictionary) {
  return isStart && said.length > 0 ? [dictionary.likeliest(said)] : said;
}

/** Returns for each word of a name that says something the families it may belong to. */
function familiesIn(name, dictionary) {
  return splitWords(name)
    .filter((word) => !dictionary.stopWords.has(word))
    .map((word) => dictionary.find(word).map((found) => dictionary.familyOf[found]));
}

function overlap(words, sought) {
  const found = sought.filter((families) =>
    words.some((word) => word.some((family) => families.has(family))),
  );
  const answered = words.filter((word) =>
    sought.some((families) => word.some((family) => families.has(family))),
  );
  return words.length > 0 ? (found.length / sought.length) * (answered.length / words.length) : 0;
}
