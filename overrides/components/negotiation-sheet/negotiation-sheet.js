/** <handbook-negotiation-sheet>: both sides on one sheet, the zone drawn from their limits; kept only if asked. */

import { NumberFields } from "../../shared/number-fields.js";
import { formatMoney } from "../../shared/numbers.js";
import { partOf } from "../../shared/parts.js";
import { printAlone } from "../../shared/print-alone.js";
import { drawScale } from "../../shared/scale-drawing.js";
import { read, remove, watchSharedDesk, write } from "../../shared/storage.js";
import { languageOf, readWords } from "../../shared/words.js";
import { isBlank, understandSheet } from "./sheet-state.js";
import { placeOf, scaleOf, zoneOf } from "./zone.js";

const KEPT_AS = "negotiation";
const PAUSE = 700;
const MOST_LETTERS = 240;

class NegotiationSheetElement extends HTMLElement {
  #listeners;
  #say;
  #fields;
  #pause;
  #erased = null;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#fields = new NumberFields(this.#form, this.#say);
    this.#fields.listen({ signal });
    this.#form.addEventListener("input", (event) => this.#change(event.target), { signal });
    this.#button("print").addEventListener("click", () => printAlone(this, { withOrigin: true }), { signal });
    this.#button("erase").addEventListener("click", () => this.#erase(), { signal });
    this.#button("undo").addEventListener("click", () => this.#undo(), { signal });
    watchSharedDesk(() => this.#save(false), { signal });
    this.#free();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#pause);
  }

