/** Keys that do something by themselves wherever the reader is, but where they write. */

const WRITING = "input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]";

/** Returns the key that was pressed by itself, out of a field; nothing for any other. */
export function singleKey(event) {
  const { key, ctrlKey, altKey, metaKey, target, defaultPrevented, isComposing } = event;
  const isAlone = !(ctrlKey || altKey || metaKey || defaultPrevented || isComposing);
  return isAlone && !target.closest?.(WRITING) ? key : undefined;
}
