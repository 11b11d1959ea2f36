/** The results of a search, made from the template of the page: they hold no HTML but its own. */

import { partOf } from "../../shared/parts.js";
import { siteSettings } from "../../shared/site-settings.js";
import { writeParts } from "../../shared/words.js";
import { cutBlanks } from "../blank/blank-parts.js";
import { withHiddenWords } from "./found-words.js";

/** Kinds of pages that all stand in the section of their name. */
const SECTION_OF_ITS_OWN = new Set(["team", "path", "tool"]);

/** What of a result is in the language of its page. */
const TEXTS = ".hb-result__title, .hb-result__say, .hb-result__teaser, .hb-result__passages a";

export class ResultList {
  #list;
  #template;
  #say;
  #typed = new Map();

  /** `say` gives the name of each kind. */
  constructor(list, template, say) {
    this.#list = list;
    this.#template = template;
    this.#say = say;
    list.addEventListener("input", ({ target }) => this.#remember(target));
  }

  /** What the arrow keys go through. */
  get links() {
    return [...this.#list.querySelectorAll("a")];
  }

  /** The links to the results themselves. */
  get titles() {
    return [...this.#list.querySelectorAll(".hb-result__link")];
  }

  /** Shows results; those that were already first stay as they are when `isMore`. `language` is not that of the page. */
  show(results, isMore, language) {
    const kept = isMore ? this.#list.children.length : 0;
    const items = results.slice(kept).map((result) => this.#toItem(result, language));
    const { activeElement } = document;
    const wasWithin = this.#list.contains(activeElement);
    if (!isMore) {
      this.#list.replaceChildren();
    }
    this.#list.append(...items);
    if (wasWithin && !isMore) {
      this.#focusAgain(activeElement);
    }
  }

  /** Forgets what was typed in blanks: it was for one client. */
  forget() {
    this.#typed.clear();
  }

  #remember(blank) {
    this.#typed.set(blankKey(blank.closest("[data-kind]"), blank.ariaLabel), blank.textContent);
  }

  /** Shows a sentence to say, its blanks as they were left in the results before, and lends it to its copy button. */
  #showSaid(item, parts) {
    const said = partOf(item, ".hb-result__said");
    const recall = (example) => this.#typed.get(blankKey(item, example));
    showText(partOf(said, ".hb-result__say"), parts, recall);
    said.hidden = false;
  }

  /** Who went into the list while better results were on their way stays in it: on the same one, or else the first. */
  #focusAgain({ href }) {
    const same = this.links.find((link) => link.href === href);
    (same ?? this.titles[0])?.focus();
  }

  /** Shows what results quote, {place, isSaid, parts}, in place of what they say of themselves. */
  quote(quotes) {
    for (const [place, isSaid, parts] of quotes) {
      const item = this.#list.children[place];
      const says = partOf(item, ".hb-result__said").hidden === false;
      if (isSaid && !says) {
        this.#showSaid(item, parts);
      }
      showText(partOf(item, ".hb-result__teaser"), isSaid && !says ? [] : parts);
    }
  }

  #toItem({ kind, url, title, section, number, missing, say, teaser, passages }, language) {
    const item = this.#template.content.cloneNode(true).firstElementChild;
    item.dataset.kind = kind;
    for (const own of language ? item.querySelectorAll(TEXTS) : []) {
      own.lang = language;
    }
    const link = partOf(item, ".hb-result__link");
    link.href = addressOf(url);
    showText(partOf(link, ".hb-result__title"), title);
    const named = [this.#say(kind, { number }), SECTION_OF_ITS_OWN.has(kind) ? "" : section].filter(Boolean);
    const lacked = missing.flatMap((parts) => [{ text: " · " }, ...parts]);
    writeParts(partOf(item, ".hb-result__kind"), [{ text: named.join(" · ") }, ...lacked]);
    if (say) {
      this.#showSaid(item, say);
    }
    showText(partOf(item, ".hb-result__teaser"), teaser);
    this.#showPassages(partOf(item, ".hb-result__passages"), passages);
    return item;
  }

  #showPassages(list, passages) {
    const [model] = list.children;
    list.hidden = passages.length === 0;
    list.replaceChildren(
      ...passages.map(({ kind, url, title }) => {
        const item = model.cloneNode(true);
        partOf(item, "a").href = addressOf(url);
        showText(partOf(item, "a"), title);
        partOf(item, ".hb-result__kind").textContent = kind === "heading" ? "" : this.#say(kind);
        return item;
      }),
    );
  }
}

function blankKey(item, example) {
  return JSON.stringify([partOf(item, ".hb-result__link").href, example]);
}

/** Writes the parts [text, isFound] of a text, those found marked; `recall` gives what was typed in a blank, if it was. */
function showText(element, parts, recall) {
  element.replaceChildren(...cutBlanks(parts).flatMap((group) => toNodes(group, recall)));
  element.hidden = parts.length === 0;
}

/** A blank of a sentence to say is filled in there as on its page. */
function toNodes({ parts, isBlank }, recall) {
  if (!isBlank) {
    return parts.map(toNode);
  }
  const blank = document.createElement("handbook-blank");
  blank.className = "hb-blank";
  blank.append(...parts.map(toNode));
  const typed = recall?.(blank.textContent);
  if (typed) {
    blank.dataset.typed = typed;
  }
  return [blank];
}

function toNode([text, isFound]) {
  const node = isFound ? document.createElement("mark") : document.createTextNode(text);
  node.textContent = text;
  return node;
}

function addressOf(url) {
  const base = new URL(`${siteSettings().base}/`, location.href);
  return withHiddenWords(new URL(url, base).href);
}
