/**
 * <handbook-hold>: three ticks before a hold, a timer and the next sentence during it, thanks or a call back after it.
 * One key does what comes next. The address keeps the hold behind #, in numbers; the title of the tab says the time.
 */

import { KeptValue } from "../../shared/kept-value.js";
import { partOf } from "../../shared/parts.js";
import { pageKey, singleKeysAreOn, watchSingleKeys } from "../../shared/single-keys.js";
import { readWords } from "../../shared/words.js";
import {
  clockOf,
  formatHold,
  formatTime,
  holdAgain,
  isDue,
  nextSentence,
  parseHold,
  parseSeconds,
  SECONDS,
  startHold,
  untilChange,
} from "./hold-clock.js";
import { playSoftSound } from "./soft-sound.js";
import { startTicking } from "./ticking.js";

const KEY = "t";
const interval = new KeptValue("hold-seconds", {
  understand: (stored) => parseSeconds(stored) ?? SECONDS,
  join: (_, held) => held,
});

class HoldElement extends HTMLElement {
  #listeners;
  #say;
  #title;
  #hold = null;
  #wasDue = false;
  #stopTicking = () => {};

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#title = document.title;
    partOf(this, "form").addEventListener("submit", (event) => this.#submit(event), { signal });
    this.addEventListener("click", (event) => this.#press(event), { signal });
    document.addEventListener("keydown", (event) => this.#pressKey(event), { signal });
    document.addEventListener("visibilitychange", () => this.#hold && this.#show(), { signal });
    watchSingleKeys(() => this.#showKeys(), { signal });
    this.#showKeys();
    partOf(this, "[data-panel=before]").inert = false;
    this.#field.value = interval.value;
    const kept = parseHold(location.hash, Date.now());
    if (kept) {
      this.#run(kept);
    } else {
      this.#open("before");
    }
  }

  disconnectedCallback() {
    this.#listeners.abort();
    this.#stop();
  }

  get #field() {
    return partOf(this, "#hb-hold-seconds");
  }

  get #missing() {
    const boxes = [...this.querySelectorAll("[data-tick]")];
    return boxes.filter((box) => !box.checked).map((box) => this.#say(`${box.dataset.tick}_short`));
  }

  #submit(event) {
    event.preventDefault();
    this.#start();
  }

  #start() {
    const seconds = parseSeconds(this.#field.value);
    partOf(this, "#hb-hold-fault").hidden = seconds !== null;
    this.#field.setAttribute("aria-invalid", String(seconds === null));
    this.#field.setAttribute("aria-describedby", `hb-hold-hint${seconds === null ? " hb-hold-fault" : ""}`);
    if (seconds === null) {
      this.#field.focus();
      return;
    }
    if (seconds !== interval.value) {
      interval.change(() => seconds);
    }
    const missing = this.#missing;
    const notice = partOf(this, ".hb-hold__missing");
    notice.hidden = missing.length === 0;
    notice.textContent = this.#say("missing", { what: missing.join(", ") });
    this.#run(startHold(seconds, Date.now()));
    const started = this.#say("started", { time: formatTime(seconds) });
    this.#speak(missing.length > 0 ? `${notice.textContent} ${started}` : started);
  }

  #press(event) {
    const { action } = event.target.closest("button")?.dataset ?? {};
    if (action === "again") {
      this.#again();
    } else if (action === "new") {
      this.#renew();
    } else if (action) {
      this.#end(action);
    }
  }

  #pressKey(event) {
    if (pageKey(event) !== KEY || document.querySelector("dialog[open]")) {
      return;
    }
    event.preventDefault();
    if (this.#hold) {
      this.#again();
    } else if (partOf(this, "[data-panel=before]").hidden) {
      this.#renew();
    } else {
      this.#start();
    }
  }

  #again() {
    partOf(this, ".hb-hold__missing").hidden = true;
    this.#run(holdAgain(this.#hold, Date.now()));
    this.#speak(this.#say("started", { time: formatTime(this.#hold.seconds) }));
  }

  /** Follows a hold from the clock, and has the address keep it. */
  #run(hold) {
    this.#stopTicking();
    this.#hold = hold;
    this.#wasDue = isDue(hold, Date.now());
    history.replaceState(history.state, "", formatHold(hold));
    partOf(this, "[data-say]").textContent = this.#say(nextSentence(hold));
    this.#open("during");
    this.#show();
    this.#stopTicking = startTicking(
      () => this.#show(),
      () => untilChange(this.#hold, Date.now()),
    );
  }

  #show() {
    const now = Date.now();
    const { left, over, total, done } = clockOf(this.#hold, now);
    const due = isDue(this.#hold, now);
    this.toggleAttribute("data-due", due);
    partOf(this, ".hb-hold__left").textContent = due ? this.#say("due") : formatTime(left);
    partOf(this, ".hb-hold__when").textContent = due
      ? this.#say("over", { time: formatTime(over) })
      : this.#say("left");
    partOf(this, ".hb-hold__to-say").textContent = this.#say(due ? "say" : "say_later");
    this.style.setProperty("--hb-hold-done", String(done));
    this.#showTotal(total);
    document.title = `${due ? this.#say("due") : formatTime(left)} · ${this.#title}`;
    if (due && !this.#wasDue) {
      this.#speak(`${this.#say("due")} ${this.#say(nextSentence(this.#hold))}`);
      if (partOf(this, "[data-sound]").checked) {
        playSoftSound();
      }
    }
    this.#wasDue = due;
  }

  #showTotal(total) {
    const { returns } = this.#hold;
    for (const part of this.querySelectorAll(".hb-hold__total")) {
      part.textContent = this.#say("total", { time: formatTime(total), count: returns });
    }
  }

  #end(how) {
    this.#stop();
    this.#open(how);
    this.#speak(this.#say(`say_${how}`));
  }

  /** A new hold asks its three questions again. */
  #renew() {
    for (const box of this.querySelectorAll("[data-tick]")) {
      box.checked = false;
    }
    this.#open("before");
    this.#speak("");
  }

  #stop() {
    this.#stopTicking();
    if (this.#hold) {
      this.#hold = null;
      history.replaceState(history.state, "", location.pathname + location.search);
    }
    document.title = this.#title;
    this.toggleAttribute("data-due", false);
  }

  /** Shows one panel; whoever was in the tool goes on from its first button or box. */
  #open(name) {
    const wasInside = this.contains(document.activeElement);
    let opened;
    for (const panel of this.querySelectorAll("[data-panel]")) {
      const isOpened = panel.dataset.panel === name;
      if (isOpened && panel.hidden) {
        opened = panel;
      }
      panel.hidden = !isOpened;
    }
    if (opened && wasInside) {
      partOf(opened, "button, input").focus();
    }
  }

  #showKeys() {
    for (const key of this.querySelectorAll("kbd")) {
      key.hidden = !singleKeysAreOn();
    }
  }

  #speak(text) {
    partOf(this, "[role=status]").textContent = text;
  }
}

customElements.define("handbook-hold", HoldElement);
