/** Parts of a text that the reader marks: each becomes a toggle button, whose outcome is written beside its words. */

export class Marks {
  #buttons;

  constructor(parts, { signal, onToggle }) {
    this.#buttons = parts.map((part) => toButton(part));
    for (const button of this.#buttons) {
      button.addEventListener("click", () => this.#toggle(button, onToggle), { signal });
    }
  }

  /** The buttons in the order of the text. */
  get buttons() {
    return this.#buttons;
  }

  /** The places of those that are marked. */
  get marked() {
    return [...this.#buttons.keys()].filter((place) => isPressed(this.#buttons[place]));
  }

  /** Writes an outcome beside the words of some of them, and names it for the style sheet. */
  tell(places, outcome, text) {
    for (const place of places) {
      const button = this.#buttons[place];
      clearOutcome(button);
      const told = document.createElement("span");
      told.className = "hb-mark__outcome";
      told.textContent = text;
      button.dataset.outcome = outcome;
      button.append(" ", told);
    }
  }

  /** Takes the outcomes away. */
  clearOutcomes() {
    for (const button of this.#buttons) {
      clearOutcome(button);
    }
  }

  /** Takes the marks away too. */
  reset() {
    this.clearOutcomes();
    for (const button of this.#buttons) {
      button.setAttribute("aria-pressed", "false");
    }
  }

  #toggle(button, onToggle) {
    clearOutcome(button);
    button.setAttribute("aria-pressed", String(!isPressed(button)));
    onToggle(button);
  }
}

function toButton(part) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = `${part.className} hb-mark`;
  button.setAttribute("aria-pressed", "false");
  Object.assign(button.dataset, part.dataset);
  button.append(...part.childNodes);
  part.replaceWith(button);
  return button;
}

function isPressed(button) {
  return button.getAttribute("aria-pressed") === "true";
}

function clearOutcome(button) {
  delete button.dataset.outcome;
  const told = button.querySelector(".hb-mark__outcome");
  told?.previousSibling?.remove();
  told?.remove();
}
