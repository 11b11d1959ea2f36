/** A newer handbook is offered once it is whole and differs, once, and only to pages that have a place for it. */

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { openPage } from "./fake-browser.mjs";

const PAUSE = 1000;

class FakeWorker extends EventTarget {
  constructor(state, answer) {
    super();
    Object.assign(this, { state, answer, asked: [] });
  }

  postMessage(message, [port] = []) {
    this.asked.push(message.type);
    port?.postMessage({ isWhole: true, ...this.answer });
    port?.close();
  }
}

/** The line in which a newer handbook is offered. */
class FakePlace {
  children = ["template"];
  buttons = {
    "[data-action=reload]": new EventTarget(),
    "[data-action=later]": new EventTarget(),
    template: { content: { cloneNode: () => "offer" } },
  };

  append(node) {
    this.children.push(node);
  }

  querySelector(selector) {
    return this.buttons[selector];
  }

  replaceChildren() {
    this.children = [];
  }
}

let imported = 0;

/** Opens a page whose worker is of a build, and has newer ones come; returns the place of the offer. */
async function open({ newer, again = [] }) {
  openPage("");
  const active = new FakeWorker("activated", { build: "sha-1" });
  const registration = Object.assign(new EventTarget(), { active, installing: null, waiting: null });
  registration.waiting = new FakeWorker("installed", newer);
  const place = new FakePlace();
  const settings = { base: "http://site.test/manuel/", worker: "w.js" };
  Object.assign(globalThis.document, {
    documentElement: { lang: "fr" },
    getElementById: () => ({ textContent: JSON.stringify(settings) }),
    querySelector: () => place,
  });
  globalThis.caches = { keys: async () => [] };
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: active,
    ready: Promise.resolve(registration),
    register: async () => registration,
  });
  Object.defineProperty(globalThis, "navigator", { value: { serviceWorker }, configurable: true });
  mock.timers.enable({ apis: ["setTimeout"] });
  imported += 1;
  await import(`../../overrides/shared/offline.js?${imported}`);
  await settled();
  for (const answer of again) {
    registration.installing = new FakeWorker("installed", answer);
    registration.dispatchEvent(new Event("updatefound"));
  }
  mock.timers.tick(PAUSE);
  await settled();
  mock.timers.reset();
  return place;
}

/** Waits until the answers that ports carry have been heard. */
async function settled() {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test("a newer handbook is offered, and goes away when the reader says later", async () => {
  const place = await open({ newer: { build: "sha-2" } });
  assert.deepEqual(place.children, ["template", "offer"]);
  place.buttons["[data-action=later]"].dispatchEvent(new Event("click"));
  assert.deepEqual(place.children, []);
});

test("what changed nothing of this edition, or is not whole yet, is not offered", async () => {
  assert.deepEqual((await open({ newer: { build: "sha-1" } })).children, ["template"]);
  assert.deepEqual((await open({ newer: { build: "sha-2", isWhole: false } })).children, ["template"]);
});

test("a second publication while the first is offered adds no second offer", async () => {
  const place = await open({ newer: { build: "sha-2" }, again: [{ build: "sha-3" }] });
  assert.deepEqual(place.children, ["template", "offer"]);
});
