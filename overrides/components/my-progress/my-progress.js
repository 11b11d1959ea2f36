/** <handbook-progress>: all paths at a glance, the file to keep, what to erase. */

import { formatDay, today } from "../../shared/day.js";
import { dataOf, partOf } from "../../shared/parts.js";
import { formatFile, readFile } from "../../shared/progress-state.js";
import {
  addProgress,
  forgetAll,
  loadProgress,
  summaryOf,
  watchProgress,
} from "../../shared/progress-store.js";
import { languageOf, readWords } from "../../shared/words.js";

const FILE = "le-bon-ton-progression";

class ProgressElement extends HTMLElement {
  #listeners;
  #paths;
  #say;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#paths = dataOf(this, "paths");
    this.#say = readWords(this);
    this.#on("print", () => print(), signal);
    this.#on("export", () => this.#export(), signal);
    this.#on("erase", () => this.#erase(), signal);
    partOf(this, "input[type=file]").addEventListener("change", (event) => this.#import(event.target), {
      signal,
    });
    watchProgress(() => this.#show(), { signal });
    partOf(this, ".hb-progress__tools").hidden = false;
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #on(action, callback, signal) {
    partOf(this, `[data-action=${action}]`).addEventListener("click", callback, { signal });
  }

  #notify(text) {
    partOf(this, ".hb-progress__notice").textContent = text;
  }

  #export() {
    const name = `${FILE}-${today()}.json`;
    const file = new Blob([formatFile(loadProgress(), today())], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    this.#notify(this.#say("exported", { name }));
  }

  async #import(field) {
    const [file] = field.files;
    field.value = "";
    if (!file) {
      return;
    }
    const { progress, fault } = await readFile(file);
    if (fault) {
      this.#notify(this.#say(`import_${fault}`));
      return;
    }
    const { count, isKept } = addProgress(progress);
    const said = this.#say("imported", { count });
    this.#notify(isKept ? said : `${said} ${this.#say("not_saved")}`);
  }

  #erase() {
    if (confirm(this.#say("erase_sure"))) {
      forgetAll();
      this.#notify(this.#say("erased"));
    }
  }

  #show() {
    const progress = loadProgress();
    const language = languageOf(this);
    for (const path of this.#paths) {
      const { done, total, isComplete, lastDay } = summaryOf(path);
      const section = partOf(this, `section[data-path="${path.id}"]`);
      partOf(section, ".hb-progress__count").textContent = isComplete
        ? this.#say("finished", { date: formatDay(lastDay, language) })
        : this.#say("count", { count: done.size, done: done.size, total });
      for (const row of section.querySelectorAll("[data-step]")) {
        const day = progress[path.id]?.[row.dataset.step];
        row.toggleAttribute("data-done", Boolean(day));
        partOf(row, ".hb-progress__state").hidden = !day;
        partOf(row, ".hb-progress__done").textContent = day
          ? this.#say("done_on", { date: formatDay(day, language) })
          : "";
      }
    }
  }
}

customElements.define("handbook-progress", ProgressElement);
