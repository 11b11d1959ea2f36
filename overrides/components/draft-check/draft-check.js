/** <handbook-draft-check>: reads a draft over by the rules of the house; what is typed is kept nowhere. */

import { setAttribute } from "../../shared/attributes.js";
import { partOf } from "../../shared/parts.js";
import { readWords } from "../../shared/words.js";
import { readChoices, writeChoices } from "./draft-address.js";
import { DraftReader } from "./draft-reader.js";
import { gather, isGrave, setSubjectApart, verdictKey } from "./draft-report.js";
import { mutedItem, remarkItem } from "./remark-list.js";

const PAUSE = 600;

class DraftCheckElement extends HTMLElement {
  #listeners;
  #rules = [];
  #loading;
  #reader;
  #say;
  #muted = new Set();
  #late;
  #draft;
  #answer;
  #asked = 0;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#form.addEventListener("submit", (event) => this.#submit(event), { signal });
    this.#form.addEventListener("reset", () => this.#clear(), { signal });
    this.#form.addEventListener("input", () => this.#checkLater(), { signal });
    this.#form.addEventListener("change", () => this.#choose(), { signal });
    this.addEventListener("click", (event) => this.#press(event), { signal });
    this.addEventListener("focusin", () => this.#prepare(), { signal });
    this.#readAddress();
    if (location.hash) {
      this.#hasRules().then(() => this.#readAddress());
    }
    this.#form.inert = false;
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#late);
    this.#reader?.stop();
  }

  /** Loads the rules, which weigh more than their page, once; tells whether they are there. */
  async #hasRules() {
    try {
      this.#loading ??= fetch(this.dataset.rules).then((answer) => answer.json());
      this.#rules = await this.#loading;
      this.#reader ??= new DraftReader(this.#rules);
      return true;
    } catch {
      this.#loading = undefined;
      return false;
    }
  }

