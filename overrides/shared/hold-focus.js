/** What covers the page holds the focus: nothing else can be reached until it closes. */

/** Makes all of the page but an element inert; returns what gives it back. Source: https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/ */
export function holdFocus(element) {
  const others = [...around(element)].filter((other) => !other.inert);
  for (const other of others) {
    other.inert = true;
  }
  return () => {
    for (const other of others) {
      other.inert = false;
    }
  };
}

/** Yields what stands beside an element, and beside each that holds it. */
function* around(element) {
  for (let within = element; within !== document.body; within = within.parentElement) {
    yield* [...within.parentElement.children].filter(
      (other) => other !== within && !other.matches("script, style, template, [role=status]"),
    );
  }
}
