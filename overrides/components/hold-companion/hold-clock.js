/**
 * A hold as numbers: {from, at, seconds, returns}. `from` is when the person began to wait and `at` when the timer last
 * started, in milliseconds; one comes back on the line `seconds` later, for the time after `returns`. Everything is told
 * from the clock: a tab put aside, or loaded again, is never late.
 */

export const SECONDS = 45;
const LEAST = 5;
const MOST = 3600;
const LONGEST = 12 * 3600 * 1000;
const AHEAD = 60 * 1000;

/** Returns a number of seconds as one typed it, or null when it is not one that a hold may last. */
export function parseSeconds(typed) {
  const text = typeof typed === "object" ? "" : String(typed).trim();
  const seconds = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  return seconds >= LEAST && seconds <= MOST ? seconds : null;
}

/** Returns the hold that starts now. */
export function startHold(seconds, now) {
  return { from: now, at: now, seconds, returns: 0 };
}

/** Returns the same hold, once the person has been told something and waits again. */
export function holdAgain(hold, now) {
  return { ...hold, at: now, returns: hold.returns + 1 };
}

/** Returns {left, over, total, done}: whole seconds before and after the return is due, since the beginning; 0 to 1. */
export function clockOf({ from, at, seconds }, now) {
  const passed = Math.max(0, now - at);
  return {
    left: Math.max(0, Math.ceil(seconds - passed / 1000)),
    over: Math.max(0, Math.floor(passed / 1000 - seconds)),
    total: Math.max(0, Math.floor((now - from) / 1000)),
    done: Math.min(1, passed / 1000 / seconds),
  };
}

/** Tells whether it is time to come back on the line. */
export function isDue({ at, seconds }, now) {
  return now - at >= seconds * 1000;
}

/** Returns in how many milliseconds what the clock says changes. */
export function untilChange({ at }, now) {
  return 1000 - (Math.max(0, now - at) % 1000);
}

/** Returns which sentence comes next: some news and a choice, then the way out first. */
export function nextSentence({ returns }) {
  return returns === 0 ? "say_first" : "say_again";
}

/** Returns seconds as a clock shows them: 0:45, 12:05. */
export function formatTime(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Returns a hold as the address keeps it behind #: numbers alone. */
export function formatHold({ from, at, seconds, returns }) {
  return `#attente=${[from, at, seconds, returns].join(".")}`;
}

/** Returns the hold that an address keeps, or null when it keeps none that may still be going on. */
export function parseHold(hash, now) {
  const found = /^#attente=(\d{1,14})\.(\d{1,14})\.(\d{1,4})\.(\d{1,3})$/u.exec(hash);
  if (!found) {
    return null;
  }
  const [from, at, seconds, returns] = found.slice(1).map(Number);
  const isPossible =
    from <= at && at <= now + AHEAD && now - from < LONGEST && parseSeconds(seconds) !== null;
  return isPossible ? { from, at, seconds, returns } : null;
}
