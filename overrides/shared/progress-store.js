/**
 * The reader's progress in learning paths, for every element that shows or changes it.
 *
 * Where the device does not keep it, for want of leave or of room, the address of each page of a path carries the steps
 * done (fait=), so that the session goes on; it ends when the reader leaves the path.
 */

import { today } from "./day.js";
import { KeptValue } from "./kept-value.js";
import {
  formatAddress,
  merge,
  parseAddress,
  readProgress,
  summarize,
  withoutPath,
  withStep,
} from "./progress-state.js";
import { hasRoomFor } from "./storage.js";

const CHANGED = "handbook:progress";

const done = new KeptValue("progress", {
  understand: readProgress,
  join: (kept, held) => merge(kept, held).progress,
});
const current = new KeptValue("path", {
  understand: (stored) => (typeof stored === "string" ? stored : null),
  join: (_, held) => held,
});
takeUp(new URLSearchParams(location.search));

/** Returns the progress as far as this device, or this session, knows. */
export function loadProgress() {
  return done.value;
}

/** Marks a step as done today, or not done; returns whether the device keeps it. */
export function markStep(path, step, isDone) {
  return change((progress) => withStep(progress, path, step, isDone ? today() : ""));
}

/** Marks steps as done, each written [path, step]; returns whether the device keeps them. */
export function markSteps(steps) {
  return change((progress) =>
    steps.reduce((made, [path, step]) => withStep(made, path, step, today()), progress),
  );
}

/** Forgets the progress in one path. */
export function forgetPath(path) {
  return change((progress) => withoutPath(progress, path));
}

/** Forgets all progress, and which path was being read. */
export function forgetAll() {
  current.forget();
  const isForgotten = done.forget();
  announce();
  return isForgotten;
}

/** Adds another progress to this one; returns how many steps it adds, and whether the device keeps them. */
export function addProgress(other) {
  const { count } = merge(loadProgress(), other);
  return { count, isKept: change((progress) => merge(progress, other).progress) };
}

/** Returns the id of the path being read, or null. */
export function currentPath() {
  return current.value;
}

/** Notes which path is being read; null leaves it. */
export function setCurrentPath(path) {
  if (path) {
    current.change(() => path);
  } else {
    current.forget();
  }
}

/** Returns an address of a path's page, with what this device cannot keep. */
export function carryProgress(url, path) {
  if (!done.isHeld || !url.includes("parcours")) {
    return url;
  }
  const address = new URL(url, location.href);
  address.searchParams.set("parcours", path);
  address.searchParams.set("fait", formatAddress(loadProgress(), path));
  return address.href;
}

/** Calls back when progress changes, here or in another tab. */
export function watchProgress(callback, { signal }) {
  window.addEventListener(CHANGED, callback, { signal });
  done.watch(callback, { signal });
}

/** Returns how far the reader is in a path. */
export function summaryOf(path) {
  return summarize(path, loadProgress());
}

/** Takes up the path that an address says, and its steps where the device could not have kept them. */
function takeUp(asked) {
  if (asked.has("parcours") && current.value === null) {
    current.hold(asked.get("parcours"));
  }
  const carried = parseAddress(asked.get("fait"), today());
  if (asked.has("fait") && !hasRoomFor(merge(done.value, carried).progress)) {
    done.hold(carried);
  }
}

function change(make) {
  const isKept = done.change(make);
  announce();
  return isKept;
}

function announce() {
  window.dispatchEvent(new Event(CHANGED));
}
