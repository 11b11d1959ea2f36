/** What the theme's settings, written in every page, tell of the site. */

/** Returns {base, search}: the way from this page to the root of the site, and to the worker that searches. */
export function themeSettings() {
  return JSON.parse(document.getElementById("__config").textContent);
}
