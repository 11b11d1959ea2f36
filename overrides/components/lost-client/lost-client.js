/** <handbook-lost-client>: what a lost client costs, counted anew at each letter, and drawn. */

import { copyText } from "../../shared/clipboard.js";
import { Confirmation } from "../../shared/confirmation.js";
import { NumberFields } from "../../shared/number-fields.js";
import { formatMoney, formatNumber, formatOf } from "../../shared/numbers.js";
import { partOf } from "../../shared/parts.js";
import { printAlone } from "../../shared/print-alone.js";
import { drawScale } from "../../shared/scale-drawing.js";
import { languageOf, readWords } from "../../shared/words.js";
import { ASSUMPTIONS, casesOf, costOf, outOfOrder } from "./cost.js";
import { fromHash, toHash } from "./cost-address.js";

const PAUSE = 700;
const SIDES = ["low", "likely", "high"];

class LostClientElement extends HTMLElement {
  #listeners;
  #say;
  #fields;
  #copied;
  #pause;
  #costs = null;

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#say = readWords(this);
    this.#fields = new NumberFields(this.#form, this.#say);
    this.#fields.listen({ signal });
    this.#copied = new Map(["link", "copy"].map((name) => [name, new Confirmation(this.#button(name))]));
    this.#form.addEventListener("input", () => this.#change(), { signal });
    this.#button("link").addEventListener("click", () => this.#copyLink(), { signal });
    this.#button("copy").addEventListener("click", () => this.#copy("copy", this.#costs && this.#sentence), {
      signal,
    });
    this.#button("print").addEventListener("click", () => printAlone(this, { withOrigin: true }), { signal });
    this.#button("reset").addEventListener("click", () => this.#reset(), { signal });
    window.addEventListener("hashchange", () => this.#readAddress(), { signal });
    this.#free();
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#pause);
    for (const confirmation of this.#copied.values()) {
      confirmation.restore();
    }
  }

  get #form() {
    return partOf(this, "form");
  }

  get #isMargin() {
    return this.#form.elements.namedItem("measure").value === "margin";
  }

  get #amounts() {
    const amounts = SIDES.map((side) => formatMoney(this.#costs[side].total, languageOf(this)));
    const measure = this.#say(this.#isMargin ? "of_margin" : "of_revenue");
    return { low: amounts[0], total: amounts[1], high: amounts[2], measure };
  }

  get #sentence() {
    return this.#say(this.#resultKey("result"), this.#amounts);
  }

  /** A range is said when there is one. */
  #resultKey(name) {
    return this.#costs.low.total === this.#costs.high.total ? name : `${name}_range`;
  }

  #button(name) {
    return partOf(this, `[data-action="${name}"]`);
  }

  #free() {
    this.#form.inert = false;
    this.#fields.start();
    this.#readAddress();
    this.#count();
    partOf(this, ".hb-lost__tools").inert = false;
  }

  #readAddress() {
    const written = fromHash(location.hash);
    if (!written) {
      return;
    }
    for (const [name, value] of Object.entries(written.given)) {
      this.#fields.write(name, value);
    }
    this.#form.elements.namedItem("measure").value = written.margin === null ? "revenue" : "margin";
    this.#fields.write("margin", written.margin);
    this.#count();
    this.#fields.show({ all: true });
  }

  /** Counts at once; says the result, and writes it in the address, once the typing pauses. */
  #change() {
    const given = this.#count();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#tell();
      if (this.#costs) {
        this.#writeAddress(given);
      }
    }, PAUSE);
  }

  #count() {
    const margin = this.#form.elements.namedItem("margin");
    partOf(this, ".hb-lost__margin").hidden = !this.#isMargin;
    margin.disabled = !this.#isMargin;
    const given = this.#fields.read();
    for (const name of outOfOrder(given)) {
      this.#fields.refuse(name, name.endsWith("low") ? "low_above" : "high_below");
    }
    this.#fields.show();
    const cases = casesOf(given);
    const costs = SIDES.map((side) => [side, costOf(cases[side], given.margin)]);
    this.#costs = this.#fields.areSound ? Object.fromEntries(costs) : null;
    this.#showOrigins();
    this.#showSheet(cases);
    this.#draw();
    this.#showTotal();
    return given;
  }

  #showTotal() {
    const [amount, range] = [partOf(this, ".hb-lost__amount"), partOf(this, ".hb-lost__range")];
    amount.textContent = this.#costs ? formatMoney(this.#costs.likely.total, languageOf(this)) : "";
    range.textContent = this.#costs ? this.#say(this.#resultKey("bar"), this.#amounts) : this.#say("to_mend");
  }

  #tell() {
    partOf(this, "[role=status]").textContent = this.#costs ? this.#sentence : this.#say("to_mend");
  }

  /** A number that the reader has changed is no longer the article's. */
  #showOrigins() {
    for (const row of this.querySelectorAll("[data-assumption]")) {
      const isOwn = [...row.querySelectorAll("input")].some((input) => input.value !== input.defaultValue);
      partOf(row, "[data-origin]").hidden = isOwn;
      partOf(row, "[data-own]").hidden = !isOwn;
    }
  }

  #showSheet(cases) {
    const language = languageOf(this);
    for (const name of ASSUMPTIONS) {
      const write = formatOf(this.#form.elements.namedItem(`${name}_likely`).dataset.number);
      this.#fillRow(name, (side) => cases[side][name] !== null && write(cases[side][name], language));
    }
    for (const name of ["value", "putOff", "indirect", "total"]) {
      const write = name === "putOff" ? formatNumber : formatMoney;
      this.#fillRow(name, (side) => this.#costs && write(this.#costs[side][name], language));
    }
    partOf(this, "[data-measure]").textContent = this.#say(
      this.#isMargin ? "measured_margin" : "measured_revenue",
    );
  }

  #fillRow(name, write) {
    for (const side of SIDES) {
      partOf(this, `[data-row="${name}"] [data-side="${side}"]`).textContent = write(side) || "…";
    }
  }

  #draw() {
    const place = partOf(this, ".hb-lost__picture");
    place.hidden = !this.#costs;
    if (!this.#costs) {
      return;
    }
    const rows = SIDES.map((side) => {
      const { value, total } = this.#costs[side];
      const spans = [
        { from: 0, to: value, kind: "strong" },
        { from: value, to: total, kind: "soft" },
      ];
      return { name: this.#say(side), value: formatMoney(total, languageOf(this)), spans };
    });
    const label = this.#say("picture", { result: this.#sentence });
    partOf(place, "[data-drawing]").replaceChildren(
      drawScale({ label, rows, from: 0, to: this.#costs.high.total }),
    );
  }

  #reset() {
    this.#form.reset();
    this.#fields.forget();
    history.replaceState(history.state, "", location.pathname + location.search);
    this.#count();
    this.#tell();
    partOf(this, "input").focus();
  }

  #copyLink() {
    if (this.#costs) {
      this.#writeAddress(this.#fields.read());
    }
    this.#copy("link", this.#costs && location.href);
  }

  #writeAddress(given) {
    history.replaceState(history.state, "", toHash(given, given.margin));
  }

  /** Copies a text, unless there is none for want of sound numbers. */
  async #copy(name, text) {
    const copied = text && (await copyText(text));
    this.#copied
      .get(name)
      .show(this.#say(copied ? "copied" : text ? "copy_failed" : "to_mend"), { isLong: !copied });
  }
}

customElements.define("handbook-lost-client", LostClientElement);
