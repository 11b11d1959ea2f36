/** Has a worker read drafts over, one at a time, and waits no longer than it said it would. */

/** The worker gives up at three seconds; one expression may still hold it a little. */
const PATIENCE = 5000;

export class DraftReader {
  #rules;
  #worker;
  #lastId = 0;
  #answer;

  constructor(rules) {
    this.#rules = rules;
  }

  /** Has the worker learn the rules before there is a draft. */
  prepare() {
    this.#ready();
  }

  /** Returns {remarks, isCut} of a draft; null when it is asked anew, {isFailed} when nothing comes in time. */
  read(draft, { language, channel }) {
    this.#answer?.(null);
    this.#lastId += 1;
    const id = this.#lastId;
    this.#ready().postMessage({ id, draft, language, channel });
    return new Promise((resolve) => {
      const late = setTimeout(() => this.#fail(), PATIENCE);
      this.#answer = (answer) => {
        clearTimeout(late);
        this.#answer = undefined;
        resolve(answer);
      };
    });
  }

  /** Stops what is under way. */
  stop() {
    this.#answer?.(null);
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ready() {
    if (!this.#worker) {
      this.#worker = new Worker(new URL("./draft-worker.js", import.meta.url), { type: "module" });
      this.#worker.addEventListener("message", ({ data }) => this.#hear(data));
      this.#worker.addEventListener("error", () => this.#fail());
      this.#worker.postMessage({ rules: this.#rules });
    }
    return this.#worker;
  }

  #hear({ id, ...answer }) {
    if (id === this.#lastId) {
      this.#answer?.(answer);
    }
  }

  /** The next draft starts another worker. */
  #fail() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#answer?.({ isFailed: true });
  }
}
