import assert from "node:assert/strict";
import { test } from "node:test";
import { answer } from "../../overrides/search/answer.js";

const LABELS = { none: "Rien pour %{query}. Le plus près :", nothing: "Rien pour %{query}." };

/** Returns an engine that finds nothing, and these places near what was typed. */
function engineOf(near = []) {
  return {
    labels: LABELS,
    kinds: ["page"],
    partKinds: [],
    ranking: { firstPart: [0] },
    dictionary: { countOf: () => 1 },
    search: async () => ({ slots: [], reading: [], found: [], isWhole: true, entries: [], parts: [] }),
    searchNear: async () => near,
    wordsIn: (best) => best.map(() => []),
    show: async () => ({ url: "a/", title: "A", say: "", teaser: "", passages: [] }),
  };
}

async function noticeOf(query, near) {
  const { notice } = await answer(engineOf(near), { query, kind: "", most: 8 });
  return notice.map(({ text, isTyped }) => (isTyped ? `[${text}]` : text)).join("");
}

test("what was typed is said again without the spaces around it, as typed text", async () => {
  assert.equal(await noticeOf(" \u00a0zygomatique  \n"), "Rien pour [zygomatique].");
  assert.equal(await noticeOf("deux  mots "), "Rien pour [deux  mots].");
});

test("what looks most like it is announced only when there is some", async () => {
  const near = [{ entry: 0, parts: new Map(), missing: [] }];
  assert.equal(await noticeOf(" zygo ", near), "Rien pour [zygo]. Le plus près :");
});
