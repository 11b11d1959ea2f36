/** What reads an address, a file or the storage takes anything: it neither fails nor lets in what makes no sense. */

import assert from "node:assert/strict";
import { test } from "node:test";
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
import { parseHold } from "../../overrides/components/hold-companion/hold-clock.js";
import { fromHash } from "../../overrides/components/lost-client/cost-address.js";
import { understandSheet } from "../../overrides/components/negotiation-sheet/sheet-state.js";
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

const ROUNDS = 2000;
const SEED = 20261121;
const DEEPEST = 4;
const TODAY = "2026-11-21";
const HTML = '<img src=x onerror="alert(1)">';
const PATH = {
  id: "essai",
  steps: [
    { id: "un", minutes: 3 },
    { id: "constructor", minutes: 2 },
  ],
};
const TEXTS = ["Saluer", "Écouter", HTML];

/** Words that our own readers look for, and those that break programs. */
const WORDS = [
  ...["__proto__", "constructor", "prototype", "toString", "length", "then", "valueOf", "hasOwnProperty"],
  ...[
    "ticked",
    "items",
    "day",
    "fr",
    "en",
    "path",
    "titles",
    "says",
    "role",
    "seller",
    "texts",
    "numbers",
    "ours",
  ],
  ...[
    "isOn",
    "none",
    "unopened",
    "progress",
    "handbook",
    "le-bon-ton",
    "format",
    "essai",
    "un",
    TODAY,
    "9999-99-99",
  ],
  ...[
    "",
    " ",
    HTML,
    "javascript:alert(1)",
    "//evil.example/",
    "../../",
    "trucs/1-x/",
    "\u0000",
    "\ud800",
    "‮",
    "%",
    "%E0%A4%A",
  ],
  ...[
    "#attente=1.1.45.0",
    "#listes=essai",
    "q=%00&kind=tip",
    "canal=constructor&sourdine=__proto__",
    "achat=1_2_3",
  ],
];
const SCALARS = [null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, 1, 2];

/** Returns a generator of numbers from 0 to 1, always the same. Source: https://en.wikipedia.org/wiki/Xorshift */
function makeRandom(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Returns something that JSON can say, of any shape. */
function anything(random, depth = 0) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const kind = depth < DEEPEST ? Math.floor(random() * 5) : Math.floor(random() * 2);
  const many = Array.from({ length: Math.floor(random() * 5) });
  if (kind === 0) {
    return pick(SCALARS);
  }
  if (kind === 1) {
    return pick(WORDS);
  }
  if (kind === 2) {
    return many.map(() => anything(random, depth + 1));
  }
  const fields = many.map(
    () => `${JSON.stringify(pick(WORDS))}:${JSON.stringify(anything(random, depth + 1))}`,
  );
  return JSON.parse(`{${fields.join(",")}}`);
}

/** Runs a check on many things; says which one fails it. */
function forAnything(check) {
  const random = makeRandom(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    const value = anything(random);
    try {
      check(value, () => anything(random));
    } catch (error) {
      assert.fail(`${JSON.stringify(value)}: ${error.stack}`);
    }
  }
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal({}.polluted, undefined);
}

/** Runs a check on many addresses, whole or in pieces. */
function forAnyAddress(check) {
  forAnything((value, another) => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    for (const end of [text, `${text}&${encodeURIComponent(JSON.stringify(another()))}=${text}`]) {
      check(end);
    }
  });
}

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
