/** `npm run specs:release`: makes the specs of today the releases that later ones are compared with. `-- PROVIDER` takes one. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { specPath } from "../../src/compiler/spec.ts";
import { run, StepError } from "../steps.ts";
import { judgeChange, ours } from "./diff.ts";
import { hasRelease, providersIn, releasedPath } from "./files.ts";

/** What the command does. Throws where a spec may not land, and takes none then. */
export async function release(names: readonly string[], repository = ours): Promise<void> {
  const { root } = repository;
  const providers = providersIn(names);
  for (const provider of providers) {
    // A new provider's spec has no release to be compared with.
    const { problems } = hasRelease(provider, root) ? await judgeChange(provider, repository) : { problems: [] };
    if (problems.length > 0) throw new StepError(`${provider} is not fit to be released: ${problems.join(" ")}`);
  }
  for (const provider of providers) copyFileSync(join(root, specPath(provider)), join(root, releasedPath(provider)));
  console.log(`${providers.map(releasedPath).join(", ")}: the specs of today.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(() => release(process.argv.slice(2)));
