/** Reads drafts over beside the page, which it never holds up: {rules} first, then {id, draft, language, channel}. */

import { draftRemarks } from "./house-rules.js";

/** How long a reading may take; what was found by then is answered, and that it is not all. */
const LONGEST = 3000;

let rules = [];

self.addEventListener("message", ({ data }) => {
  if (data.rules) {
    rules = data.rules;
    return;
  }
  const { id, draft, language, channel } = data;
  const until = performance.now() + LONGEST;
  let isCut = false;
  const goesOn = () => {
    isCut ||= performance.now() > until;
    return !isCut;
  };
  self.postMessage({ id, remarks: draftRemarks(draft, rules, { language, channel, goesOn }), isCut });
});
