/** What storage.js and those above it ask of a browser: a page at an address, and a storage with so much room. */

/** Puts a browser in place of none: its storage keeps what `kept` says, and refuses more than `room` characters. */
export function openPage(
  address,
  { kept = {}, room = Number.POSITIVE_INFINITY, root = "http://site.test/manuel/" } = {},
) {
  globalThis.location = new URL(address, root);
  globalThis.localStorage = new FakeStorage(kept, room);
  globalThis.window = new EventTarget();
  const base = root;
  globalThis.document = { getElementById: () => ({ textContent: JSON.stringify({ base }) }) };
  return globalThis.localStorage;
}

class FakeStorage {
  #room;

  constructor(kept, room) {
    Object.assign(this, kept);
    this.#room = room;
  }

  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key, text) {
    const others = Object.entries(this).filter(([name]) => name !== key);
    if ([...others.flat(), key, text].join("").length > this.#room) {
      throw new DOMException("full", "QuotaExceededError");
    }
    this[key] = text;
  }

  removeItem(key) {
    delete this[key];
  }
}
