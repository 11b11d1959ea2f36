/** Printing one thing of a page by itself; print.css leaves out all that does not hold it. */

/** Prints an element alone, and calls back once the browser is done with the paper. */
export function printAlone(element, { withOrigin = false, onDone = () => {} } = {}) {
  const root = document.documentElement;
  root.dataset.printing = withOrigin ? "with-origin" : "alone";
  element.dataset.printed = "";
  window.addEventListener(
    "afterprint",
    () => {
      delete root.dataset.printing;
      delete element.dataset.printed;
      onDone();
    },
    { once: true },
  );
  print();
}
