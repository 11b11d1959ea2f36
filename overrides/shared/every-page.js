/**
 * What every page does, whatever it shows, and the elements that stand on most pages: fetched once, in one file; with what
 * others need of a line or two, for a file costs more to ask for than that weighs.
 */

import "../components/blank/blank.js";
import "../components/copy-button/copy-button.js";
import "../components/drawer/drawer.js";
import "../components/edition-link/edition-link.js";
import "../components/in-french/in-french.js";
import "../components/moves/crisis.js";
import "../components/page-contents/page-contents.js";
import "../components/palette/palette.js";
import "../components/path-bar/path-bar.js";
import "../components/pin/pin.js";
import "../components/review-notice/review-notice.js";
import "../components/scrolling-table/scrolling-table.js";
import { markFound } from "../components/search-box/found-words.js";
import "../components/search-box/search-box.js";
import "../components/seen-page/seen-page.js";
import "../components/shared-desk/shared-desk.js";
import "../components/unanswered/unanswered.js";
import "./attributes.js";
import { fetchLaterElements } from "./later-elements.js";
import "./print-alone.js";
import { siteSettings } from "./site-settings.js";
import { isSharedDesk, watchSharedDesk } from "./storage.js";
import { whenIdle } from "./when-idle.js";

/** Marks what a search found once every element of the page has written its words: they would take the marks away. */
function markWhatWasFound() {
  markFound(document.querySelector(".md-content__inner"));
}

if (document.readyState === "complete") {
  markWhatWasFound();
} else {
  document.addEventListener("DOMContentLoaded", markWhatWasFound);
}
fetchLaterElements();
watchSharedDesk(() => document.documentElement.toggleAttribute("data-shared-desk", isSharedDesk()));

/** Keeps the handbook on the device, by offline.js: what a page shows waits for none of it, and needs none of it. */
function keepHandbook() {
  import(new URL(siteSettings().offline, location.href)).catch(() => {});
}

if (document.getElementById("hb-settings")) {
  whenIdle(keepHandbook);
}
