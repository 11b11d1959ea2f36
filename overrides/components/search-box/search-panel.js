/** What the search box shows under its field: kinds, how the query was read, results, and what helps when there are none. */

import { fetchPart } from "../../shared/later-part.js";
import { partOf } from "../../shared/parts.js";
import { writeParts } from "../../shared/words.js";
import { ResultList } from "./result-list.js";
import { withWords } from "./search-notes.js";

/** How many results are shown at first, and at each step further. */
export const STEP = 20;

export class SearchPanel {
  #box;
  #say;
  #results;
  #untranslated;
  #situations;

  /** `say` gives the words of the box. */
  constructor(box, say) {
    this.#box = box;
    this.#say = say;
    this.#results = new ResultList(this.#part("results"), partOf(box, "template"), say);
    this.#untranslated = new ResultList(this.#part("others"), partOf(box, "template"), say);
  }

  #part(name) {
    return partOf(this.#box, `.hb-search__${name}`);
  }

  get #boxes() {
    return [...this.#part("kinds").querySelectorAll("input")];
  }

  /** What the arrow keys go through. */
  get links() {
    return [...this.#results.links, ...this.#untranslated.links];
  }

  /** The links to the results themselves. */
  get titles() {
    return this.#results.titles;
  }

  /** Tells whether what is shown answers the query, and does not only help. */
  get hasAnswers() {
    return this.#part("help").hidden && this.titles.length > 0;
  }

  get kinds() {
    return this.#boxes.map(({ value }) => value);
  }

  get kind() {
    return this.#boxes.find(({ checked }) => checked)?.value ?? "";
  }

  set kind(kind) {
    for (const box of this.#boxes) {
      box.checked = box.value === kind;
    }
  }

  /** Shows what there is before anything is looked for. */
  showStart() {
    this.#results.forget();
    this.#results.show([]);
    this.#showUntranslated({ results: [] });
    this.#part("kinds").hidden = true;
    this.#part("literal").hidden = true;
    this.#part("more").hidden = true;
    this.#help(true);
    this.#offer("");
    this.tell([{ text: this.#say("start") }]);
  }

  /** Until the index is there, nothing else tells that a query was heard. */
  showLooking() {
    if (this.titles.length === 0) {
      this.tell([{ text: this.#say("looking") }]);
    }
  }

  /**
   * Shows what worker.js answers; what is already shown stays when `isMore`. Without an answer, offers to propose what is
   * missing, the words of the `query` filled in, and to keep them on this device; `isKept` when it does already.
   */
  show(
    { isFailed, total, counts, notice, literal, results, untranslated, quotes },
    isMore,
    { query, isKept },
  ) {
    const all = (counts.page ?? 0) + (counts.tip ?? 0);
    this.#results.show(results, isMore);
    this.#showUntranslated(untranslated);
    this.quote(quotes);
    this.#part("kinds").hidden = all === 0;
    for (const box of this.#boxes) {
      partOf(box.parentElement, ".hb-facet__count").textContent = box.value ? counts[box.value] : all;
    }
    this.#part("literal").hidden = !literal;
    this.#part("literal").value = literal ?? "";
    const left = total - results.length;
    this.#part("more").hidden = left <= 0;
    this.#part("more").textContent = this.#say("more", { count: Math.min(left, STEP) });
    this.#help(all === 0);
    this.#offer(all > 0 || isFailed ? "" : query, isKept);
    this.tell(
      isFailed
        ? [{ text: this.#say("failed") }]
        : this.#reading({ total, all, notice, results }, untranslated.results.length),
    );
  }

  #help(isShown) {
    this.#part("help").hidden = !isShown;
    if (isShown) {
      this.#situations ??= this.#addSituations();
    }
  }

  /** Adds the situations that tips are about; without a line to fetch them, the next help tries again. */
  async #addSituations() {
    const help = this.#part("help");
    try {
      help.prepend(...(await fetchPart(help.dataset.situations)));
    } catch {
      this.#situations = undefined;
    }
  }

  /** Offers to propose what answers a query, and to keep it; without a query, only to propose. */
  #offer(query, isKept) {
    const link = this.#box.querySelector(".hb-search__propose");
    if (link) {
      link.href = withWords(link.dataset.propose, query);
    }
    this.#part("keep").hidden = !query;
    partOf(this.#part("keep"), "input").checked = isKept;
  }

  /** Shows apart what is not translated, said to be in its language. */
  #showUntranslated({ language, results }) {
    this.#part("untranslated").hidden = results.length === 0;
    this.#untranslated.show(results, false, language);
  }

  /** Shows what the results quote. */
  quote(quotes) {
    this.#results.quote(quotes);
  }

  /** Shows what is to be known of the results. */
  tell(parts) {
    writeParts(this.#part("reading"), parts);
  }

  /** Has screen readers say it; nothing twice. */
  speak() {
    const status = partOf(this.#box, "[role=status]");
    const { textContent } = this.#part("reading");
    if (status.textContent !== textContent) {
      status.textContent = textContent;
    }
  }

  silence() {
    partOf(this.#box, "[role=status]").textContent = "";
  }

  /** Returns how the query was read, then how many results there are, in parts {text, isTyped}. */
  #reading({ total, all, notice, results }, untranslated) {
    const key = results.length < total ? "first" : "count";
    const counted =
      total === 0
        ? this.#say("none_of_kind", { count: all })
        : this.#say(key, { count: total, shown: results.length });
    const said = [
      all > 0 ? counted : "",
      untranslated > 0 ? this.#say("untranslated", { count: untranslated }) : "",
    ].filter(Boolean);
    const space = notice.length > 0 && said.length > 0 ? " " : "";
    return [...notice, { text: space + said.join(" · ") }];
  }
}
