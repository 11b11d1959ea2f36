/** Keeps the handbook on this device once a page is there and nothing is asked of it; offers the newer one, never forces it. */

import {
  askWorker,
  findRegistration,
  keepQuestion,
  mayKeepCopy,
  pageLanguage,
  removeCopies,
  startWorker,
} from "./kept-copy.js";
import { isMetered } from "./line.js";
import { partOf } from "./parts.js";
import { isSharedDesk, keptKeys, watchSharedDesk } from "./storage.js";

/** Milliseconds that a newer worker has to take over by itself, as one that removes copies does, before it is asked anything. */
const PAUSE = 1000;

/** Starts or goes on: a browser that refuses leaves the page as it is. */
async function keepHandbook() {
  watchSharedDesk(() => isSharedDesk() && removeCopies());
  try {
    await (mayKeepCopy() ? keep() : forget());
  } catch {
    // A private window, a device without room, a host that does not answer: the page needs none of this.
  }
}

/** Takes the worker away; a browser that refuses storage has none, and reports whoever asks for one. */
async function forget() {
  if (keptKeys() !== null && (await findRegistration())) {
    await removeCopies();
  }
}

async function keep() {
  const given = navigator.serviceWorker.controller;
  const isSpared = isMetered(navigator.connection);
  const registration = isSpared ? await findRegistration() : await startWorker();
  if (!registration) {
    return;
  }
  const question = isSpared ? { type: "state", language: pageLanguage() } : keepQuestion();
  const { active } = registration;
  registration.addEventListener("updatefound", () =>
    offerOnceInstalled(registration.installing, active, question),
  );
  offerOnceInstalled(registration.installing ?? registration.waiting, active, question);
  await askWorker(active, { ...question, isBegun: given === active });
}

function offerOnceInstalled(worker, active, question) {
  const follow = () =>
    worker.state === "installed" && setTimeout(() => offer(worker, active, question), PAUSE);
  if (worker) {
    worker.addEventListener("statechange", follow);
    follow();
  }
}

/** Says that a newer handbook is there, once the whole of it is; a reader in the middle of a list goes on undisturbed. */
async function offer(worker, active, question) {
  if (worker.state !== "installed") {
    return;
  }
  const [newer, current] = await Promise.all([
    askWorker(worker, question),
    askWorker(active, { type: "state", language: pageLanguage() }),
  ]);
  const place = document.querySelector(".hb-update");
  if (newer.isWhole && newer.build !== current.build && place && place.children.length === 1) {
    place.append(partOf(place, "template").content.cloneNode(true));
    partOf(place, "[data-action=reload]").addEventListener("click", () => takeOver(worker));
    partOf(place, "[data-action=later]").addEventListener("click", () => place.replaceChildren());
  }
}

function takeOver(worker) {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  worker.postMessage({ type: "take-over" });
}

keepHandbook();
