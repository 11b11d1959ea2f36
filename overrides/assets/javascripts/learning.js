/** Learning: each element's module is fetched only by the pages that hold one. */

const MODULES = {
  "handbook-attestation": () => import("./attestation.js"),
  "handbook-changes": () => import("./changes.js"),
  "handbook-filler-hunt": () => import("./filler-hunt.js"),
  "handbook-own-transcript": () => import("./own-transcript.js"),
  "handbook-path": () => import("./path.js"),
  "handbook-path-bar": () => import("./path-bar.js"),
  "handbook-path-list": () => import("./path-list.js"),
  "handbook-progress": () => import("./progress.js"),
  "handbook-quiz": () => import("./quiz.js"),
  "handbook-resume": () => import("./resume.js"),
  "handbook-scenario": () => import("./scenario.js"),
  "handbook-seen": () => import("./seen.js"),
  "handbook-spotting": () => import("./spotting.js"),
};

for (const [name, load] of Object.entries(MODULES)) {
  if (document.querySelector(name)) {
    load();
  }
}
