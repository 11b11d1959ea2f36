/** The words an element says, that its page carries in `data-i18n`. */

/** Returns a function that gives the wording of a key, its %{values} filled; `count` chooses the plural. */
export function readWords(element) {
  const wordings = JSON.parse(element.dataset.i18n ?? "{}");
  const plurals = new Intl.PluralRules(languageOf(element) || undefined);
  return (key, values = {}) => fill(choose(wordings[key] ?? "", plurals, values.count), values);
}

/** Returns the language of an element: a page not translated yet holds both. */
export function languageOf(element) {
  return element.closest("[lang]")?.lang;
}

/** Returns one wording among the plurals of a key, or the only one. */
export function choose(wording, plurals, count) {
  return typeof wording === "string" ? wording : (wording[plurals.select(count)] ?? wording.other);
}

/** Returns a wording with its %{values}. */
export function fill(wording, values) {
  return wording.replace(/%\{(\w+)\}/gu, (place, name) => String(values[name] ?? place));
}
