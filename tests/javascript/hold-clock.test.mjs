import assert from "node:assert/strict";
import { test } from "node:test";
import {
  clockOf,
  formatHold,
  formatTime,
  holdAgain,
  isDue,
  nextSentence,
  parseHold,
  parseSeconds,
  startHold,
  untilChange,
} from "../../overrides/components/hold-companion/hold-clock.js";
import { startTicking } from "../../overrides/components/hold-companion/ticking.js";

const NOON = Date.UTC(2026, 10, 28, 12);

test("the clock is right to the second, however late it is asked", () => {
  const hold = startHold(45, NOON);
  const shown = (seconds) => {
    const { left, over } = clockOf(hold, NOON + seconds * 1000);
    return [left, over, isDue(hold, NOON + seconds * 1000)];
  };
  assert.deepEqual(shown(0), [45, 0, false]);
  assert.deepEqual(shown(0.4), [45, 0, false]);
  assert.deepEqual(shown(1), [44, 0, false]);
  assert.deepEqual(shown(44.9), [1, 0, false]);
  assert.deepEqual(shown(45), [0, 0, true]);
  assert.deepEqual(shown(3600), [0, 3555, true]);
});

test("a clock set back never shows more than what was asked", () => {
  assert.deepEqual(clockOf(startHold(45, NOON), NOON - 9000), { left: 45, over: 0, total: 0, done: 0 });
});

test("it is asked again when the second changes", () => {
  const hold = startHold(45, NOON);
  assert.deepEqual(
    [NOON, NOON + 250, NOON + 45_999].map((now) => untilChange(hold, now)),
    [1000, 750, 1],
  );
});

test("each return starts the timer again and counts; the way out comes first from the second on", () => {
  const first = startHold(45, NOON);
  const second = holdAgain(first, NOON + 50_000);
  assert.deepEqual([nextSentence(first), nextSentence(second)], ["say_first", "say_again"]);
  assert.deepEqual(clockOf(second, NOON + 60_000), { left: 35, over: 0, total: 60, done: 10 / 45 });
  assert.equal(second.returns, 1);
});

test("an address keeps a hold in numbers, and gives it back", () => {
  const hold = holdAgain(startHold(90, NOON), NOON + 95_000);
  assert.match(formatHold(hold), /^#attente=[\d.]+$/u);
  assert.deepEqual(parseHold(formatHold(hold), NOON + 100_000), hold);
});

test("an address that keeps no hold, or one that cannot be going on, gives none", () => {
  const hold = startHold(45, NOON);
  const day = 24 * 3600 * 1000;
  assert.equal(parseHold(formatHold(hold), NOON + day), null);
  assert.equal(parseHold(formatHold(hold), NOON - day), null);
  for (const hash of ["", "#minuterie", "#attente=", "#attente=1.2.45", `#attente=${NOON}.${NOON}.0.0`]) {
    assert.equal(parseHold(hash, NOON), null, hash);
  }
  assert.equal(parseHold(`#attente=${NOON + 1}.${NOON}.45.0`, NOON), null);
});

test("a hold lasts a whole number of seconds, up to an hour", () => {
  assert.deepEqual(["45", " 90 ", "5", "3600", 60].map(parseSeconds), [45, 90, 5, 3600, 60]);
  for (const typed of ["", "abc", "4", "3601", "-45", "4.5", "1e2", null, undefined, "45 s"]) {
    assert.equal(parseSeconds(typed), null, String(typed));
  }
});

test("seconds are shown as on a clock", () => {
  assert.deepEqual([0, 9, 45, 60, 725, 3600].map(formatTime), [
    "0:00",
    "0:09",
    "0:45",
    "1:00",
    "12:05",
    "60:00",
  ]);
});

test("it ticks until it is stopped", async () => {
  let ticks = 0;
  await new Promise((resolve) => {
    const stop = startTicking(
      () => {
        ticks++;
        if (ticks === 3) {
          stop();
          setTimeout(resolve, 20);
        }
      },
      () => 1,
    );
  });
  assert.equal(ticks, 3);
});
