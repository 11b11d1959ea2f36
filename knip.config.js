/** What knip starts from: the script of every page, the search, and each module that defines an element. */

import { readdirSync, readFileSync } from "node:fs";

const components = readdirSync("overrides/components", { recursive: true })
  .filter((name) => name.endsWith(".js"))
  .map((name) => `overrides/components/${name}`)
  .filter((file) => readFileSync(file, "utf8").includes("customElements.define("));

const workers = ["service-worker", "removal"].map((name) => `overrides/offline/${name}.js`);

export default {
  entry: [
    ...[
      "overrides/shared/every-page.js",
      "overrides/shared/offline.js",
      "overrides/search/worker.js",
      ...workers,
      ...components,
    ].map((file) => `${file}!`),
    "tests/javascript/*.test.mjs",
  ],
  project: ["overrides/**/*.js!", "tests/javascript/*.mjs"],
  ignoreExportsUsedInFile: true,
};
