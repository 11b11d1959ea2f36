/** The caches of a browser: as much of them as what keeps the handbook asks for. */

/** Puts caches in place of none, each {address: text}; returns them. */
export function openCaches(kept = {}, { room = Number.POSITIVE_INFINITY } = {}) {
  const all = new Map(Object.entries(kept).map(([name, files]) => [name, new FakeCache(files, room)]));
  globalThis.caches = {
    keys: () => Promise.resolve([...all.keys()]),
    open: (name) => {
      if (!all.has(name)) {
        all.set(name, new FakeCache({}, room));
      }
      return Promise.resolve(all.get(name));
    },
    match: (address, { cacheName }) => Promise.resolve(all.get(cacheName)?.match(address)),
    delete: (name) => Promise.resolve(all.delete(name)),
  };
  return all;
}

class FakeCache {
  #room;

  constructor(files, room) {
    this.files = { ...files };
    this.#room = room;
  }

  keys() {
    return Promise.resolve(Object.keys(this.files).map((url) => ({ url })));
  }

  match(address) {
    const isKept = Object.hasOwn(this.files, address);
    return Promise.resolve(isKept ? new Response(this.files[address]) : undefined);
  }

  async put(address, response) {
    if (Object.keys(this.files).length >= this.#room) {
      throw new DOMException("full", "QuotaExceededError");
    }
    this.files[address] = await response.text();
  }
}
