/** What every page tells its scripts of the site. */

/**
 * Returns {base, search, worker, offline}: the way from this page to the root of the site, to the worker that searches, to
 * the one that keeps copies, null when none may be kept, and to the script that asks for them.
 */
export function siteSettings() {
  return JSON.parse(document.getElementById("hb-settings").textContent);
}
