/** Which pages a device has seen, and when: {page: "2026-11-21"}. */

const MOST = 400;

/** Returns what is remembered once a page is seen on a day; the pages seen longest ago are forgotten first. */
export function withPage(stored, page, day) {
  const others = Object.entries(readSeen(stored)).filter(([key]) => key !== page);
  const kept = others.sort((a, b) => b[1].localeCompare(a[1])).slice(0, MOST - 1);
  return Object.fromEntries([[page, day], ...kept]);
}

/** Returns the changes [{key, changed}] that a device has not seen, of pages that it had; null when it never saw any. */
export function unseenChanges(stored, changes) {
  const seen = readSeen(stored);
  if (Object.keys(seen).length === 0) {
    return null;
  }
  return changes.filter(({ key, changed }) => seen[key] && seen[key] < changed);
}

function readSeen(stored) {
  const isMap = typeof stored === "object" && stored !== null && !Array.isArray(stored);
  const rows = Object.entries(isMap ? stored : {});
  return Object.fromEntries(
    rows.filter(([, day]) => typeof day === "string" && /^\d{4}-\d\d-\d\d$/u.test(day)),
  );
}
