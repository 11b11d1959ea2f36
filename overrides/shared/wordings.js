/** Wordings with places for values: « %{count} trucs ». */

/** Returns one wording among the plurals of a key, or the only one. */
export function choose(wording, plurals, count) {
  return typeof wording === "string" ? wording : (wording[plurals.select(count)] ?? wording.other);
}

/** Returns a wording with its %{values}. */
export function fill(wording, values) {
  return split(wording, values)
    .map((part) => part.text)
    .join("");
}

/** Returns the parts {text, isTyped} of a wording: a text among its values was typed by an editor or a reader. */
export function split(wording, values) {
  return wording.split(/(%\{\w+\})/u).map((text) => {
    const value = values[text.match(/^%\{(\w+)\}$/u)?.[1]];
    return { text: String(value ?? text), isTyped: typeof value === "string" };
  });
}
