/** `npm run specs:release`: makes the specs of today the releases that later ones are compared with. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../redocly/run.ts";
import { providers, specPath } from "../spec.ts";
import { run, StepError } from "../steps.ts";
import { judgeChange } from "./diff.ts";
import { exists, releasedPath } from "./files.ts";

await run(async () => {
  for (const provider of providers) {
    // A new provider's spec has no release to be compared with.
    const { problems } = exists(releasedPath(provider)) ? await judgeChange(provider) : { problems: [] };
    if (problems.length > 0) throw new StepError(`${provider} is not fit to be released: ${problems.join(" ")}`);
  }
  for (const provider of providers) copyFileSync(join(root, specPath(provider)), join(root, releasedPath(provider)));
  console.log("specs/*/released.yaml hold the specs of today.");
});
