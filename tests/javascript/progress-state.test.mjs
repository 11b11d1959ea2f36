import assert from "node:assert/strict";
import { test } from "node:test";
import {
  formatAddress,
  formatFile,
  merge,
  parseAddress,
  parseFile,
  pathToResume,
  readFile,
  readProgress,
  summarize,
  withoutPath,
  withStep,
} from "../../overrides/shared/progress-state.js";

const DAY = "2026-11-21";
const LATER = "2026-11-24";
const PATH = {
  id: "premiere-journee",
  steps: [
    { id: "client", minutes: 3 },
    { id: "canal", minutes: 6 },
    { id: "quiz", minutes: 4 },
  ],
};
const VOICE = { id: "voix", steps: [{ id: "ouvrir", minutes: 3 }] };

test("a device that remembers nothing is at the first step, with all minutes left", () => {
  const summary = summarize(PATH, readProgress(null));
  assert.deepEqual(summary, {
    done: new Set(),
    total: 3,
    minutes: 13,
    next: PATH.steps[0],
    isComplete: false,
    lastDay: "",
  });
});

test("a step done takes its minutes away, whatever the order", () => {
  const { minutes, next, done } = summarize(PATH, withStep({}, PATH.id, "canal", DAY));
  assert.deepEqual([minutes, next.id, [...done]], [7, "client", ["canal"]]);
});

test("a step keeps the first day it was done", () => {
  const progress = withStep(withStep({}, PATH.id, "client", DAY), PATH.id, "client", LATER);
  assert.deepEqual(progress, { [PATH.id]: { client: DAY } });
});

test("a step that is no longer done is forgotten, and its path with it", () => {
  assert.deepEqual(withStep(withStep({}, PATH.id, "client", DAY), PATH.id, "client", ""), {});
});

test("a path whose steps are all done is complete on the day of the last", () => {
  const progress = { [PATH.id]: { client: LATER, canal: DAY, quiz: DAY } };
  const { isComplete, lastDay, next } = summarize(PATH, progress);
  assert.deepEqual([isComplete, lastDay, next], [true, LATER, null]);
});

test("what is still there stays done when a path changes, and a new step is to do", () => {
  const progress = { [PATH.id]: { client: DAY, ancienne: DAY } };
  const today = { ...PATH, steps: [...PATH.steps, { id: "nouvelle", minutes: 2 }] };
  const { done, total, minutes } = summarize(today, progress);
  assert.deepEqual([[...done], total, minutes], [["client"], 4, 12]);
});

for (const stored of ["oui", 3, [], { Voix: {} }, { voix: { ouvrir: true } }, { voix: { ouvrir: "hier" } }]) {
  test(`what makes no sense is left out: ${JSON.stringify(stored)}`, () => {
    assert.deepEqual(readProgress(stored), {});
  });
}

test("starting a path over leaves the others", () => {
  const progress = { [PATH.id]: { client: DAY }, voix: { ouvrir: DAY } };
  assert.deepEqual(withoutPath(progress, PATH.id), { voix: { ouvrir: DAY } });
});

test("nothing is to be resumed before a path is opened", () => {
  assert.equal(pathToResume([PATH, VOICE], {}, null), null);
});

test("the path being read is resumed before the one done last", () => {
  const progress = { [PATH.id]: { client: DAY } };
  assert.equal(pathToResume([PATH, VOICE], progress, "voix").path.id, "voix");
  assert.equal(pathToResume([PATH, VOICE], progress, null).path.id, PATH.id);
});

test("a finished path is not resumed, even if it is the one being read", () => {
  assert.equal(pathToResume([VOICE], { voix: { ouvrir: DAY } }, "voix"), null);
});

test("a file gives back the progress it was made of", () => {
  const progress = { [PATH.id]: { client: DAY } };
  assert.deepEqual(parseFile(formatFile(progress, LATER)), { progress });
});

for (const [fault, text] of [
  ["unreadable", "{"],
  ["foreign", "[]"],
  ["foreign", '{"handbook": "autre", "format": 1, "progress": {}}'],
  ["foreign", '{"handbook": "le-bon-ton", "format": 1}'],
  ["foreign", '{"handbook": "le-bon-ton", "format": "1", "progress": {}}'],
  ["newer", '{"handbook": "le-bon-ton", "format": 2, "progress": {}}'],
]) {
  test(`a file that is ${fault} is refused: ${text}`, () => {
    assert.deepEqual(parseFile(text), { fault });
  });
}

test("a file too large to be ours is not read, and one that is out of reach is told", async () => {
  const text = () => Promise.reject(new Error("gone"));
  assert.deepEqual(await readFile({ size: 50_000_000, text }), { fault: "foreign" });
  assert.deepEqual(await readFile({ size: 50, text }), { fault: "unreadable" });
});

test("a file adds its steps and takes none away; the first day counts", () => {
  const own = { [PATH.id]: { client: LATER, canal: DAY } };
  const other = { [PATH.id]: { client: DAY, quiz: LATER }, voix: { ouvrir: DAY } };
  assert.deepEqual(merge(own, other), {
    progress: { [PATH.id]: { client: DAY, canal: DAY, quiz: LATER }, voix: { ouvrir: DAY } },
    count: 2,
  });
});

test("an address carries the steps of a path for a device that keeps nothing", () => {
  const progress = { [PATH.id]: { client: DAY, canal: DAY } };
  assert.equal(formatAddress(progress, PATH.id), "premiere-journee.client.canal");
  assert.deepEqual(parseAddress("premiere-journee.client.canal", DAY), progress);
  assert.deepEqual(parseAddress("../x.<b>", DAY), {});
});
