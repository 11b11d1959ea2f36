/** Results as the theme's list shows them: HTML of our own around escaped texts. */

import { placeWords, toPlainLetters } from "../shared/plain-letters.js";

const MOST_PASSAGES = 2;
const MOST_FOUND = 12;
const WORTH_A_LINK = 0.45;
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Returns a text that HTML shows as it is. */
export function escapeHtml(text) {
  return text.replace(/[&<>"']/gu, (sign) => ESCAPES[sign]);
}

/** Returns the parts {text, isTyped} of a wording as HTML; what was typed keeps its own direction. */
export function partsToHtml(parts) {
  return parts
    .map(({ text, isTyped }) => (isTyped ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text)))
    .join("");
}

/** Returns a text as HTML, the words that answer the query marked. */
export function mark(text, isAnswer) {
  let html = "";
  let end = 0;
  for (const { 0: word, index } of placeWords(text)) {
    html += escapeHtml(text.slice(end, index));
    html += isAnswer(toPlainLetters(word)) ? `<mark>${escapeHtml(word)}</mark>` : escapeHtml(word);
    end = index + word.length;
  }
  return (html + escapeHtml(text.slice(end))).replaceAll("</mark> <mark>", " ");
}

/**
 * Returns one group of the theme's list: the entry, then the passages of it that answer best. The address of a page
 * tells it which words to mark; see found-words.js.
 */
export function toGroup({ entry, shown, kind, labels, words, note, missing }) {
  const answers = new Set(words.map(toPlainLetters));
  const isAnswer = (word) => answers.has(word);
  const passages = bestPassages(entry, shown);
  const page = `${shown.url}?h=${words.slice(0, MOST_FOUND).map(encodeURIComponent).join("+")}`;
  const score = entry.score;
  const first = {
    location: page,
    title: `${note}${mark(shown.title, isAnswer)} ${label(kind, shown, missing)}`,
    text: teaser(shown, isAnswer),
    score,
    terms: {},
  };
  const others = passages.map((passage) => ({
    location: `${page}#${passage.id}`,
    title:
      `${mark(passage.heading, isAnswer)} ${labels[passage.kind] ? kindSpan(escapeHtml(labels[passage.kind])) : ""}`.trim(),
    text: "",
    score,
    terms: {},
  }));
  return [first, ...others];
}

/** Returns the passages that answer as well as the rest of the page, and can be linked to. */
function bestPassages({ parts, firstPart }, { passages }) {
  const best = Math.max(...parts.values());
  return [...parts]
    .filter(([part, score]) => part > firstPart && score >= WORTH_A_LINK * best)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_PASSAGES)
    .map(([part]) => passages[part - firstPart - 1]);
}

function label(kind, { section, number }, missing) {
  const named = [number ? `${kind} ${number}` : kind, section].filter(Boolean).map(escapeHtml);
  return kindSpan([...named, ...missing.map(partsToHtml)].join(" · "));
}

function teaser({ say, teaser: text }, isAnswer) {
  const quoted = say ? `<p class="hb-result__say">${mark(say, isAnswer)}</p>` : "";
  return `<p class="hb-result__teaser">${mark(text, isAnswer)}</p>${quoted}`;
}

function kindSpan(html) {
  return `<span class="hb-result__kind">${html}</span>`;
}
