import assert from "node:assert/strict";
import { test } from "node:test";
import {
  excerpt,
  gather,
  setSubjectApart,
  verdictKey,
} from "../../overrides/components/draft-check/draft-report.js";

const RULES = [
  { id: "merci", label: "Aucun merci", severity: "conseil", page: "courriel/merci/#fin" },
  { id: "promesse", label: "Une promesse sans date", severity: "arret", page: "courriel/suite/#date" },
  { id: "bientot", label: "Une promesse sans date", severity: "conseil", page: "courriel/suite/#date" },
  { id: "cris", label: "Des cris", severity: "arret", page: "courriel/objets/#capitales" },
  { id: "urgent", label: "« Urgent »", severity: "conseil", page: "courriel/objets/#urgent" },
];
const at = (rule, start, end, part = "text") => ({ rule, part, start, end });
const told = (groups) =>
  groups.map(({ rule, places }) => [rule.id, ...places.map(({ start, end }) => [start, end])]);

test("what is to be mended comes first, each in the order of the draft", () => {
  const groups = gather([at("merci", 0, 0), at("cris", 4, 8), at("promesse", 9, 12)], RULES, new Set());
  assert.deepEqual(told(groups), [
    ["cris", [4, 8]],
    ["promesse", [9, 12]],
    ["merci", [0, 0]],
  ]);
});

test("rules that say the same speak once, of passages that overlap once", () => {
  const remarks = [
    at("promesse", 0, 9),
    at("bientot", 4, 12),
    at("promesse", 20, 22),
    at("cris", 0, 3, "subject"),
  ];
  assert.deepEqual(told(gather(remarks, RULES, new Set())), [
    ["promesse", [0, 12], [20, 22]],
    ["cris", [0, 3]],
  ]);
});

test("signs that follow one another are quoted as one", () => {
  const groups = gather([at("cris", 0, 6), at("cris", 6, 7), at("cris", 7, 8)], RULES, new Set());
  assert.deepEqual(told(groups), [["cris", [0, 8]]]);
});

test("what a page has said of a passage is not said again by another rule of it", () => {
  const remarks = [at("cris", 0, 8), at("urgent", 0, 6), at("urgent", 20, 26), at("promesse", 2, 4)];
  assert.deepEqual(told(gather(remarks, RULES, new Set())), [
    ["cris", [0, 8]],
    ["promesse", [2, 4]],
    ["urgent", [20, 26]],
  ]);
  assert.deepEqual(told(gather(remarks.slice(0, 2), RULES, new Set())), [["cris", [0, 8]]]);
  assert.deepEqual(told(gather(remarks.slice(0, 2), RULES, new Set(["cris"]))), [["urgent", [0, 6]]]);
});

test("passages of the subject and of the text are never one", () => {
  const groups = gather([at("cris", 0, 3, "subject"), at("cris", 2, 5)], RULES, new Set());
  assert.deepEqual(told(groups), [["cris", [0, 3], [2, 5]]]);
});

test("a verdict counts apart what is to be mended and what is to be judged, when there is both", () => {
  const verdictOf = (...remarks) => verdictKey(gather(remarks, RULES, new Set()));
  assert.equal(verdictOf(), "clean");
  assert.equal(verdictOf(at("cris", 0, 3)), "found_grave");
  assert.equal(verdictOf(at("merci", 0, 0)), "found_doubtful");
  assert.equal(verdictOf(at("cris", 0, 3), at("merci", 0, 0)), "found");
});

test("a rule that is not heard says nothing", () => {
  assert.deepEqual(gather([at("cris", 0, 3)], RULES, new Set(["cris"])), []);
});

test("a passage is quoted with the whole words around it, on its line", () => {
  const text = `Bonjour,\n\nVous trouverez ci-joint la facture que vous avez oublié de payer avant la fin du mois dernier.`;
  const start = text.indexOf("vous avez oublié");
  assert.deepEqual(excerpt(text, { start, end: start + 16 }), {
    before: "…\u00A0ci-joint la facture que ",
    passage: "vous avez oublié",
    after: " de payer avant la fin du\u00A0…",
  });
});

test("a short line is quoted whole", () => {
  assert.deepEqual(excerpt("Un SMS, svp", { start: 3, end: 6 }), {
    before: "Un ",
    passage: "SMS",
    after: ", svp",
  });
});

for (const [pasted, subject, text] of [
  ["Objet : Votre permis\n\nBonjour,", "Votre permis", "Bonjour,"],
  ["Subject: Your permit\nHello,", "Your permit", "Hello,"],
  ["objet\u00a0:\nBonjour,", "", "Bonjour,"],
  ["Bonjour,\n\nObjet : rien", "", "Bonjour,\n\nObjet : rien"],
]) {
  test(`the subject of ${JSON.stringify(pasted)} is set apart`, () => {
    assert.deepEqual(setSubjectApart(pasted), { subject, text });
  });
}
