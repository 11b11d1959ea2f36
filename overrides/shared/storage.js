/**
 * The only module that touches the browser's storage: what a reader ticks or chooses stays on this device.
 *
 * A browser shares its storage between all that one origin publishes, another handbook perhaps: each key says below
 * which address its handbook lives, as in « handbook:/le-bon-ton/#theme ». The template main.html reads the theme so.
 */

import { siteSettings } from "./site-settings.js";

const OURS = "handbook:";
/** What a key began with before it said whose it is: still read until something newer is kept, and erased with the rest. */
const OF_ANY_HANDBOOK = /^handbook:(?!\/)/u;

/** Returns what is kept under a key, or null; a browser that blocks storage keeps nothing. */
export function read(key) {
  try {
    return JSON.parse(localStorage.getItem(fullKey(key)) ?? localStorage.getItem(OURS + key));
  } catch {
    return null;
  }
}

/** Keeps a value under a key; returns whether it could. */
export function write(key, value) {
  try {
    localStorage.setItem(fullKey(key), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a key; returns whether it could. */
export function remove(key) {
  try {
    if (localStorage.getItem(OURS + key) === null) {
      localStorage.removeItem(fullKey(key));
    } else {
      localStorage.setItem(fullKey(key), "null");
    }
    return true;
  } catch {
    return false;
  }
}

/** Forgets everything the handbook keeps; returns whether it could. */
export function clear() {
  try {
    const own = fullKey("");
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(own) || OF_ANY_HANDBOOK.test(key)) {
        localStorage.removeItem(key);
      }
    }
    return true;
  } catch {
    return false;
  }
}

/** Tells whether the browser has room for a value beside all that it keeps. */
export function hasRoomFor(value) {
  const isKept = write("probe", value);
  remove("probe");
  return isKept;
}

/** Calls back when another tab changes a key, or clears all. */
export function watch(key, callback, { signal }) {
  window.addEventListener(
    "storage",
    (event) => {
      if (event.key === null || event.key === fullKey(key)) {
        callback();
      }
    },
    { signal },
  );
}

function fullKey(key) {
  const { pathname } = new URL(siteSettings().base, location.href);
  return `${OURS}${pathname}#${key}`;
}
