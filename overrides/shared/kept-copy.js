/** The copy of the handbook that this device keeps, so that it opens without a network: its worker, and its choice. */

import { understandList } from "./kept-list.js";
import { siteSettings } from "./site-settings.js";
import { isSharedDesk, keptKeys, read, remove, write } from "./storage.js";

const CHOICE = "offline";
const OFF = "off";

/** Tells whether the browser can keep a copy, and the handbook offers one. */
export function canKeepCopy() {
  try {
    return Boolean(siteSettings().worker && navigator.serviceWorker && globalThis.caches);
  } catch {
    return false;
  }
}

/** Tells whether a copy may be kept: a shared desk keeps nothing, nor does one that was told not to or cannot be told. */
export function mayKeepCopy() {
  return canKeepCopy() && !isSharedDesk() && keptKeys() !== null && !isTurnedOff();
}

/** Tells whether a reader chose to keep no copy. */
export function isTurnedOff() {
  return read(CHOICE) === OFF;
}

/** Notes whether a copy may be kept; returns whether the device remembers it. */
export function allowCopy(isAllowed) {
  return isAllowed ? remove(CHOICE) : write(CHOICE, OFF);
}

/** Returns the registration of the handbook's own worker; undefined when there is none. */
export async function findRegistration() {
  const registrations = (await navigator.serviceWorker?.getRegistrations?.()) ?? [];
  return registrations.find(({ scope }) => scope === rootAddress());
}

/** Starts the worker, or looks for a newer one; returns its registration once it is there. */
export async function startWorker() {
  await navigator.serviceWorker.register(new URL(siteSettings().worker, location.href), {
    updateViaCache: "none",
  });
  return navigator.serviceWorker.ready;
}

/** Asks a worker something; `hear` is given what it answers before its last word, which is returned. */
export function askWorker(worker, message, hear = () => {}) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => (data.build ? resolve(data) : hear(data));
    worker.postMessage(message, [port2]);
  });
}

/** Returns the question that has the copy of this page's edition made whole. */
export function keepQuestion({ isAsked = false, isBegun = false } = {}) {
  const { pathname } = new URL(rootAddress());
  return {
    type: "keep",
    language: pageLanguage(),
    first: location.pathname.slice(pathname.length),
    isAsked,
    isBegun,
  };
}

/** Returns the language of the page's edition, as the worker names it. */
export function pageLanguage() {
  return document.documentElement.lang;
}

/** Returns what the device keeps, [{language, list}], a list for each copy that is whole, null for others; none when it refuses to say. */
export async function keptCopies() {
  try {
    const names = await cacheNames();
    return await Promise.all(names.map(describe));
  } catch {
    return [];
  }
}

async function describe(name) {
  const [language] = name.slice(cachePrefix().length).split(".");
  const list = await caches.match(`${rootAddress()}offline/${language}.json`, { cacheName: name });
  return { language, list: understandList(await list?.json().catch(() => null)) };
}

/** Returns the list of what this page's edition is made of, from the network. */
export async function fetchList() {
  const response = await fetch(`${rootAddress()}offline/${pageLanguage()}.json`);
  return response.json();
}

/** Takes every copy away, and the worker that gives them; returns whether the device could. */
export async function removeCopies() {
  try {
    const registration = await findRegistration();
    const names = await cacheNames();
    await registration?.unregister();
    await Promise.all(names.map((name) => caches.delete(name)));
    registration?.active?.postMessage({ type: "changed" });
    return true;
  } catch {
    return false;
  }
}

async function cacheNames() {
  const prefix = cachePrefix();
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

function cachePrefix() {
  return `handbook:${new URL(rootAddress()).pathname}#`;
}

/** Returns the address of the root of the site. */
export function rootAddress() {
  const { origin, pathname } = new URL(siteSettings().base, location.href);
  return `${origin}${pathname.replace(/\/?$/u, "/")}`;
}
