/** A message whose blanks are filled in, as it is copied for an email or for a text. */

/** Returns the names of the blanks that have no value yet, each once, in the order of the message. */
export function remainingBlanks(names, values) {
  return [...new Set(names)].filter((name) => !values.get(name)?.trim());
}

/** Returns an email as it is pasted: its subject line if it has one, a blank line, its paragraphs. */
export function formatMessage({ subject, paragraphs }) {
  return [...(subject ? [subject] : []), ...paragraphs].join("\n\n");
}

/** Returns a paragraph of the page as lines of text: what each node says, and a line for each <br>. */
export function linesOf(node) {
  const nodes = [...node.childNodes];
  return nodes
    .map((child) =>
      child.nodeName === "BR" ? "\n" : child.childNodes.length > 0 ? linesOf(child) : child.textContent,
    )
    .join("");
}
