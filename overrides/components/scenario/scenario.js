/** <handbook-scenario>: a branching story, one scene at a time; the step is done once it ends well. */

import { idIn } from "../../shared/anchor.js";
import { partOf } from "../../shared/parts.js";
import { readWords } from "../../shared/words.js";
import { endSteps } from "../exercise/exercise.js";

class ScenarioElement extends HTMLElement {
  #listeners;
  #walk = [];

  connectedCallback() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener("click", (event) => this.#act(event), { signal });
    for (const part of this.querySelectorAll("[data-without-script]")) {
      part.hidden = true;
    }
    for (const consequence of this.querySelectorAll(".hb-turn__consequence")) {
      consequence.hidden = true;
    }
    for (const scene of this.#scenes) {
      scene.tabIndex = -1;
    }
    this.#walk = this.#firstScenes.map((scene) => ({ scene: scene.dataset.scene, consequence: "" }));
    this.#show();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  /** The first scene; then the one that the address names, which a reader may have followed before this was ready. */
  get #firstScenes() {
    const [first, ...others] = this.#scenes;
    return [first, ...others.filter((scene) => scene.id === idIn(location.hash))];
  }

  get #scenes() {
    return [...this.querySelectorAll(".hb-scene")];
  }

  #act(event) {
    const turn = event.target.closest(".hb-turn__choice");
    const action = event.target.closest("[data-action]")?.dataset.action;
    if (turn) {
      event.preventDefault();
      const consequence = turn.parentElement.querySelector(".hb-turn__consequence")?.textContent ?? "";
      this.#walk.push({ scene: turn.dataset.to, consequence });
      this.#arrive();
    } else if (action === "back" && this.#walk.length > 1) {
      this.#walk.pop();
      this.#arrive();
    } else if (action === "reset") {
      this.#walk = this.#walk.slice(0, 1);
      this.#arrive();
    }
  }

  #arrive() {
    const scene = this.#show();
    scene.focus();
    if (scene.dataset.ending === "good") {
      const say = readWords(this);
      const isKept = endSteps(this);
      this.#notify(isKept ? say("done") : `${say("done")} ${say("not_saved")}`);
    } else {
      this.#notify("");
    }
  }

  #notify(text) {
    partOf(this, ".hb-scenario__notice").textContent = text;
  }

  #show() {
    const { scene: id, consequence } = this.#walk.at(-1);
    for (const scene of this.#scenes) {
      scene.hidden = scene.dataset.scene !== id;
    }
    const shown = this.#scenes.find((scene) => !scene.hidden);
    shown.querySelector("[data-before]")?.remove();
    if (consequence) {
      const before = document.createElement("p");
      before.className = "hb-scene__before";
      before.dataset.before = "";
      before.textContent = consequence;
      shown.prepend(before);
    }
    const tools = partOf(this, ".hb-scenario__tools");
    tools.hidden = this.#walk.length < 2;
    return shown;
  }
}

customElements.define("handbook-scenario", ScenarioElement);
