/** What a reader may see a moment after the rest: each frame then comes in time. */

/** Milliseconds after which a browser that is never idle goes on all the same. */
const LATEST = 1000;

/**
 * Waits until the next frame is shown and the browser has nothing else to do, such as hearing the next key; in a tab out
 * of sight, until somebody looks at it.
 */
export function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(
      () => window.requestIdleCallback?.(resolve, { timeout: LATEST }) ?? setTimeout(resolve),
    );
  });
}
