/**
 * The copies of the handbook that this device keeps, each in a cache of its own: one edition of one build, so that
 * versions never mix. A copy is whole once it holds its own list, which comes last.
 */

import { languageOf } from "./places.js";

export class Copies {
  #root;
  #builds;
  #known;

  /** `builds` tells the build of each edition that this worker was made with, {fr: "sha256-…"}, the original first. */
  constructor(root, builds) {
    this.#root = root;
    this.#builds = builds;
  }

  get languages() {
    return Object.keys(this.#builds);
  }

  /** Returns the name of the cache of an edition in this build. */
  nameOf(language) {
    return `${this.#prefix}${language}.${this.#builds[language]}`;
  }

  /** Returns what a path of the handbook is kept under. */
  addressOf(path) {
    return `${this.#root}${path}`;
  }

  get #prefix() {
    return `handbook:${new URL(this.#root).pathname}#`;
  }

  /** Returns every copy, {name, language, isOwn, isWhole}, those of this build first, then the latest. */
  async all() {
    this.#known ??= this.#look();
    try {
      return await this.#known;
    } catch {
      this.#known = undefined;
      return [];
    }
  }

  /** Has the copies looked for again: one was begun, finished or taken away. */
  changed() {
    this.#known = undefined;
  }

  async #look() {
    const names = (await caches.keys()).filter((name) => name.startsWith(this.#prefix)).reverse();
    const copies = await Promise.all(names.map((name) => this.#describe(name)));
    return [...copies.filter(({ isOwn }) => isOwn), ...copies.filter(({ isOwn }) => !isOwn)];
  }

  async #describe(name) {
    const [language] = name.slice(this.#prefix.length).split(".");
    const list = await this.match(listPath(language), [{ name }]);
    return { name, language, isOwn: name === this.nameOf(language), isWhole: list !== undefined };
  }

  /** Returns what the first of some copies keeps under a path; undefined when none does. */
  async match(path, copies) {
    for (const { name } of copies) {
      const kept = await caches.match(this.addressOf(path), { cacheName: name, ignoreVary: true });
      if (kept) {
        return kept;
      }
    }
  }

  /** Returns the copy of an edition in this build, when it is whole. */
  async whole(language) {
    const copies = await this.all();
    return copies.find((copy) => copy.isOwn && copy.isWhole && copy.language === language);
  }

  /** Returns the copies that may hold a page, the best first. */
  async ofPage(path) {
    const language = languageOf(path, this.languages);
    const copies = (await this.all()).filter((copy) => copy.language === language);
    return [...copies.filter(({ isOwn, isWhole }) => isOwn || isWhole)];
  }

  /**
   * Takes away what no page can need: copies never finished, and all but the latest of those of other builds. Without
   * `isSpared`, none of those is spared.
   */
  async tidy({ language, isSpared = true } = {}) {
    const spared = new Set();
    for (const copy of await this.all()) {
      const isAsked = !language || language === copy.language;
      const isLatest = isSpared && copy.isWhole && !spared.has(copy.language);
      if (isLatest && !copy.isOwn) {
        spared.add(copy.language);
      } else if (isAsked && !copy.isOwn) {
        await caches.delete(copy.name);
      }
    }
    this.changed();
  }
}

/** Returns the path of the list of what an edition is made of. */
export function listPath(language) {
  return `offline/${language}.json`;
}
