/** `npm run specs -- diff`, `release`, `score`, `judge`, `respect` or `json`: each is described in the file that does it. */
import { dispatch } from "./steps.ts";

await dispatch(
  {
    diff: async (args) => (await import("./specs/diff.ts")).diff(args),
    release: async (args) => (await import("./specs/diff.ts")).release(args),
    score: async (args) => (await import("./specs/score.ts")).score(args),
    judge: async (args) => (await import("./specs/judge.ts")).judge(args),
    respect: async (args) => (await import("./specs/respect.ts")).converse(args),
    json: async () => (await import("./specs/expand.ts")).writeJson(),
  },
  process.argv.slice(2),
);
