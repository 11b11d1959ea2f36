/**
 * The reader's progress in learning paths, for every element that shows or changes it.
 *
 * Where the device keeps nothing, the address of each page of a path carries the steps done (fait=), so that the
 * session goes on; it ends when the reader leaves the path.
 */

import { today } from "./day.js";
import {
  formatAddress,
  merge,
  parseAddress,
  readProgress,
  summarize,
  withoutPath,
  withStep,
} from "./progress-state.js";
import { read, remove, watch, write } from "./storage.js";

const PROGRESS = "progress";
const CURRENT = "path";
const CHANGED = "handbook:progress";
const asked = new URLSearchParams(location.search);

let session = null;
let current = asked.get("parcours");

/** Returns the progress as far as this device, or this session, knows. */
export function loadProgress() {
  if (session === null && asked.has("fait") && isBlocked()) {
    session = parseAddress(asked.get("fait"), today());
  }
  return session ?? readProgress(read(PROGRESS));
}

/** Marks a step as done today, or not done; returns whether the device keeps it. */
export function markStep(path, step, isDone) {
  return save(withStep(loadProgress(), path, step, isDone ? today() : ""));
}

/** Marks steps as done, each written [path, step]; returns whether the device keeps them. */
export function markSteps(steps) {
  return save(steps.reduce((made, [path, step]) => withStep(made, path, step, today()), loadProgress()));
}

/** Forgets the progress in one path. */
export function forgetPath(path) {
  return save(withoutPath(loadProgress(), path));
}

/** Forgets all progress, and which path was being read. */
export function forgetAll() {
  session = null;
  setCurrentPath(null);
  const erased = remove(PROGRESS);
  announce();
  return erased;
}

/** Adds another progress to this one; returns how many steps it adds, and whether the device keeps them. */
export function addProgress(other) {
  const { progress, count } = merge(loadProgress(), other);
  return { count, isKept: save(progress) };
}

/** Returns the id of the path being read, or null. */
export function currentPath() {
  return read(CURRENT) ?? current;
}

/** Notes which path is being read; null leaves it. */
export function setCurrentPath(path) {
  current = path;
  if (path) {
    write(CURRENT, path);
  } else {
    remove(CURRENT);
  }
}

/** Returns an address of a path's page, with what this device cannot keep. */
export function carryProgress(url, path) {
  if (session === null || !url.includes("parcours")) {
    return url;
  }
  const address = new URL(url, location.href);
  address.searchParams.set("parcours", path);
  address.searchParams.set("fait", formatAddress(session, path));
  return address.href;
}

/** Calls back when progress changes, here or in another tab. */
export function watchProgress(callback, { signal }) {
  window.addEventListener(CHANGED, callback, { signal });
  watch(PROGRESS, callback, { signal });
}

/** Returns how far the reader is in a path. */
export function summaryOf(path) {
  return summarize(path, loadProgress());
}

function save(progress) {
  const isKept = write(PROGRESS, progress);
  session = isKept ? null : progress;
  announce();
  return isKept;
}

function announce() {
  window.dispatchEvent(new Event(CHANGED));
}

/** Tells whether the browser keeps nothing; forgetting what was never kept changes nothing. */
function isBlocked() {
  return !remove("probe");
}
