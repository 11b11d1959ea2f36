/** The checklists that one chose to print, as an address keeps them behind #: « #listes=appel-complet,accueil ». */

const KEY = "#listes=";

/** Returns the ids that an address names, among those that are known. */
export function parseChosen(hash, known) {
  const named = hash.startsWith(KEY) ? hash.slice(KEY.length).split(",") : [];
  return known.filter((id) => named.includes(id));
}

/** Returns what an address keeps of some ids; nothing for none. */
export function formatChosen(ids) {
  return ids.length > 0 ? KEY + ids.join(",") : "";
}
