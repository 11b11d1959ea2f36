/**
 * The favourites that a device keeps, the first made first: [{path, titles, says}], titles and sentences to say by
 * language. A path is an address below the root of an edition, the same in both.
 */

const PATH = /^(?:[\w-]+\/)+(?:#[\w-]+)?$/u;
export const MOST = 60;

/** Returns the favourites among whatever is kept. */
export function readFavourites(stored) {
  const rows = Array.isArray(stored) ? stored : [];
  return rows
    .filter((row) => typeof row?.path === "string" && PATH.test(row.path))
    .map(({ path, titles, says }) => ({ path, titles: readTexts(titles), says: readTexts(says) }))
    .filter(({ titles }) => Object.keys(titles).length > 0)
    .slice(0, MOST);
}

/** Returns the favourites with one more, or without it when it was one; beyond the most, the oldest goes. */
export function withToggled(favourites, { path, title, say, language }) {
  if (favourites.some((one) => one.path === path)) {
    return favourites.filter((one) => one.path !== path);
  }
  const made = { path, titles: { [language]: title }, says: say ? { [language]: say } : {} };
  return [...favourites, made].slice(-MOST);
}

/** Returns the favourites with what the page of one says of it today, in its language; the same list when it is known. */
export function withRefreshed(favourites, { path, title, say, language }) {
  const known = favourites.find((one) => one.path === path);
  if (!known || (known.titles[language] === title && (known.says[language] ?? "") === say)) {
    return favourites;
  }
  const { [language]: _, ...others } = known.says;
  const says = say ? { ...others, [language]: say } : others;
  const fresh = { path, titles: { ...known.titles, [language]: title }, says };
  return favourites.map((one) => (one === known ? fresh : one));
}

/** Returns {title, say, language} of a favourite, in a language or in the one that is known of it. */
export function inLanguage({ titles, says }, language) {
  const known = Object.hasOwn(titles, language) ? language : Object.keys(titles)[0];
  return { title: titles[known], say: says[known] ?? "", language: known };
}

function readTexts(stored) {
  const rows = Object.entries(stored ?? {}).filter(
    ([language, text]) => /^[a-z]{2}$/u.test(language) && typeof text === "string" && text !== "",
  );
  return Object.fromEntries(rows);
}
