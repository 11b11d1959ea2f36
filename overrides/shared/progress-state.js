/**
 * What a device remembers of learning paths: {path id: {step id: "2026-11-21"}}, the day on which each step was done.
 *
 * Ids never change, so that progress follows the reader from one language to the other and outlives renamed pages. A
 * step that left its path is kept and not counted: it may come back.
 */

import { isDay } from "./day.js";

const FORMAT = 1;
const HANDBOOK = "le-bon-ton";
/** Bytes that no progress reaches, whatever the paths: a file that has more is not read. */
const LARGEST = 200_000;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Returns the progress that something kept holds, without whatever makes no sense in it. */
export function readProgress(stored) {
  const paths = Object.entries(isObject(stored) ? stored : {})
    .filter(([path, steps]) => ID.test(path) && isObject(steps))
    .map(([path, steps]) => [path, Object.fromEntries(Object.entries(steps).filter(isStep))])
    .filter(([, steps]) => Object.keys(steps).length > 0);
  return Object.fromEntries(paths);
}

/** Returns a progress in which a step is done on a day, or no longer done when there is no day. */
export function withStep(progress, path, step, day) {
  const { [step]: before, ...others } = progress[path] ?? {};
  const steps = day ? { ...others, [step]: before ?? day } : others;
  return readProgress({ ...progress, [path]: steps });
}

/** Returns a progress without a path. */
export function withoutPath(progress, path) {
  const { [path]: _, ...others } = progress;
  return others;
}

/** Returns how far a reader is in a path as it is today. */
export function summarize(path, progress) {
  const days = own(progress, path.id) ?? {};
  const done = path.steps.filter((step) => own(days, step.id));
  const left = path.steps.filter((step) => !own(days, step.id));
  return {
    done: new Set(done.map((step) => step.id)),
    total: path.steps.length,
    minutes: left.reduce((sum, step) => sum + step.minutes, 0),
    next: left[0] ?? null,
    isComplete: left.length === 0,
    lastDay:
      done
        .map((step) => days[step.id])
        .sort()
        .at(-1) ?? "",
  };
}

/** Returns the path to take up again: the one being read unless it is finished, else the last in which a step was done. */
export function pathToResume(paths, progress, current) {
  const open = paths
    .map((path) => ({ path, summary: summarize(path, progress) }))
    .filter(({ summary }) => !summary.isComplete);
  const started = open.filter(({ summary }) => summary.done.size > 0);
  const latest = started.sort((a, b) => b.summary.lastDay.localeCompare(a.summary.lastDay))[0];
  return open.find(({ path }) => path.id === current) ?? latest ?? null;
}

/** Returns what a file says of a progress. */
export function formatFile(progress, day) {
  return `${JSON.stringify({ handbook: HANDBOOK, format: FORMAT, day, progress }, null, 2)}\n`;
}

/** Returns {progress} as a file says it, or {fault: unreadable | foreign | newer}; one too large to be ours is not read. */
export async function readFile(file) {
  if (file.size > LARGEST) {
    return { fault: "foreign" };
  }
  try {
    return parseFile(await file.text());
  } catch {
    return { fault: "unreadable" };
  }
}

/** Returns {progress} as the text of a file says it, or {fault: unreadable | foreign | newer}. */
export function parseFile(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { fault: "unreadable" };
  }
  if (!isObject(file) || file.handbook !== HANDBOOK || !isObject(file.progress)) {
    return { fault: "foreign" };
  }
  if (file.format === FORMAT) {
    return { progress: readProgress(file.progress) };
  }
  return { fault: file.format > FORMAT ? "newer" : "foreign" };
}

/** Returns two progresses as one, each step on the first day it was done, and how many steps the second one adds. */
export function merge(progress, other) {
  let merged = progress;
  let count = 0;
  for (const [path, steps] of Object.entries(other)) {
    for (const [step, day] of Object.entries(steps)) {
      const before = own(own(progress, path), step);
      count += before ? 0 : 1;
      const first = before && before < day ? before : day;
      merged = { ...merged, [path]: { ...merged[path], [step]: first } };
    }
  }
  return { progress: merged, count };
}

/** Writes the steps done of one path as an address carries them: path.step.step */
export function formatAddress(progress, path) {
  return [path, ...Object.keys(progress[path] ?? {})].join(".");
}

/** Reads the steps done that an address carries. */
export function parseAddress(text, day) {
  const [path, ...steps] = (text ?? "").split(".");
  return readProgress({ [path]: Object.fromEntries(steps.map((step) => [step, day])) });
}

/** Returns what an object says by itself under a name: every one has a « constructor » that nobody wrote. */
function own(object, name) {
  return Object.hasOwn(object ?? {}, name) ? object[name] : undefined;
}

function isStep([step, day]) {
  return ID.test(step) && isDay(day);
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