  get #form() {
    return partOf(this, "form");
  }

  get #texts() {
    return [...this.#form.querySelectorAll("textarea")];
  }

  get #keep() {
    return partOf(this, "[data-keep]");
  }

  get #sheet() {
    const texts = Object.fromEntries(this.#texts.map(({ name, value }) => [name, value]));
    return { role: this.#role, texts, numbers: this.#fields.read() };
  }

  get #role() {
    return this.#form.elements.namedItem("role").value;
  }

  #button(name) {
    return partOf(this, `[data-action="${name}"]`);
  }

  #free() {
    const [texts, numbers] = [this.#texts.map(({ name }) => name), Object.keys(this.#fields.read())];
    const kept = understandSheet(read(KEPT_AS), { texts, numbers, most: MOST_LETTERS });
    this.#form.inert = false;
    partOf(this, ".hb-nego__tools").inert = false;
    if (kept) {
      this.#fill(kept);
      this.#keep.checked = true;
    }
    this.#show();
  }

  #fill({ role, texts, numbers }) {
    this.#form.elements.namedItem("role").value = role;
    for (const field of this.#texts) {
      field.value = texts[field.name];
    }
    for (const [name, number] of Object.entries(numbers)) {
      this.#fields.write(name, number);
    }
  }

  #change(field) {
    this.#button("undo").hidden = true;
    this.#save(field === this.#keep);
    const verdict = this.#show();
    clearTimeout(this.#pause);
    if (field.name === "role" || "number" in field.dataset) {
      this.#pause = setTimeout(() => this.#tell(verdict), PAUSE);
    }
  }

  /** Keeps the sheet as long as the box is ticked; forgets it as soon as the tick goes. */
  #save(isAsked) {
    if (this.#keep.checked && !write(KEPT_AS, this.#sheet)) {
      this.#keep.checked = false;
      this.#notify("not_kept");
    } else if (isAsked) {
      this.#notify(this.#keep.checked ? "kept" : "forgotten");
      this.#forgetUnlessAsked();
    }
  }

  #forgetUnlessAsked() {
    if (!this.#keep.checked) {
      remove(KEPT_AS);
    }
  }

  #notify(key) {
    partOf(this, ".hb-nego__notice").textContent = key ? this.#say(key) : "";
  }

  #tell(text) {
    partOf(this, ".hb-nego__said").textContent = text;
  }

  /** Shows the zone and writes the sheet that is printed; returns what the zone says. */
  #show() {
    const { role, texts, numbers } = this.#sheet;
    this.#fields.show();
    const zone = zoneOf({ role, ...numbers });
    const verdict = this.#verdict(zone, numbers.criterion);
    partOf(this, ".hb-nego__verdict").textContent = verdict;
    this.#draw({ role, zone, criterion: numbers.criterion, verdict });
    this.#writeSheet({ role, texts, numbers });
    return verdict;
  }

  /** Writes what paper shows: each answer in its cell, and each limit as a floor or as a ceiling. */
  #writeSheet({ role, texts, numbers }) {
    for (const [name, text] of Object.entries(texts)) {
      partOf(this, `[data-cell="${name}"]`).textContent = text;
    }
    for (const side of ["ours", "theirs"]) {
      const isSeller = (side === "ours") === (role === "seller");
      const limit = numbers[side];
      partOf(this, `[data-limit="${side}"]`).textContent = this.#say(isSeller ? "floor" : "ceiling");
      partOf(this, `[data-cell="${side}"]`).textContent =
        limit === null ? "" : formatMoney(limit, languageOf(this));
    }
  }

  #verdict(zone, criterion) {
    if (!zone) {
      return this.#say("waiting");
    }
    const money = (amount) => formatMoney(amount, languageOf(this));
    const amounts = { floor: money(zone.floor), ceiling: money(zone.ceiling), width: money(zone.width) };
    const place = placeOf(criterion, zone);
    const beside = place ? ` ${this.#say(`criterion_${place}`, { criterion: money(criterion) })}` : "";
    return this.#say(zone.kind, amounts) + beside;
  }

  #draw({ role, zone, criterion, verdict }) {
    const place = partOf(this, ".hb-nego__drawing");
    place.hidden = !zone;
    if (!zone) {
      return;
    }
    const { floor, ceiling, kind, width } = zone;
    const scale = scaleOf([floor, ceiling, ...(criterion === null ? [] : [criterion])]);
    const money = (amount) => formatMoney(amount, languageOf(this));
    const sold = { name: this.#say(role === "seller" ? "we_sell" : "they_sell"), value: `≥ ${money(floor)}` };
    const bought = {
      name: this.#say(role === "seller" ? "they_buy" : "we_buy"),
      value: `≤ ${money(ceiling)}`,
    };
    const both =
      kind === "none"
        ? { name: this.#say("missing_name"), spans: [{ from: ceiling, to: floor, kind: "gap" }] }
        : { name: this.#say("zone_name"), spans: [{ from: floor, to: ceiling, kind: "strong" }] };
    const rows = [
      { ...sold, spans: [{ from: floor, to: scale.to, kind: "soft" }] },
      { ...bought, spans: [{ from: scale.from, to: ceiling, kind: "soft" }] },
      { ...both, value: money(width) },
    ];
    const marks =
      criterion === null
        ? []
        : [{ at: criterion, name: this.#say("criterion_mark", { criterion: money(criterion) }) }];
    place.replaceChildren(drawScale({ label: verdict, rows, marks, ...scale }));
  }

  #erase() {
    this.#erased = { sheet: this.#sheet, isKept: this.#keep.checked };
    this.#form.reset();
    this.#fields.forget();
    remove(KEPT_AS);
    this.#show();
    this.#notify("erased");
    this.#button("undo").hidden = isBlank(this.#erased.sheet);
    partOf(this.#form, "textarea").focus();
  }

  #undo() {
    const { sheet, isKept } = this.#erased;
    this.#fill(sheet);
    this.#keep.checked = isKept;
    this.#button("undo").hidden = true;
    this.#notify("");
    this.#save(false);
    this.#show();
    partOf(this.#form, "textarea").focus();
  }
}

customElements.define("handbook-negotiation-sheet", NegotiationSheetElement);
