import assert from "node:assert/strict";
import { before, test } from "node:test";
import { SearchClient } from "../../overrides/shared/search-client.js";
import { openPage } from "./fake-browser.mjs";

/** The only worker of the page, as site-settings.js asks for it. */
let worker;

class FakeWorker extends EventTarget {
  asked = [];

  constructor() {
    super();
    worker = this;
  }

  postMessage(question) {
    this.asked.push(question);
  }

  answer(data) {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
}

before(() => {
  openPage("");
  globalThis.Worker = FakeWorker;
});

test("of two questions, only the last is answered", async () => {
  const client = new SearchClient();
  const first = client.ask({ type: "search", query: "at" });
  const second = client.ask({ type: "search", query: "attente" });
  const [{ id: one }, { id: other }] = worker.asked.slice(-2);
  worker.answer({ type: "search", id: one, total: 1 });
  worker.answer({ type: "search", id: other, total: 2 });
  assert.equal(await first, null);
  assert.equal((await second).total, 2);
});

test("what comes after a question is forgotten is not heard, answer and quotes alike", async () => {
  const heard = [];
  const client = new SearchClient((quotes) => heard.push(quotes));
  const asked = client.ask({ type: "search", query: "attente" });
  const { id } = worker.asked.at(-1);
  client.forget();
  worker.answer({ type: "search", id, total: 1 });
  worker.answer({ type: "quotes", id, quotes: ["late"] });
  assert.equal(await asked, null);
  assert.deepEqual(heard, []);
});
