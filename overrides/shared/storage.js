/** The only module that touches the browser's storage: what a reader ticks or chooses stays on this device. */

const PREFIX = "handbook:";

/** Returns what is kept under a key, or null; a browser that blocks storage keeps nothing. */
export function read(key) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
}

/** Keeps a value under a key; returns whether it could. */
export function write(key, value) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a key; returns whether it could. */
export function remove(key) {
  try {
    localStorage.removeItem(PREFIX + key);
    return true;
  } catch {
    return false;
  }
}

/** Forgets everything the handbook keeps; returns whether it could. */
export function clear() {
  try {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
      localStorage.removeItem(key);
    }
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab changes a key, or clears all. */
export function watch(key, callback, { signal }) {
  window.addEventListener(
    "storage",
    (event) => {
      if (event.key === null || event.key === PREFIX + key) {
        callback();
      }
    },
    { signal },
  );
}
