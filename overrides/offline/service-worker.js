/**
 * The service worker: gives pages what this device keeps of the handbook. It keeps nothing by itself; pages ask, each
 * question with a port for its answers:
 *
 * - {type: "keep", language, first, isAsked, isBegun} makes the copy of an edition whole, answering {done, total} as it
 *   goes and {isWhole, reason, build} last; `isBegun` says that the page was given by this same worker;
 * - {type: "state", language} → {isWhole, build};
 * - {type: "changed"}: the page took copies away;
 * - {type: "take-over"}: this worker takes the place of the one before, as the reader asked.
 *
 * The build writes above it, in HANDBOOK, the digest of each edition's list. Source: https://www.w3.org/TR/service-workers/
 */

import { answer } from "./answering.js";
import { Copies } from "./copies.js";
import { fill } from "./filling.js";
import { placeOf } from "./places.js";

const { builds } = self.HANDBOOK;
const ROOT = new URL("./", self.location.href).href;
const copies = new Copies(ROOT, builds);
const fillings = new Map();

/** What pages are waiting for, and those who wait until it is none. */
let asked = 0;
const waiting = [];

self.addEventListener("install", (event) => event.waitUntil(settle()));
self.addEventListener("activate", (event) => event.waitUntil(begin()));

self.addEventListener("fetch", (event) => {
  const place = placeOf(event.request.url, ROOT);
  if (place && event.request.method === "GET") {
    const isReload = event.request.cache === "reload";
    event.respondWith(answer({ ...place, isReload }, copies, () => askNetwork(event.request)));
  }
});

/** What pages may ask; another site of the same origin may send anything, which is none of these. */
const WORKS = new Map([
  ["keep", (question, port) => port && keep(question, port)],
  ["state", (question, port) => port && state(question, port)],
  ["changed", () => copies.changed()],
  ["take-over", () => self.skipWaiting()],
]);

self.addEventListener("message", (event) => {
  const { data, ports } = event;
  event.waitUntil(Promise.resolve(WORKS.get(data?.type)?.(data, ports[0])));
});

/** Takes the place of a worker that gives no page from a copy: nothing that is being read comes from it. */
async function settle() {
  if (!(await copies.all()).some(({ isWhole }) => isWhole)) {
    await self.skipWaiting();
  }
}

async function begin() {
  await copies.tidy();
  await self.clients.claim();
}

async function keep({ language, first, isAsked, isBegun }, port) {
  if (isBegun && (await copies.whole(language)) && (await isOnlyPage())) {
    await copies.tidy({ language, isSpared: false });
  }
  const { ports, filling } = fillings.get(language) ?? startFilling(language, { first, isAsked });
  ports.push(port);
  port.postMessage({ ...(await filling), build: buildOf(language) });
}

function startFilling(language, question) {
  const ports = [];
  const tell = (progress) => {
    for (const port of ports) {
      port.postMessage(progress);
    }
  };
  const filling = fill({ language, builds, ...question, copies, quiet, tell }).finally(() =>
    fillings.delete(language),
  );
  fillings.set(language, { ports, filling });
  return fillings.get(language);
}

async function state({ language }, port) {
  port.postMessage({ isWhole: (await copies.whole(language)) !== undefined, build: buildOf(language) });
}

/** Returns the build of an edition; null when there is no such edition. */
function buildOf(language) {
  return Object.hasOwn(builds, language) ? builds[language] : null;
}

/** Tells whether no other page is open, which an older copy could be needed for. */
async function isOnlyPage() {
  return (await self.clients.matchAll({ type: "window", includeUncontrolled: true })).length <= 1;
}

async function askNetwork(request) {
  asked += 1;
  try {
    return await fetch(request);
  } finally {
    asked -= 1;
    if (asked === 0) {
      for (const go of waiting.splice(0)) {
        go();
      }
    }
  }
}

function quiet() {
  return asked === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
}
