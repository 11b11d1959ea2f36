/** Ticks on the second, in a tab put aside as well. */

/**
 * Calls back each time that `wait()`, in milliseconds, has passed; returns a function that stops it.
 *
 * A browser wakes a hidden tab once a minute when its timers set each other; each of these is set by a message.
 * Source: https://developer.chrome.com/blog/timer-throttling-in-chrome-88
 */
export function startTicking(callback, wait) {
  const { port1, port2 } = new MessageChannel();
  let timer;
  port1.onmessage = () => {
    callback();
    timer = setTimeout(() => port2.postMessage(null), wait());
  };
  port2.postMessage(null);
  return () => {
    clearTimeout(timer);
    port1.close();
  };
}
