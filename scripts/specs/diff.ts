/** `npm run specs:diff`: what changed in each spec since its last release, and whether its version moved enough. `-- k6` looks at one. */
import { fileURLToPath } from "node:url";
import { type Provider, specPath } from "../spec.ts";
import { run, StepError, step } from "../steps.ts";
import { type Comparison, compare, describeChanges } from "./compare.ts";
import { exists, hasChangelog, providersIn, releasedPath, titles } from "./files.ts";

export interface Verdict {
  readonly comparison: Comparison;
  /** What must be put right; empty when the change may land. */
  readonly problems: readonly string[];
}

/** Judges a spec against its last release. Throws where there is none. */
export async function judgeChange(provider: Provider, revision = specPath(provider)): Promise<Verdict> {
  const released = releasedPath(provider);
  if (!exists(released)) throw new StepError(`there is no last release to compare with: ${released} is missing.`);
  const comparison = await compare(released, revision);
  const { revision: version } = comparison.infoVersions;
  const problems = comparison.refusal === "" ? [] : [comparison.refusal];
  if (!hasChangelog(provider, version))
    problems.push(`CHANGELOG.md has no section \`### ${titles[provider]} ${version}\`.`);
  return { comparison, problems };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await run(async () => {
    const providers = providersIn(process.argv.slice(2));
    const verdicts = await step(
      "Compare",
      () => Promise.all(providers.map((provider) => judgeChange(provider))),
      counts,
    );
    for (const [index, { comparison, problems }] of verdicts.entries()) {
      const { base, revision } = comparison.infoVersions;
      const lines = [...describeChanges(comparison), ...problems];
      if (lines.length > 0) console.log(`\n${providers[index]} ${base} to ${revision}\n  ${lines.join("\n  ")}`);
    }
    if (verdicts.some(({ problems }) => problems.length > 0))
      throw new StepError("A spec may not land like this: see above what its version or the changelog lacks.");
  });

function counts(verdicts: readonly Verdict[]): string {
  const changes = verdicts.reduce((sum, { comparison }) => sum + comparison.changes.length, 0);
  return `${verdicts.length} specs, ${changes} changes since their last releases`;
}
