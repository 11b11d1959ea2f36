/** The text of an incident note: facts in their order, without what was left empty; impressions never stand in it. */

import { formatDay, formatTime } from "../../shared/day.js";
import { firstWordIn } from "../../shared/whole-words.js";

/** What the note says, part by part; an empty line parts them. */
const PARTS = [["place", "person"], ["words", "deeds", "mine"], ["told", "witnesses", "kept"], ["needs"]];

/**
 * Returns an incident note as it is copied: its subject, then a line for each fact. `facts` holds what was typed, `when`
 * the day and time as they are written; `say` gives the wording of each fact. Nothing typed gives an empty note.
 */
export function noteText(facts, { when, say }) {
  const parts = PARTS.map((names) =>
    names
      .filter((name) => facts[name]?.trim())
      .map((name) => say(`fact_${name}`, { text: oneLine(facts[name]) })),
  ).filter((lines) => lines.length > 0);
  if (parts.length === 0) {
    return "";
  }
  return [say("subject", { when }), ...parts.map((lines) => lines.join("\n"))].join("\n\n");
}

/** Returns who was told, as one text: what was ticked, then what was typed. */
export function peopleTold(ticked, others) {
  return [...ticked, others.trim()].filter(Boolean).join(", ");
}

/** Returns the day and the time, « 2026-11-28 » and « 14:32 », as they are written in a language; what lacks is left out. */
export function whenText(day, time, language) {
  return [day && formatDay(day, language), time && formatTime(time, language)].filter(Boolean).join(", ");
}

/** Returns the first word of some facts that judges rather than tells, {name, word}, or undefined. */
export function firstJudgement(facts, words) {
  for (const [name, text] of Object.entries(facts)) {
    const word = firstWordIn(text, words);
    if (word) {
      return { name, word };
    }
  }
  return undefined;
}

function oneLine(text) {
  return text.trim().replace(/\s*\n\s*/gu, " / ");
}
