/** The blanks of a sentence to say, between braces, among the parts of a text that a search marks. */

/**
 * Cuts the parts [text, isFound] of a text into {parts, isBlank}: what stands outside of braces, and within, which lose
 * them. A word that is found may start or end within a blank.
 */
export function cutBlanks(parts) {
  const cut = [{ parts: [], isBlank: false }];
  for (const [text, isFound] of parts) {
    for (const piece of text.split(/([{}])/u)) {
      if (piece === "{" || piece === "}") {
        cut.push({ parts: [], isBlank: piece === "{" });
      } else if (piece) {
        cut.at(-1).parts.push([piece, isFound]);
      }
    }
  }
  return cut.filter((group) => group.parts.length > 0);
}

/** Returns what a blank holds once it is left, {text, isFilled}: what was typed on one line, or its example again. */
export function leftBlank(typed, example) {
  const text = typed.replace(/[ \t\n]+/gu, " ").trim();
  const isFilled = text !== "" && text !== example;
  return { text: isFilled ? text : example, isFilled };
}
