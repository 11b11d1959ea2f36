/** Printing one thing of a page by itself; print.css leaves out all that does not hold it. */

/** Prints an element alone, and calls back once the browser is done with the paper. */
export function printAlone(element, { withOrigin = false, onDone = () => {} } = {}) {
  printTogether([element], { mode: withOrigin ? "with-origin" : "alone", onDone });
}

/** Prints some elements and nothing else. */
export function printTogether(elements, { mode = "alone", onDone = () => {} } = {}) {
  const root = document.documentElement;
  root.dataset.printing = mode;
  for (const element of elements) {
    element.dataset.printed = "";
  }
  window.addEventListener(
    "afterprint",
    () => {
      delete root.dataset.printing;
      for (const element of elements) {
        delete element.dataset.printed;
      }
      onDone();
    },
    { once: true },
  );
  print();
}
