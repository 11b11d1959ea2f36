/** <handbook-offline-copy>: says what copy of the handbook this device keeps; makes it, or takes it away. */

import {
  allowCopy,
  askWorker,
  canKeepCopy,
  fetchList,
  isTurnedOff,
  keepQuestion,
  keptCopies,
  mayKeepCopy,
  pageLanguage,
  removeCopies,
  rootAddress,
  startWorker,
} from "../../shared/kept-copy.js";
import { isMetered } from "../../shared/line.js";
import { formatNumber } from "../../shared/numbers.js";
import { partOf } from "../../shared/parts.js";
import { isSharedDesk, keptKeys, watchSharedDesk } from "../../shared/storage.js";
import { readWords } from "../../shared/words.js";
import { megabytes, offersOf, sortKept, stateOf, whyNone } from "./copy-report.js";

class OfflineCopyElement extends HTMLElement {
  #listeners;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#button("keep").addEventListener("click", () => this.#allow(), { signal });
    this.#button("remove").addEventListener("click", () => this.#remove(), { signal });
    watchSharedDesk(() => this.#follow(), { signal });
    partOf(this, ".hb-offline__nothing").hidden = true;
    partOf(this, ".hb-offline__all").hidden = false;
    this.#follow();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #button(action) {
    return partOf(this, `[data-action="${action}"]`);
  }

  /** Shows how the copy stands, and goes on with it when nothing forbids it. */
  async #follow({ isAsked = false } = {}) {
    const why = whyNone({
      canKeep: canKeepCopy(),
      isShared: isSharedDesk(),
      isOff: isTurnedOff(),
      isSilent: keptKeys() === null,
    });
    if (why || (!isAsked && isMetered(navigator.connection))) {
      await this.#show(why ?? "metered");
      return;
    }
    await this.#show("preparing");
    try {
      const { active } = await startWorker();
      const { isWhole, reason } = await askWorker(active, keepQuestion({ isAsked }), (progress) =>
        this.#tell("filling", this.#written(progress)),
      );
      await this.#show(isWhole ? "whole" : reason);
    } catch {
      await this.#show("unsupported");
    }
  }

  /** Shows a state, as the list that the copy holds bears it out. */
  async #show(asked) {
    const copies = await keptCopies();
    const { list } = copies.find(({ language }) => language === pageLanguage()) ?? {};
    const state = stateOf(asked, { hasList: Boolean(list), mayKeep: mayKeepCopy() });
    this.#tell(state, list ? this.#figures(list) : {});
    this.#showKept(list);
    this.#showOther(copies.find((copy) => copy.list && copy.language !== pageLanguage()));
    const { keep, remove } = offersOf(state, copies.length > 0);
    this.#button("keep").hidden = !keep;
    this.#button("remove").hidden = !remove;
    await this.#showCost(keep);
  }

  #tell(state, values = {}) {
    const place = partOf(this, "[role=status]");
    this.dataset.state = state;
    const text = this.#say(state, values);
    if (place.textContent !== text) {
      place.textContent = text;
    }
  }

  #showKept(list) {
    const details = partOf(this, "details");
    details.hidden = !list;
    if (list) {
      const { pages, others } = sortKept(list);
      partOf(details, ".hb-offline__also").textContent = this.#say("also", this.#written({ others }));
      partOf(details, "ul").replaceChildren(...pages.map(toItem));
    }
  }

  #showOther(copy) {
    const place = partOf(this, ".hb-offline__other");
    place.hidden = !copy;
    place.textContent = copy ? this.#say("other", this.#figures(copy.list)) : "";
  }

  /** Says what a copy would weigh, before one asks for it. */
  async #showCost(isOffered) {
    const place = partOf(this, ".hb-offline__cost");
    const list = isOffered ? await fetchList().catch(() => null) : null;
    place.hidden = !list;
    place.textContent = list ? this.#say("cost", this.#figures(list)) : "";
  }

  async #allow() {
    allowCopy(true);
    await this.#follow({ isAsked: true });
  }

  async #remove() {
    const isKept = allowCopy(false);
    const isRemoved = await removeCopies();
    await this.#show("off");
    if (!isRemoved || !isKept) {
      this.#tell(isRemoved ? "not_saved" : "failed");
    }
    this.#button("keep").focus();
  }

  #figures({ pages, bytes, download }) {
    return this.#written({ pages, size: megabytes(bytes), download: megabytes(download) });
  }

  #written(numbers) {
    const entries = Object.entries(numbers).map(([name, number]) => [
      name,
      formatNumber(number, pageLanguage()),
    ]);
    return Object.fromEntries(entries);
  }
}

function toItem({ path, title }) {
  const link = document.createElement("a");
  link.href = rootAddress() + path;
  link.textContent = title;
  const item = document.createElement("li");
  item.append(link);
  return item;
}

customElements.define("handbook-offline-copy", OfflineCopyElement);
