/** What a reader may see a moment after the rest: each frame then comes in time. */

/** Waits until the next frame is shown; in a tab out of sight, until somebody looks at it. */
export function nextFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
