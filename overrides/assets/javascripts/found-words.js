/** Marks, in a page opened from the search, the words that answered: those of `?h=` in its address. */

import { fold, placeWords } from "./fold.js";

/** The name under which the style sheet colours them; the page itself stays as it is. */
const FOUND = "hb-found";

/** Marks whole words of a part of the page, whatever their case and accents. */
export function markFound(root, search) {
  const sought = new Set((new URLSearchParams(search).get("h") ?? "").split(" ").filter(Boolean).map(fold));
  if (sought.size > 0 && CSS.highlights) {
    CSS.highlights.set(FOUND, new Highlight(...findRanges(root, sought)));
  }
}

function* findRanges(root, sought) {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const { 0: word, index } of placeWords(node.data)) {
      if (sought.has(fold(word))) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        yield range;
      }
    }
  }
}
