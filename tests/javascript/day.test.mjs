import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDay, formatTime, indexOfDay, isPast, today } from "../../overrides/shared/day.js";

test("the day's thing is the same from morning to night, and the next one is tomorrow's", () => {
  const morning = indexOfDay(new Date(2026, 10, 21, 0, 1), 7);
  assert.equal(indexOfDay(new Date(2026, 10, 21, 23, 59), 7), morning);
  assert.equal(indexOfDay(new Date(2026, 10, 22, 0, 1), 7), (morning + 1) % 7);
});

test("the change of hour skips no day", () => {
  const days = [...Array(14).keys()].map((day) => indexOfDay(new Date(2026, 9, 25 + day), 7));
  assert.deepEqual(
    days.slice(1),
    days.slice(0, -1).map((index) => (index + 1) % 7),
  );
});

for (const { day, past, why } of [
  { day: "2026-11-20", past: true, why: "yesterday is past" },
  { day: "2026-11-21", past: false, why: "today is not past, even at night" },
  { day: "2026-11-22", past: false, why: "tomorrow is not past" },
]) {
  test(why, () => {
    assert.equal(isPast(day, new Date(2026, 10, 21, 23, 59)), past);
  });
}

test("today is written year, month, day, by the reader's clock", () => {
  assert.equal(today(new Date(2026, 2, 3, 23, 59)), "2026-03-03");
});

test("a day is written out in each language", () => {
  assert.equal(formatDay("2026-11-21", "fr"), "21 novembre 2026");
  assert.equal(formatDay("2026-12-01", "fr"), "1er décembre 2026");
  assert.equal(formatDay("2026-11-21", "en"), "November 21, 2026");
});

test("a time is written out in each language, in French without a zero that nobody says", () => {
  const times = ["14:32", "05:30", "08:00", "17:05", "00:04"];
  const said = (language) => times.map((time) => formatTime(time, language).replace(/\s/gu, " "));
  assert.deepEqual(said("fr"), ["14 h 32", "5 h 30", "8 h", "17 h 05", "0 h 04"]);
  assert.deepEqual(said("en"), ["2:32 p.m.", "5:30 a.m.", "8:00 a.m.", "5:05 p.m.", "12:04 a.m."]);
});
