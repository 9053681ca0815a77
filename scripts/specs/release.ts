/** `npm run specs:release`: makes the specs of today the releases that later ones are compared with. `-- k6` takes one. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../redocly/run.ts";
import { specPath } from "../spec.ts";
import { run, StepError } from "../steps.ts";
import { judgeChange } from "./diff.ts";
import { exists, providersIn, releasedPath } from "./files.ts";

await run(async () => {
  const providers = providersIn(process.argv.slice(2));
  for (const provider of providers) {
    // A new provider's spec has no release to be compared with.
    const { problems } = exists(releasedPath(provider)) ? await judgeChange(provider) : { problems: [] };
    if (problems.length > 0) throw new StepError(`${provider} is not fit to be released: ${problems.join(" ")}`);
  }
  for (const provider of providers) copyFileSync(join(root, specPath(provider)), join(root, releasedPath(provider)));
  console.log(`${providers.map(releasedPath).join(", ")}: the specs of today.`);
});
