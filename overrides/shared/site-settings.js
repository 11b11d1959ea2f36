/** What every page tells its scripts of the site. */

/** Returns {base, search}: the way from this page to the root of the site, and to the worker that searches. */
export function siteSettings() {
  return JSON.parse(document.getElementById("hb-settings").textContent);
}
