/** What is sought in the list of tips, as the address of the page says it: ?words=client+fidele&channel=telephone. */

// Not « q »: the search box opens on it.
const TEXT = "words";

/** Reads the text and the facet values of an address; what the page does not offer is left out. */
export function parseQuery(search, offered) {
  const parameters = [...new URLSearchParams(search)];
  const chosen = parameters
    .map(([name, value]) => ({ name, value }))
    .filter((choice) => offered.some((other) => isSame(choice, other)));
  return { text: new URLSearchParams(search).get(TEXT) ?? "", chosen: chosen.filter(isFirst) };
}

/** Writes the text and the facet values in an address; the parameters of others stay first. */
export function formatQuery(search, { text, chosen }, offered) {
  const own = new Set([TEXT, ...offered.map(({ name }) => name)]);
  const parameters = [...new URLSearchParams(search)].filter(([name]) => !own.has(name));
  if (text.trim()) {
    parameters.push([TEXT, text.trim()]);
  }
  parameters.push(...chosen.map(({ name, value }) => [name, value]));
  return parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : "";
}

/** Tells whether two choices are of the same value of the same facet. */
export function isSame(one, other) {
  return one.name === other.name && one.value === other.value;
}

function isFirst(choice, index, choices) {
  return choices.findIndex((other) => isSame(choice, other)) === index;
}
