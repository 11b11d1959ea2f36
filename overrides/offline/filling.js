/** Fetches what an edition is made of, little by little, into the copy of its build. */

import { filesOf } from "../shared/kept-list.js";
import { isMetered } from "../shared/line.js";
import { listPath } from "./copies.js";
import { isPage } from "./places.js";

const AT_ONCE = 4;
/** Bytes above which a copy is made only when it is asked for. */
const MOST = 200_000_000;
/** How often the page hears how far the copy is, in files. */
const STEP = 10;

/** Why a copy is not whole: the line is metered, the device has no room, the handbook is large, the network failed. */
export const REASONS = { metered: "metered", full: "full", large: "large", network: "network" };

class Stopped extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Makes the copy of an edition whole; returns {isWhole, reason}. A language that this build does not have is asked for by
 * no page of ours: nothing is fetched for it, nor kept.
 *
 * `builds` tells the digest of each list; `first` is the path of a page to fetch before others, `isAsked` whether a person
 * asked, `quiet()` waits until pages ask for nothing, `tell({done, total})` hears how far it is.
 */
export async function fill({ language, builds, first, isAsked, copies, quiet, tell }) {
  if (await copies.whole(language)) {
    return { isWhole: true };
  }
  try {
    if (!Object.hasOwn(builds, language)) {
      throw new Stopped(REASONS.network);
    }
    checkLine(isAsked);
    const response = await fetchWhole(copies.addressOf(listPath(language)), builds[language]);
    const list = await response.clone().json();
    await checkRoom(list.bytes, isAsked);
    const cache = await caches.open(copies.nameOf(language));
    copies.changed();
    const older = await olderFiles(language, copies);
    const missing = await missingFrom(cache, sortFiles(list.files, first), copies);
    let done = list.files.length - missing.length;
    const take = async ([path, digest]) => {
      const address = copies.addressOf(path);
      await cache.put(
        address,
        (await older(path, digest)) ?? (await fetchQuietly(address, digest, { isAsked, quiet })),
      );
      done += 1;
      if (done % STEP === 0) {
        tell({ done, total: list.files.length });
      }
    };
    const taken = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => takeAll(missing, take)));
    const failed = taken.find(({ status }) => status === "rejected");
    if (failed) {
      throw failed.reason;
    }
    await cache.put(copies.addressOf(listPath(language)), response);
    copies.changed();
    return { isWhole: true };
  } catch (error) {
    return { isWhole: false, reason: reasonOf(error) };
  }
}

function reasonOf(error) {
  return error.reason ?? (error.name === "QuotaExceededError" ? REASONS.full : REASONS.network);
}

/** Returns the files of a list as they are to be fetched: what pages need, then the page being read, then the others. */
export function sortFiles(files, first) {
  const rank = ([path]) => (isPage(path) ? 1 + Number(path !== first) : 0);
  return [...files].sort((one, other) => rank(one) - rank(other));
}

async function missingFrom(cache, files, copies) {
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  return files.filter(([path]) => !kept.has(copies.addressOf(path)));
}

/** Takes files off a list until there are none, or one fails: several do so at once. */
async function takeAll(files, take) {
  try {
    while (files.length > 0) {
      await take(files.shift());
    }
  } catch (error) {
    files.length = 0;
    throw error;
  }
}

/** Returns a function that finds a file as it is in another copy of the edition: most do not change between builds. */
async function olderFiles(language, copies) {
  const other = (await copies.all()).filter(
    (copy) => copy.language === language && !copy.isOwn && copy.isWhole,
  );
  const kept = await copies.match(listPath(language), other);
  const files = filesOf(await kept?.json().catch(() => null));
  const digests = new Map(files.map(([path, digest]) => [path, digest]));
  return (path, digest) => (digests.get(path) === digest ? copies.match(path, other) : undefined);
}

async function fetchQuietly(address, digest, { isAsked, quiet }) {
  checkLine(isAsked);
  await quiet();
  return fetchWhole(address, digest);
}

/** Fetches a file of this build: the browser refuses what is not, as when the site was published again meanwhile. */
async function fetchWhole(address, integrity) {
  const response = await fetch(address, { integrity, cache: "no-cache", redirect: "error", priority: "low" });
  if (!response.ok) {
    throw new Stopped(REASONS.network);
  }
  return response;
}

function checkLine(isAsked) {
  if (!isAsked && isMetered(navigator.connection)) {
    throw new Stopped(REASONS.metered);
  }
}

async function checkRoom(bytes, isAsked) {
  if (bytes > MOST && !isAsked) {
    throw new Stopped(REASONS.large);
  }
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota !== undefined && quota - usage < bytes) {
    throw new Stopped(REASONS.full);
  }
}
