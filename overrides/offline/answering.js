/** What the worker answers to a page: what a whole copy keeps, else the network, else whatever is kept. */

import { canonicalPath, isPage, languageOf } from "./places.js";

const LOST = "404.html";

/**
 * Returns the response to a request for a path of the handbook; `ask` asks the network.
 *
 * Pages come from the whole copy of this build and from no other while there is a network. Files have names that change
 * with them, so that any copy may give them. Throws what `ask` throws when nothing is kept either.
 */
export async function answer({ path, search, isReload }, copies, ask) {
  const kept = isReload ? undefined : await findNow(path, search, copies);
  if (kept) {
    return kept;
  }
  try {
    return await ask();
  } catch (error) {
    const saved = await findAnyway(path, search, copies);
    if (saved) {
      return saved;
    }
    throw error;
  }
}

async function findNow(path, search, copies) {
  if (!isPage(path)) {
    return copies.match(`${path}${search}`, await copies.all());
  }
  const whole = await copies.whole(languageOf(path, copies.languages));
  return whole && findPage(path, search, copies, [whole]);
}

async function findAnyway(path, search, copies) {
  if (!isPage(path)) {
    return copies.match(`${path}${search}`, await copies.all());
  }
  const kept = await copies.ofPage(path);
  return (await findPage(path, search, copies, kept)) ?? (await findLost(copies, kept));
}

/** Returns a kept page; the way to it, when it was asked for by another of its names. */
async function findPage(path, search, copies, kept) {
  const canonical = canonicalPath(path);
  const page = await copies.match(canonical, kept);
  return page && canonical !== path ? Response.redirect(copies.addressOf(canonical) + search) : page;
}

/** Returns the handbook's page of addresses that do not exist: what a whole copy does not hold is not in it. */
async function findLost(copies, kept) {
  const page = await copies.match(
    LOST,
    kept.filter(({ isWhole }) => isWhole),
  );
  return page && new Response(page.body, { status: 404, headers: page.headers });
}
