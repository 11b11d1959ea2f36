/**
 * Marks, in a page opened from the search, the words that answered.
 *
 * A result names them in its address; they go behind the #, which browsers send to nobody, and leave the address once
 * the page is open: « conclure/?h=fin#rappel » is opened as « conclure/#rappel?h=fin », and becomes « conclure/#rappel ».
 */

import { placeWords, toPlainLetters } from "../../shared/plain-letters.js";

/** The name under which the style sheet colours them; the page itself stays as it is. */
const FOUND = "hb-found";
const WORDS = "?h=";

/** Returns the address of a result with its words behind the #. */
export function withHiddenWords(address) {
  const url = new URL(address);
  const words = url.searchParams.get("h");
  url.searchParams.delete("h");
  url.hash = words ? `${url.hash}${WORDS}${words.replaceAll(" ", "+")}` : url.hash;
  return url.href;
}

/** Marks whole words of a part of the page, whatever their case and accents, and takes them out of the address. */
export function markFound(root) {
  const [id, words] = location.hash.slice(1).split(WORDS);
  if (words === undefined) {
    return;
  }
  if (CSS.highlights) {
    const sought = new Set(toPlainLetters(new URLSearchParams(`h=${words}`).get("h")).split(" "));
    CSS.highlights.set(FOUND, new Highlight(...findRanges(root, sought)));
  }
  history.replaceState(history.state, "", location.pathname + location.search);
  if (id) {
    location.replace(`#${id}`);
  }
}

/** Yields the places of words in what the search reads: it knows nothing of bars and of other parts set aside. */
function* findRanges(root, sought) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("[data-search-exclude]") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const { 0: word, index } of placeWords(node.data)) {
      if (sought.has(toPlainLetters(word))) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        yield range;
      }
    }
  }
}
