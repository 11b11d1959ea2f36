/** Parts of the frame that no page holds: see hooks/handbook/site/later_parts.py. */

/** Fetches the part at an address relative to the page; returns its elements, whose links lead where they should from here. */
export async function fetchPart(address) {
  const url = new URL(address, location.href);
  const response = await fetch(url);
  const { body } = new DOMParser().parseFromString(await response.json(), "text/html");
  for (const link of body.querySelectorAll("[href]")) {
    link.setAttribute("href", new URL(link.getAttribute("href"), url).href);
  }
  return [...body.children];
}
