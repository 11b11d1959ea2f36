/** What a text is looked over for before it goes: one action, who writes, the hour, nothing that must stay a secret. */

import { formatTime } from "../../shared/day.js";
import { firstWordIn } from "../../shared/whole-words.js";

const CARD = /\b[a-z]{4} ?\d{4} ?\d{4}\b/iu;
const NUMBER = /\d(?:[ .-]?\d){8,}/gu;
const PHONE = /^1?[ .-]?\d{3}[ .-]\d{3}[ .-]\d{4}$/u;
const FIRST_HOUR = 8;
const LAST_HOUR = 20;
const SIGNED_BY_PLACE = /^[^.!?:\n]{2,40}:/u;

/**
 * Returns what is seen of a message, {action, name, hour, secret}: each {key, values} names a wording, and says in
 * `state` whether it is seen, to be looked at again, or for the writer alone to answer.
 */
export function lookOver(text, { signs, secrets, now, language }) {
  return {
    action: actionOf(text),
    name: isSigned(text, signs) ? seen("name_seen") : again("name_missing"),
    hour: hourOf(now, language),
    secret: secretOf(text, secrets),
  };
}

function actionOf(text) {
  const questions = text.match(/\?/gu)?.length ?? 0;
  return questions > 1 ? again("action_many", { count: questions }) : ask("action_ask");
}

function isSigned(text, signs) {
  return SIGNED_BY_PLACE.test(text) || firstWordIn(text, signs) !== undefined;
}

function hourOf(now, language) {
  const isLate = now.getHours() < FIRST_HOUR || now.getHours() >= LAST_HOUR;
  const time = formatTime(`${now.getHours()}:${now.getMinutes()}`, language);
  return isLate ? again("hour_late", { time }) : ask("hour_ask");
}

function secretOf(text, secrets) {
  const numbers = (text.match(NUMBER) ?? []).filter((number) => !PHONE.test(number));
  const found = text.match(CARD)?.[0] ?? numbers[0] ?? firstWordIn(text, secrets);
  return found ? again("secret_seen", { words: found }) : ask("secret_ask");
}

function seen(key) {
  return { state: "seen", key, values: {} };
}

function again(key, values = {}) {
  return { state: "again", key, values };
}

function ask(key) {
  return { state: "ask", key, values: {} };
}
