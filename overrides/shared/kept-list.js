/** The list of what a copy of the handbook holds, as the device kept it: of another build, or written by another site. */

/** Returns the files of a list, each [path, digest], and a page its title too; none when it is no list. */
export function filesOf(kept) {
  const files = kept?.files;
  return Array.isArray(files) && files.every(isFile) ? files : [];
}

/** Returns a list {files, pages, bytes, download}, or null when what is kept is none. */
export function understandList(kept) {
  const files = filesOf(kept);
  const { pages, bytes, download } = kept ?? {};
  const areNumbers = [pages, bytes, download].every((number) => Number.isFinite(number) && number >= 0);
  return files.length > 0 && areNumbers ? { files, pages, bytes, download } : null;
}

function isFile(row) {
  return Array.isArray(row) && row.length > 1 && row.every((text) => typeof text === "string");
}
