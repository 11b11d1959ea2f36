/**
 * Elements that stand below what a page shows first: their scripts come when the reader nears them, or once the browser has
 * nothing else to do, for they also tell what this device keeps to whoever prints the page. See hooks/handbook/site/page_scripts.py.
 */

import { whenIdle } from "./when-idle.js";

/** How far below or above the window an element is near it: one more window. */
const NEAR = "100% 0%";

/** Fetches the scripts of such elements; whoever comes by a link to a part of the page may land on one, and waits for none. */
export function fetchLaterElements() {
  const named = JSON.parse(document.getElementById("hb-later")?.textContent ?? "{}");
  const tags = Object.keys(named);
  if (tags.length === 0) {
    return;
  }
  const fetchAll = () => {
    for (const tag of tags) {
      fetchScripts(named, tag);
    }
  };
  if (location.hash) {
    fetchAll();
    return;
  }
  const watched = new IntersectionObserver((seen) => fetchSeen(seen, named), { rootMargin: NEAR });
  for (const element of document.querySelectorAll(tags.join())) {
    watched.observe(element);
  }
  whenIdle(fetchAll);
}

function fetchSeen(seen, named) {
  for (const { isIntersecting, target } of seen) {
    if (isIntersecting) {
      fetchScripts(named, target.localName);
    }
  }
}

/** Fetches the scripts that the elements of a tag need, all together; without them, the page is whole all the same. */
function fetchScripts(named, tag) {
  for (const address of named[tag]) {
    import(new URL(address, location.href)).catch(() => {});
  }
}
