/** What a page may need later, once it is there and the browser has nothing else to do. */

/** Does something then: nothing that is shown first waits for it. */
export function whenIdle(work) {
  const wait = () => (window.requestIdleCallback ?? setTimeout)(work);
  if (document.readyState === "complete") {
    wait();
  } else {
    window.addEventListener("load", wait, { once: true });
  }
}
