/** What is said of the copy that a device keeps, without a page or a browser. */

const MEGABYTE = 1_000_000;

/** What is said when no copy may be kept, the first that holds; null when one may. */
export function whyNone({ canKeep, isShared, isOff, isSilent }) {
  if (!canKeep || isSilent) {
    return "unsupported";
  }
  if (isShared) {
    return "shared";
  }
  return isOff ? "off" : null;
}

/** Returns the state to show: a copy that may be there is whole once it has its list, and never without one that reads. */
export function stateOf(asked, { hasList, mayKeep }) {
  if (hasList && mayKeep) {
    return "whole";
  }
  return asked === "whole" && !hasList ? "network" : asked;
}

/** Returns which buttons a state offers, {keep, remove}: one may always take away what is there, or is coming. */
export function offersOf(state, hasCopies) {
  const isStill = ["off", "metered", "large", "full", "network"].includes(state);
  const isKept = ["whole", "filling", "full", "network"].includes(state);
  return { keep: isStill, remove: isKept || hasCopies };
}

/** Returns a number of bytes in megabytes, as people read them: at least one. */
export function megabytes(bytes) {
  return Math.max(1, Math.round(bytes / MEGABYTE));
}

/** Returns {pages, others} of the files of a list: each page {path, title}, and how many files are none. */
export function sortKept({ files }) {
  const pages = files.filter(([, , title]) => title).map(([path, , title]) => ({ path, title }));
  return { pages, others: files.length - pages.length };
}
