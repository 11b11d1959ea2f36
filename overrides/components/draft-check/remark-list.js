/** Writes what was remarked in a draft, from the templates of its page. */

import { partOf } from "../../shared/parts.js";
import { siteSettings } from "../../shared/site-settings.js";
import { excerpt } from "./draft-report.js";

/** How many passages of one rule are quoted. */
const MOST = 3;

/** Returns the item of a rule, with the passages of a draft that it remarks; what is missing has none. */
export function remarkItem(element, { rule, places }, { draft, language, say }) {
  const item = copyOf(element, "remark");
  item.dataset.rule = rule.id;
  item.dataset.severity = rule.severity;
  partOf(item, `[data-severity="${rule.severity === "arret" ? "conseil" : "arret"}"]`).remove();
  write(item, ".hb-remark__label", rule.label, rule.language);
  write(item, ".hb-remark__why", rule.why, rule.language);
  write(item, ".hb-remark__words", rule.instead[language].slice(0, 2).join(" · "), language);
  partOf(item, ".hb-remark__page").href = `${siteSettings().base}/${rule.page}`;
  for (const hidden of item.querySelectorAll(".hb-visually-hidden")) {
    hidden.textContent = ` ${say("of", { label: rule.label })}`;
  }
  const quoted = places.filter(({ start, end }) => start < end);
  const shown = quoted.slice(0, MOST).map((place) => placeItem(element, place, { draft, language, say }));
  if (quoted.length > MOST) {
    const more = document.createElement("li");
    more.textContent = say("more", { count: quoted.length - MOST });
    shown.push(more);
  }
  partOf(item, ".hb-remark__places").replaceChildren(...shown);
  partOf(item, ".hb-remark__places").hidden = shown.length === 0;
  return item;
}

/** Returns the item of a rule that is not heard. */
export function mutedItem(element, rule, { say }) {
  const item = copyOf(element, "muted");
  item.dataset.rule = rule.id;
  write(item, "span", rule.label, rule.language);
  write(item, ".hb-visually-hidden", ` ${say("of", { label: rule.label })}`, rule.language);
  return item;
}

function placeItem(element, place, { draft, language, say }) {
  const item = copyOf(element, "place");
  const quote = partOf(item, ".hb-remark__quote");
  if (place.part !== "subject") {
    partOf(item, ".hb-remark__part").remove();
  }
  const { before, passage, after } = excerpt(draft[place.part], place);
  const mark = document.createElement("mark");
  mark.textContent = passage;
  quote.lang = language;
  quote.dir = "auto";
  quote.append(before, mark, after);
  Object.assign(item.dataset, { part: place.part, start: place.start, end: place.end });
  write(item, ".hb-visually-hidden", ` ${say("passage", { text: passage })}`, language);
  return item;
}

function copyOf(element, name) {
  return partOf(element, `template[data-name="${name}"]`).content.firstElementChild.cloneNode(true);
}

function write(item, selector, text, language) {
  const part = partOf(item, selector);
  part.textContent = text;
  part.lang = language;
}
