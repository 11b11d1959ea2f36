/**
 * The only module that touches the browser's storage: what a reader ticks or chooses stays on this device.
 *
 * A browser shares its storage between all that one origin publishes, another handbook perhaps: each key says below
 * which address its handbook lives, as in « handbook:/le-bon-ton/#theme ». The template main.html reads the theme so.
 *
 * On a shared desk nothing more is kept, and what was kept is neither read nor changed; that switch alone is kept, so
 * that it holds for the next person too.
 */

import { siteSettings } from "./site-settings.js";

const OURS = "handbook:";
/** What a key began with before it said whose it is: still read until something newer is kept, and erased with the rest. */
const OF_ANY_HANDBOOK = /^handbook:(?!\/)/u;
const SHARED_DESK = "shared-desk";
const SWITCHED = "handbook:shared-desk";

/** Whether this page was told that the desk is shared, where the device could not keep it. */
let isSharedHere = false;

/** Returns what is kept under a key, or null; a shared desk, or a browser that blocks storage, keeps nothing. */
export function read(key) {
  try {
    return isSharedDesk()
      ? null
      : JSON.parse(localStorage.getItem(fullKey(key)) ?? localStorage.getItem(OURS + key));
  } catch {
    return null;
  }
}

/** Keeps a value under a key; returns whether it could. A shared desk keeps nothing. */
export function write(key, value) {
  return !isSharedDesk() && store(key, value);
}

function store(key, value) {
  try {
    localStorage.setItem(fullKey(key), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a key; returns whether it could. A shared desk leaves what another person kept before. */
export function remove(key) {
  return isSharedDesk() || forget(key);
}

function forget(key) {
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

/** Returns the keys of what the handbook keeps; null when the browser does not let it look. */
export function keptKeys() {
  try {
    const own = fullKey("");
    const names = ownKeys().map((key) => key.slice(key.startsWith(own) ? own.length : OURS.length));
    return [...new Set(names)].filter(
      (name) => name !== SHARED_DESK && localStorage.getItem(fullKey(name)) !== "null",
    );
  } catch {
    return null;
  }
}

/** Forgets everything the handbook keeps, but whether the desk is shared; returns whether it could. */
export function clear() {
  try {
    for (const key of ownKeys().filter((key) => key !== fullKey(SHARED_DESK))) {
      localStorage.removeItem(key);
    }
    return true;
  } catch {
    return false;
  }
}

function ownKeys() {
  const own = fullKey("");
  return Object.keys(localStorage).filter((key) => key.startsWith(own) || OF_ANY_HANDBOOK.test(key));
}

/** Tells whether several people use this desk one after the other: nothing is kept. */
export function isSharedDesk() {
  try {
    return isSharedHere || localStorage.getItem(fullKey(SHARED_DESK)) === "true";
  } catch {
    return isSharedHere;
  }
}

/** Says whether the desk is shared; returns whether the device keeps it, until it is said otherwise. */
export function switchSharedDesk(isShared) {
  const isKept = isShared ? store(SHARED_DESK, true) : forget(SHARED_DESK);
  isSharedHere = isShared && !isKept;
  window.dispatchEvent(new Event(SWITCHED));
  return isKept;
}

/** Calls back when the desk becomes shared, or one's own: here, in another tab, or while the browser kept this page aside. */
export function watchSharedDesk(callback, { signal } = {}) {
  for (const event of [SWITCHED, "pageshow"]) {
    window.addEventListener(event, callback, { signal });
  }
  watch(SHARED_DESK, callback, { signal });
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
