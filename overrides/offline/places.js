/** Where addresses lead in the handbook, and which of its editions they belong to. */

const LAST = /[^/]*$/u;

/** Returns {path, search} of an address, the path below the root of the site; null when it leads elsewhere. */
export function placeOf(address, root) {
  const { origin, pathname, search } = new URL(address);
  const base = new URL(root);
  const isBelow = origin === base.origin && pathname.startsWith(base.pathname);
  return isBelow ? { path: pathname.slice(base.pathname.length), search } : null;
}

/** Tells whether a path is that of a page: it ends as a folder does, or in .html, or as no file does. */
export function isPage(path) {
  const [name] = LAST.exec(path);
  return !name.includes(".") || name.endsWith(".html");
}

/** Returns the path under which the handbook names a page, whatever way a link or a person wrote it. */
export function canonicalPath(path) {
  const [name] = LAST.exec(path);
  if (name === "index.html") {
    return path.replace(LAST, "");
  }
  return name && !name.includes(".") ? `${path}/` : path;
}

/** Returns the edition of a path among some languages: the first stands at the root, each other in its own folder. */
export function languageOf(path, languages) {
  const [original, ...others] = languages;
  return others.find((language) => path === language || path.startsWith(`${language}/`)) ?? original;
}
