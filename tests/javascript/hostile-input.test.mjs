/** What reads an address, a file or the storage takes anything: it neither fails nor lets in what makes no sense. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { readCode } from "../../overrides/components/attestation/attestation-code.js";
import { readAnswers } from "../../overrides/components/channel-choice/decision.js";
import {
  countTicks,
  earlierDay,
  isNewLanguage,
  rememberTicks,
  restoreTicks,
} from "../../overrides/components/checklist/checklist-state.js";
import { parseChosen } from "../../overrides/components/checklist-index/chosen.js";
import { readChoices } from "../../overrides/components/draft-check/draft-address.js";
import { addressInEdition } from "../../overrides/components/edition-link/edition-address.js";
import { parseHold, parseSeconds } from "../../overrides/components/hold-companion/hold-clock.js";
import { fromHash } from "../../overrides/components/lost-client/cost-address.js";
import { understandSheet } from "../../overrides/components/negotiation-sheet/sheet-state.js";
import { sortKept } from "../../overrides/components/offline-copy/copy-report.js";
import { readSearch, writeSearch } from "../../overrides/components/search-box/search-address.js";
import {
  addResult,
  compareWith,
  lastBefore,
  understandHistory,
} from "../../overrides/components/self-assessment/assessment-history.js";
import { formatQuery, parseQuery } from "../../overrides/components/tip-list/list-address.js";
import { idIn } from "../../overrides/shared/anchor.js";
import { isDay } from "../../overrides/shared/day.js";
import {
  inLanguage,
  readFavourites,
  withRefreshed,
  withToggled,
} from "../../overrides/shared/favourite-list.js";
import { understandList } from "../../overrides/shared/kept-list.js";
import {
  formatAddress,
  formatFile,
  merge,
  parseAddress,
  parseFile,
  pathToResume,
  readProgress,
  withStep,
} from "../../overrides/shared/progress-state.js";
import { unseenChanges, withPage } from "../../overrides/shared/seen-pages.js";
import { understandSearches, withSearch } from "../../overrides/shared/unanswered.js";
import { forAnyAddress, forAnything, HTML, TODAY } from "./anything.mjs";

globalThis.HTMLElement = class {};
globalThis.customElements = { define() {} };
const { newAddress } = await import("../../overrides/components/moved-page/moved-page.js");

const PATH = {
  id: "essai",
  steps: [
    { id: "un", minutes: 3 },
    { id: "constructor", minutes: 2 },
  ],
};
const TEXTS = ["Saluer", "Écouter", HTML];

test("a progress holds days by ids, whatever was kept", () => {
  forAnything((stored, another) => {
    const progress = readProgress(stored);
    for (const steps of Object.values(progress)) {
      assert.ok(Object.values(steps).every(isDay));
    }
    assert.deepEqual(readProgress(progress), progress);
    const other = readProgress(another());
    const { progress: merged, count } = merge(progress, other);
    assert.deepEqual(readProgress(merged), merged);
    assert.ok(Number.isInteger(count));
    assert.equal(withStep(progress, "essai", "un", TODAY).essai.un <= "9999-12-31", true);
    const resumed = pathToResume([PATH], progress, stored);
    assert.ok(resumed === null || resumed.summary.total === 2);
  });
});

test("a step that nobody did is not done, though every object has a member of its name", () => {
  const { summary } = pathToResume([PATH], { essai: { un: TODAY } }, "essai");
  assert.deepEqual([...summary.done], ["un"]);
  assert.equal(merge({}, { constructor: { name: TODAY } }).count, 1);
});

test("a file that is read says a progress or a fault, and says it again as it was", () => {
  forAnything((value, another) => {
    const whole = { handbook: "le-bon-ton", format: 1, day: TODAY, progress: value };
    for (const text of [
      JSON.stringify(value),
      `${value?.length}`,
      JSON.stringify(whole),
      `${JSON.stringify(another())}}`,
    ]) {
      const { progress, fault } = parseFile(text);
      assert.ok(fault ? ["unreadable", "foreign", "newer"].includes(fault) : progress);
      if (progress) {
        assert.deepEqual(parseFile(formatFile(progress, TODAY)), { progress });
      }
    }
  });
});

test("favourites lead into the handbook alone, and say texts", () => {
  forAnything((stored, another) => {
    const rows = [
      stored,
      { path: stored, titles: another(), says: another() },
      ...(Array.isArray(stored) ? stored : []),
    ];
    const favourites = readFavourites(rows);
    for (const favourite of favourites) {
      const { title, say } = inLanguage(favourite, "fr");
      assert.equal(new URL(favourite.path, "http://site.test/manuel/").origin, "http://site.test");
      assert.ok(typeof title === "string" && typeof say === "string");
    }
    const item = { path: "trucs/1-x/", title: HTML, say: "", language: "fr" };
    assert.deepEqual(readFavourites(favourites), favourites);
    assert.ok(Array.isArray(withToggled(favourites, item)) && Array.isArray(withRefreshed(favourites, item)));
  });
});

test("ticks are places in the list, whatever was kept", () => {
  forAnything((stored) => {
    const { ticked } = restoreTicks(stored, { language: "fr", texts: TEXTS });
    assert.ok(ticked.every((index) => Number.isInteger(index) && index >= 0 && index < TEXTS.length));
    const kept = rememberTicks(stored, { language: "fr", texts: TEXTS, ticked: [0], day: TODAY });
    assert.deepEqual(restoreTicks(kept, { language: "fr", texts: TEXTS }).ticked, [0]);
    assert.ok(Number.isInteger(countTicks(stored)));
    assert.equal(typeof isNewLanguage(stored, "fr"), "boolean");
    const day = earlierDay(stored, TODAY);
    assert.ok(day === null || isDay(day));
  });
});

test("results of a self-assessment have days and places, whatever was kept", () => {
  forAnything((stored) => {
    assert.ok(understandHistory(stored).every(({ day }) => isDay(day)));
    const last = lastBefore(stored, TODAY);
    if (last) {
      const { before, lost } = compareWith(last, { language: "fr", texts: TEXTS, ticked: [1] });
      assert.ok(before <= TEXTS.length && lost.every((index) => index in TEXTS));
    }
    assert.equal(
      addResult(stored, { language: "fr", texts: TEXTS, ticked: [1], day: TODAY }).length > 0,
      true,
    );
  });
});

test("a sheet holds texts and numbers, or is none", () => {
  forAnything((stored) => {
    for (const kept of [stored, { role: "seller", texts: stored, numbers: stored }]) {
      const sheet = understandSheet(kept, { texts: ["aim", "constructor"], numbers: ["ours"], most: 240 });
      assert.ok(sheet === null || Object.values(sheet.texts).every((text) => typeof text === "string"));
      assert.ok(sheet === null || sheet.numbers.ours === null || sheet.numbers.ours >= 0);
    }
  });
});

test("pages seen are days by page, and searches are words", () => {
  forAnything((stored) => {
    assert.equal(withPage(stored, "essai", TODAY).essai, TODAY);
    assert.ok(Array.isArray(unseenChanges(stored, [{ key: "constructor", changed: TODAY }]) ?? []));
    const kept = understandSearches(stored);
    assert.ok([...kept.none, ...kept.unopened].every((words) => !/[<>"&\d]/u.test(words)));
    assert.deepEqual(understandSearches(withSearch(kept, "none", HTML)).isOn, kept.isOn);
  });
});

test("a page that was never seen has not changed since, though every object has a member of its name", () => {
  assert.deepEqual(unseenChanges({ essai: TODAY }, [{ key: "constructor", changed: "2026-11-28" }]), []);
});

test("an address chooses among what the page offers, and nothing else", () => {
  const table = {
    questions: [{ name: "toString", answers: ["oui"], always: true }],
    rows: [{ when: { toString: "oui" }, to: "courriel" }],
  };
  const offered = { channels: ["courriel", "texto"], languages: ["fr"], rules: ["mais"] };
  const facets = [{ name: "channel", value: "texto" }];
  forAnyAddress((end) => {
    assert.ok(parseChosen(`#listes=${end}`, ["essai"]).length <= 1);
    assert.ok(Object.values(readAnswers(`#${end}`, table)).every((answer) => answer === "oui"));
    const { channel, language, muted } = readChoices(`#${end}`, offered);
    assert.ok(offered.channels.includes(channel) && language === "fr" && muted.size <= 1);
    const { query, kind } = readSearch(`?${end}`, ["tip"]);
    assert.equal(typeof query, "string");
    assert.ok(["", "tip"].includes(kind));
    assert.equal(readSearch(writeSearch(`?${end}`, { query: "x", kind: "" }), ["tip"]).query, "x");
    const { text, chosen } = parseQuery(`?${end}`, facets);
    assert.ok(typeof text === "string" && chosen.length <= 1);
    assert.ok(typeof formatQuery(`?${end}`, { text, chosen }, facets) === "string");
    assert.equal(typeof idIn(`#${end}`), "string");
    const costs = fromHash(`#${end}`);
    assert.ok(costs === null || Object.values(costs.given).every((number) => number === null || number >= 0));
    assert.ok((parseHold(`#${end}`, Date.now())?.seconds ?? 5) >= 5);
    const carried = parseAddress(end, TODAY);
    assert.deepEqual(readProgress(carried), carried);
    assert.equal(typeof formatAddress(carried, end), "string");
    const elsewhere = addressInEdition("http://site.test/en/", { search: `?${end}`, hash: `#${end}` });
    assert.ok(elsewhere.startsWith("http://site.test/en/"));
  });
});

test("what a copy holds is files and numbers, or nothing is said of it", () => {
  const files = [["", "sha256-A", "Accueil"]];
  const list = { files, pages: 1, bytes: 2, download: 1 };
  assert.deepEqual(understandList({ ...list, more: HTML }), list);
  forAnything((stored) => {
    for (const kept of [stored, { ...list, files: stored }, { ...list, files: [["", "", stored]] }]) {
      const pages = sortKept(understandList(kept) ?? { files: [] }).pages;
      assert.ok(pages.every(({ path, title }) => typeof path === "string" && typeof title === "string"));
    }
    for (const name of ["pages", "bytes", "download"]) {
      assert.equal(
        understandList({ ...list, [name]: stored }) !== null,
        Number.isFinite(stored) && stored >= 0,
      );
    }
  });
});

test("a code is that of a path and a day, or of none; seconds are those of a hold, or none", () => {
  forAnything((value) => {
    const read = readCode(`${JSON.stringify(value)}`, [PATH]);
    assert.ok(read === null || (read.path === PATH && isDay(read.day)));
    const seconds = parseSeconds(value);
    assert.ok(seconds === null || (Number.isInteger(seconds) && seconds >= 5 && seconds <= 3600));
  });
});

test("a link to a page that has moved leads within the handbook, whatever it names", () => {
  forAnyAddress((end) => {
    const led = new URL(
      newAddress(`#${end}`, "../conclure/", { adieu: "../conclure/#saluer" }),
      "http://site.test/a/b/",
    );
    assert.equal(`${led.origin}${led.pathname}`, "http://site.test/a/conclure/");
  });
});
