/** Applies rules to drafts for a test in Python: the rules on the first line, then a draft a line, and as many answers. */

import { createInterface } from "node:readline";
import { draftRemarks } from "../../overrides/components/draft-check/house-rules.js";

let rules;
for await (const line of createInterface({ input: process.stdin })) {
  if (rules) {
    const { draft, language, channel } = JSON.parse(line);
    const started = performance.now();
    const remarks = draftRemarks(draft, rules, { language, channel });
    process.stdout.write(`${JSON.stringify({ remarks, took: performance.now() - started })}\n`);
  } else {
    rules = JSON.parse(line);
  }
}
