/** A sentence to say, without what a page puts around it. */

const QUOTES = /^[«“"]\s*([^«»“”"]*?)\s*[»”"]$/u;

/** Returns a sentence without the quotation marks that hold the whole of it, on one line. */
export function spoken(text) {
  const sentence = text.replace(/[ \t\n]+/gu, " ").trim();
  return sentence.match(QUOTES)?.[1] ?? sentence;
}
