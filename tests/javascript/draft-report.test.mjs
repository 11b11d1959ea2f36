import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt, gather, setSubjectApart } from "../../overrides/components/draft-check/draft-report.js";

const RULES = [
  { id: "merci", label: "Aucun merci", severity: "conseil" },
  { id: "promesse", label: "Une promesse sans date", severity: "arret" },
  { id: "bientot", label: "Une promesse sans date", severity: "conseil" },
  { id: "cris", label: "Des cris", severity: "arret" },
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

test("passages of the subject and of the text are never one", () => {
  const groups = gather([at("cris", 0, 3, "subject"), at("cris", 2, 5)], RULES, new Set());
  assert.deepEqual(told(groups), [["cris", [0, 3], [2, 5]]]);
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
