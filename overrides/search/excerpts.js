/** Which lines of a page answer a query: what a result quotes in place of what the page says of itself. */

import { placeWords, toPlainLetters } from "../shared/plain-letters.js";

const LONGEST = 190;
const SENTENCE_END = /(?<=[.!?…»”])\s+(?=[\p{Lu}«“])/u;
/** How much more than the teaser a passage must answer, to be quoted in its place. */
const BETTER = 1.2;
/** A sentence to say is what the reader came for. */
const SAID = 1.2;
/** What the best part of a page is worth, beside its other parts. */
const FROM_BEST = 0.15;

/** Returns for each word that answers, in plain letters, the slots of the query that it answers and how well. */
export function readAnswers(slots, engine) {
  const answers = new Map();
  for (const [place, slot] of slots.entries()) {
    for (const [word, weight] of slot.answers) {
      const written = engine.written(word);
      const own = ((slot.weight ?? 1) * weight * tellingOf(word, engine)) / written.length;
      for (const form of written.map(toPlainLetters)) {
        const known = answers.get(form) ?? new Map();
        known.set(place, Math.max(known.get(place) ?? 0, own));
        answers.set(form, known);
      }
    }
  }
  return answers;
}

/** Returns how well a text answers: each word of the query counts once, by the best of its answers. */
export function answering(text, answers) {
  const best = new Map();
  for (const { 0: word } of placeWords(text)) {
    for (const [place, weight] of answers.get(toPlainLetters(word)) ?? []) {
      best.set(place, Math.max(best.get(place) ?? 0, weight));
    }
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

/**
 * Returns the {text, isSaid} that answers best among the lines of some parts, {score, lines}; null when what the result
 * shows already answers as well. A result that shows nothing takes any line.
 */
export function bestExcerpt(parts, answers, shown) {
  const highest = Math.max(...parts.map(({ score }) => score));
  let best = { worth: shown === null ? -1 : BETTER * answering(shown, answers) };
  for (const { score, lines } of parts) {
    const nearness = 1 + (FROM_BEST * score) / highest;
    for (const { text, isSaid } of lines.flatMap(quotes)) {
      const worth = answering(text, answers) * nearness * (isSaid ? SAID : 1);
      if (worth > best.worth) {
        best = { worth, text, isSaid };
      }
    }
  }
  return best.text === undefined ? null : best;
}

/** Returns what can be quoted of a line: a sentence to say whole, of others a sentence and what follows it. */
function quotes(line) {
  if (line.startsWith("\t")) {
    return [{ text: line.slice(1), isSaid: true }];
  }
  const sentences = line.split(SENTENCE_END);
  return sentences.map((_, place) => ({ text: from(sentences.slice(place)), isSaid: false }));
}

function from([first, ...others]) {
  let text = first;
  for (const sentence of others) {
    if (text.length + sentence.length >= LONGEST) {
      break;
    }
    text += ` ${sentence}`;
  }
  return text;
}

/** A word that few parts of pages hold tells more than one that most have. */
function tellingOf(word, { dictionary }) {
  return 1 / Math.log2(4 + dictionary.countOf(word));
}
