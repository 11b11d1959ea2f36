/** The reader's favourites, for every element that shows or changes them. */

import { readFavourites, withRefreshed, withToggled } from "./favourite-list.js";
import { KeptValue } from "./kept-value.js";
import { hasRoomFor, isSharedDesk, watchSharedDesk } from "./storage.js";

const CHANGED = "handbook:favourites";
const kept = new KeptValue("favourites", { understand: readFavourites, join: (_, held) => held });
/** Who is called back, in a list of cards a hundred: the page itself is listened to once for all of them. */
const watchers = new Set();
let isWatching = false;
let hasRoom;

/** Returns the favourites that this device keeps. */
export function loadFavourites() {
  return kept.value;
}

/** Tells whether something is a favourite. */
export function isFavourite(path) {
  return kept.value.some((one) => one.path === path);
}

/** Tells whether this device keeps favourites: not on a shared desk, nor where storage is blocked. */
export function canKeepFavourites() {
  hasRoom ??= hasRoomFor("") || isSharedDesk();
  return hasRoom && !isSharedDesk();
}

/** Makes a favourite of {path, title, say, language}, or one no longer. */
export function toggleFavourite(item) {
  kept.change((favourites) => withToggled(favourites, item));
  window.dispatchEvent(new Event(CHANGED));
}

/** Has a favourite say what its page says of it today, {path, title, say, language}; nothing when it is none. */
export function refreshFavourite(item) {
  const now = kept.value;
  if (withRefreshed(now, item) !== now) {
    kept.change((favourites) => withRefreshed(favourites, item));
  }
}

/** Calls back when favourites change: here, in another tab, or because the desk is shared. */
export function watchFavourites(callback, { signal }) {
  watchers.add(callback);
  signal.addEventListener("abort", () => watchers.delete(callback), { once: true });
  if (!isWatching) {
    isWatching = true;
    window.addEventListener(CHANGED, callBack);
    kept.watch(callBack, {});
    watchSharedDesk(callBack);
  }
}

function callBack() {
  for (const callback of [...watchers]) {
    callback();
  }
}
