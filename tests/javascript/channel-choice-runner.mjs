/** Answers every question of a table in every way, for a test in Python: {table, answers} on standard input. */

import { text } from "node:stream/consumers";
import { nextQuestion, outcomeOf } from "../../overrides/components/channel-choice/decision.js";

const { table, answers } = JSON.parse(await text(process.stdin));

/** Follows the questions as they are asked: {asked, outcome}. */
function follow(all) {
  const given = {};
  for (let question = nextQuestion(given, table); question; question = nextQuestion(given, table)) {
    given[question.name] = all[question.name];
  }
  return { asked: Object.keys(given), outcome: outcomeOf(given, table) };
}

process.stdout.write(JSON.stringify(answers.map(follow)));
