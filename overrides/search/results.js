/** Results as the box shows them: texts in parts [text, isFound], the words that answer apart. */

import { placeWords, toPlainLetters } from "../shared/plain-letters.js";

const MOST_PASSAGES = 2;
const MOST_FOUND = 12;
const WORTH_A_LINK = 0.45;

/** Returns the parts [text, isFound] of a text; words that answer and follow each other make one. */
export function mark(text, isAnswer) {
  const parts = [];
  let end = 0;
  let start = 0;
  for (const { 0: word, index } of placeWords(text)) {
    if (isAnswer(toPlainLetters(word))) {
      if (end === 0 || text.slice(end, index) !== " ") {
        parts.push([text.slice(start, end), true], [text.slice(end, index), false]);
        start = index;
      }
      end = index + word.length;
    }
  }
  parts.push([text.slice(start, end), true], [text.slice(end), false]);
  return parts.filter(([part]) => part);
}

/**
 * Returns a page or a card as a result. Its address tells the page which words to mark; see found-words.js. `say` and
 * `teaser` are what it quotes until a passage that answers better is found; see excerpts.js.
 */
export function entryResult({ found, shown, kind, words, firstPart, missing }) {
  const isAnswer = isAmong(words);
  const page = addressOf(shown.url, words);
  return {
    kind,
    url: page,
    title: mark(shown.title, isAnswer),
    section: shown.section,
    number: shown.number,
    missing,
    say: shown.say && mark(shown.say, isAnswer),
    teaser: mark(shown.teaser, isAnswer),
    passages: bestPassages(found.parts, firstPart, shown).map(({ id, kind: own, heading }) => ({
      kind: own,
      url: `${page}#${id}`,
      title: mark(heading, isAnswer),
    })),
  };
}

/** Returns a checklist or a model as a result of its own. */
export function partResult({ shown, passage, words }) {
  const isAnswer = isAmong(words);
  return {
    kind: passage.kind,
    url: `${addressOf(shown.url, words)}#${passage.id}`,
    title: mark(passage.heading, isAnswer),
    section: shown.title,
    number: 0,
    missing: [],
    say: "",
    teaser: [],
    passages: [],
  };
}

/** Returns what tells whether a word, in plain letters, is one of those that answer. */
export function isAmong(words) {
  const answers = new Set(words.map(toPlainLetters));
  return (word) => answers.has(word);
}

function addressOf(url, words) {
  return `${url}?h=${words.slice(0, MOST_FOUND).map(encodeURIComponent).join("+")}`;
}

/** Returns the passages that answer as well as the rest of the page, and can be linked to. */
function bestPassages(parts, firstPart, { passages }) {
  const best = Math.max(...parts.values());
  return [...parts]
    .filter(([part, score]) => part > firstPart && score >= WORTH_A_LINK * best)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_PASSAGES)
    .map(([part]) => passages[part - firstPart - 1]);
}
