/** What a page may need later, once it is there and the browser has nothing else to do. */

/** Milliseconds after which a browser that is never idle does it all the same. */
const LATEST = 5000;

/** Does something then: nothing that is shown first waits for it. */
export function whenIdle(work) {
  const wait = () => window.requestIdleCallback?.(work, { timeout: LATEST }) ?? setTimeout(work);
  if (document.readyState === "complete") {
    wait();
  } else {
    window.addEventListener("load", wait, { once: true });
  }
}
