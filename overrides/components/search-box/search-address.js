/** What is looked for, as the address of a page says it: ?q=client+fâché&kind=tip. */

const QUERY = "q";
const KIND = "kind";

/** Returns {query, kind} of an address; a kind that the box does not offer is none. */
export function readSearch(search, kinds) {
  const parameters = new URLSearchParams(search);
  const kind = parameters.get(KIND) ?? "";
  return { query: parameters.get(QUERY) ?? "", kind: kinds.includes(kind) ? kind : "" };
}

/** Returns what follows the path of an address that says what is looked for; the parameters of others stay first. */
export function writeSearch(search, { query, kind }) {
  const parameters = new URLSearchParams(search);
  parameters.delete(QUERY);
  parameters.delete(KIND);
  if (query.trim()) {
    parameters.set(QUERY, query.trim());
    if (kind) {
      parameters.set(KIND, kind);
    }
  }
  return parameters.size > 0 ? `?${parameters}` : "";
}

/** Has the address of the page say what is looked for, and its place in the history remember `state` with it. */
export function replaceSearch(asked, state = {}) {
  const search = writeSearch(location.search, asked);
  if (search !== location.search || Object.keys(state).length > 0) {
    const address = `${location.pathname}${search}${location.hash}`;
    history.replaceState({ ...history.state, ...state }, "", address);
  }
}
