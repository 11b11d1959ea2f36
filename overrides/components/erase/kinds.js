/** What is kept on a device, by kind: « checklist:appel » is one of the checklists. */

/** Returns how many things of each kind some keys hold, [{kind, count}], in the order in which they first come. */
export function kindsOf(keys) {
  const counts = new Map();
  for (const key of keys) {
    const [kind] = key.split(":");
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
