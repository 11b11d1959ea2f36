/**
 * Keys that do something by themselves wherever the reader is, but where they write. Whoever dictates, or presses keys
 * by mistake, switches them off. Source: https://www.w3.org/TR/WCAG22/#character-key-shortcuts
 */

import { KeptValue } from "./kept-value.js";

const WRITING = "input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]";
const areOn = new KeptValue("single-keys", {
  understand: (stored) => stored !== false,
  join: (_, held) => held,
});

/** Returns the key that was pressed by itself, out of a field; nothing for any other. */
export function singleKey(event) {
  const { key, ctrlKey, altKey, metaKey, target, defaultPrevented, isComposing } = event;
  const isAlone = !(ctrlKey || altKey || metaKey || defaultPrevented || isComposing);
  return isAlone && !target.closest?.(WRITING) ? key : undefined;
}

/** Returns that key as a small letter, when it may do something anywhere on the page; nothing once switched off. */
export function pageKey(event) {
  return event.repeat || !singleKeysAreOn() ? undefined : singleKey(event)?.toLowerCase();
}

/** Returns the digit that may answer anywhere on the page, also where the row of digits writes « & » and « é ». */
export function digitKey(event) {
  const key = pageKey(event) ?? "";
  return Number(/^[1-9]$/u.test(key) ? key : key && /^Digit([1-9])$/u.exec(event.code)?.[1]) || undefined;
}

/** Tells whether keys pressed alone do something. */
export function singleKeysAreOn() {
  return areOn.value;
}

/** Switches them on or off; returns whether the device keeps it. */
export function switchSingleKeys(isOn) {
  return areOn.change(() => isOn);
}

/** Calls back when another tab switches them. */
export function watchSingleKeys(callback, { signal }) {
  areOn.watch(callback, { signal });
}