  async #prepare() {
    if (await this.#hasRules()) {
      this.#reader.prepare();
    }
  }

  get #form() {
    return partOf(this, "form");
  }

  get #fields() {
    return this.#form.elements;
  }

  get #choices() {
    return { channel: this.#fields.channel.value, language: this.#fields.language.value, muted: this.#muted };
  }

  get #offered() {
    const values = (name) => [...this.#fields[name]].map((input) => input.value);
    return {
      channels: values("channel"),
      languages: values("language"),
      rules: this.#rules.map((rule) => rule.id),
    };
  }

  #readAddress() {
    const { channel, language, muted } = readChoices(location.hash, this.#offered);
    this.#fields.channel.value = channel;
    this.#fields.language.value = language;
    this.#muted = muted;
    this.#showChannel();
    this.#showMuted();
  }

  #writeAddress() {
    const hash = writeChoices(this.#choices, this.#offered);
    history.replaceState(history.state, "", `${location.pathname}${location.search}${hash}`);
  }

  #choose() {
    this.#showChannel();
    this.#writeAddress();
    this.#checkLater();
  }

  #showChannel() {
    for (const part of this.querySelectorAll("[data-of]")) {
      part.hidden = part.dataset.of !== this.#choices.channel;
    }
  }

  #submit(event) {
    event.preventDefault();
    const isEmpty = this.#fields.text.value.trim() === "";
    this.#showFault(isEmpty);
    if (isEmpty) {
      this.#fields.text.focus();
    } else {
      this.#setSubjectApart();
      this.#check();
    }
  }

  #showFault(isEmpty) {
    partOf(this, ".hb-draft__fault").hidden = !isEmpty;
    const { text } = this.#fields;
    text.toggleAttribute("aria-invalid", isEmpty);
    setAttribute(text, "aria-describedby", isEmpty && "hb-draft-fault");
  }

  /** A pasted email often begins with its subject. */
  #setSubjectApart() {
    const { subject, text } = setSubjectApart(this.#fields.text.value);
    if (this.#choices.channel === "courriel" && subject && !this.#fields.subject.value) {
      this.#fields.subject.value = subject;
      this.#fields.text.value = text;
    }
  }

  /** Once a draft was read over, it is again as it changes. */
  #checkLater() {
    clearTimeout(this.#late);
    if (this.#answer) {
      this.#late = setTimeout(() => this.#check(), PAUSE);
    }
  }

  async #check() {
    clearTimeout(this.#late);
    const { channel, language } = this.#choices;
    const text = this.#fields.text.value;
    const draft = channel === "courriel" ? { subject: this.#fields.subject.value, text } : { text };
    this.#asked += 1;
    const asked = this.#asked;
    const hasRules = await this.#hasRules();
    if (asked !== this.#asked) {
      return;
    }
    const answer = hasRules ? await this.#reader.read(draft, { channel, language }) : { isFailed: true };
    if (answer) {
      this.#draft = { draft, language };
      this.#answer = answer;
      this.#show();
    }
  }

  #show() {
    const { remarks = [], isCut, isFailed } = this.#answer;
    const groups = gather(remarks, this.#rules, this.#muted);
    const items = groups.map((group) => remarkItem(this, group, { ...this.#draft, say: this.#say }));
    partOf(this, ".hb-draft__remarks").replaceChildren(...items);
    partOf(this, ".hb-draft__remarks").hidden = items.length === 0;
    partOf(this, ".hb-draft__limits").hidden = false;
    this.dataset.read = "";
    this.#showMuted();
    partOf(this, "[role=status]").textContent = isFailed ? this.#say("failed") : this.#verdict(groups, isCut);
  }

  #verdict(groups, isCut) {
    const grave = groups.filter(isGrave).length;
    const said = this.#say(verdictKey(groups), {
      count: groups.length,
      grave,
      doubtful: groups.length - grave,
    });
    return isCut ? `${said} ${this.#say("cut")}` : said;
  }

  #showMuted() {
    const muted = new Map(
      this.#rules.filter((rule) => this.#muted.has(rule.id)).map((rule) => [rule.label, rule]),
    );
    partOf(this, ".hb-draft__muted").hidden = muted.size === 0;
    const items = [...muted.values()].map((rule) => mutedItem(this, rule, { say: this.#say }));
    partOf(this, ".hb-draft__muted ul").replaceChildren(...items);
  }

  #press({ target }) {
    const button = target.closest("[data-action]");
    const item = button?.closest("[data-start], [data-rule]");
    if (button?.dataset.action === "show") {
      const { part, start, end } = item.dataset;
      this.#fields[part].focus();
      this.#fields[part].setSelectionRange(Number(start), Number(end));
    } else if (button) {
      this.#hear(item.dataset.rule, button.dataset.action === "unmute");
    }
  }

  #hear(id, isHeard) {
    const { label } = this.#rules.find((rule) => rule.id === id);
    const alike = new Set(this.#rules.filter((rule) => rule.label === label).map((rule) => rule.id));
    this.#muted = new Set([...this.#muted, ...alike].filter((other) => !(isHeard && alike.has(other))));
    this.#writeAddress();
    this.#showMuted();
    if (this.#answer) {
      this.#show();
    }
    partOf(this, "[role=status]").focus();
  }

  #clear() {
    clearTimeout(this.#late);
    this.#asked += 1;
    this.#reader?.stop();
    this.#answer = undefined;
    this.#draft = undefined;
    const choices = this.#choices;
    partOf(this, ".hb-draft__remarks").replaceChildren();
    for (const part of this.querySelectorAll(".hb-draft__remarks, .hb-draft__limits")) {
      part.hidden = true;
    }
    partOf(this, "[role=status]").textContent = "";
    this.removeAttribute("data-read");
    this.#showFault(false);
    // The form empties its fields after this: what was chosen stays, and typing may go on.
    setTimeout(() => {
      this.#fields.channel.value = choices.channel;
      this.#fields.language.value = choices.language;
      this.#fields.text.focus();
    });
  }
}

customElements.define("handbook-draft-check", DraftCheckElement);
