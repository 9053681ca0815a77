/** Files that may have a lower score than the others, or none, each with the reason. */
const notMeasured = "It was not measured yet: a test may be missing.";
const notKilled = "Some of its survivors are not killed yet.";

export const exempt: Readonly<Record<string, string>> = {
  "src/client/api.ts": notMeasured,
  "src/client/arguments.ts": notKilled,
  "src/client/hatch.ts": notMeasured,
  "src/client/hooks.ts": "Of five mutants one survives, which only turns off a fast path.",
  "src/client/pages.ts": notKilled,
  "src/client/redact.ts": notKilled,
  "src/contract/checks/combine.ts":
    "Fourteen of its survivors (lines 58, 74, 121, 126) collect drift that is never reported, or turn off a cache; others are not killed yet.",
  "src/contract/paging.ts": notMeasured,
};
