/** Learning: each element's module is fetched only by the pages that hold one. */

const MODULES = {
  "handbook-attestation": () => import("../components/attestation/attestation.js"),
  "handbook-changes": () => import("../components/recent-changes/recent-changes.js"),
  "handbook-filler-hunt": () => import("../components/filler-hunt/filler-hunt.js"),
  "handbook-own-transcript": () => import("../components/own-transcript/own-transcript.js"),
  "handbook-path": () => import("../components/learning-path/learning-path.js"),
  "handbook-path-bar": () => import("../components/path-bar/path-bar.js"),
  "handbook-path-list": () => import("../components/path-list/path-list.js"),
  "handbook-progress": () => import("../components/my-progress/my-progress.js"),
  "handbook-quiz": () => import("../components/quiz/quiz.js"),
  "handbook-resume": () => import("../components/resume-path/resume-path.js"),
  "handbook-scenario": () => import("../components/scenario/scenario.js"),
  "handbook-seen": () => import("../components/seen-page/seen-page.js"),
  "handbook-spotting": () => import("../components/spotting/spotting.js"),
};

for (const [name, load] of Object.entries(MODULES)) {
  if (document.querySelector(name)) {
    load();
  }
}
