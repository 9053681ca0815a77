/** `npm run specs:diff`: what changed in each spec since its last release, and whether its version moved enough. `-- PROVIDER` looks at one. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Provider, titles } from "../../generated/providers.ts";
import { specPath } from "../../src/compiler/spec.ts";
import { root } from "../redocly/run.ts";
import { run, StepError, step } from "../steps.ts";
import { type Comparison, compare, describeChanges } from "./compare.ts";
import { hasChangelog, hasRelease, providersIn, releasedPath } from "./files.ts";

/** Where the specs are, and what compares two files. */
export interface Repository {
  readonly root: string;
  readonly compare: (base: string, revision: string) => Promise<Comparison>;
}

export const ours: Repository = { root, compare };

export interface Verdict {
  readonly comparison: Comparison;
  /** What must be put right; empty when the change may land. */
  readonly problems: readonly string[];
}

/** Judges a spec against its last release. Throws where there is none. */
export async function judgeChange(provider: Provider, { root, compare } = ours): Promise<Verdict> {
  const released = releasedPath(provider);
  if (!hasRelease(provider, root))
    throw new StepError(
      `there is no last release to compare with: ${released} is missing. Run \`npm run specs:release -- ${provider}\`.`,
    );
  const comparison = await compare(join(root, released), join(root, specPath(provider)));
  const { revision: version } = comparison.infoVersions;
  const problems = comparison.rejection === "" ? [] : [comparison.rejection];
  if (!hasChangelog(provider, version, root))
    problems.push(`CHANGELOG.md has no section \`### ${titles[provider]} ${version}\`.`);
  return { comparison, problems };
}

/** What the command does. Throws where a spec may not land. */
export async function diff(names: readonly string[], repository = ours): Promise<void> {
  const providers = providersIn(names);
  const verdicts = await step(
    "Compare",
    () => Promise.all(providers.map((provider) => judgeChange(provider, repository))),
    counts,
  );
  for (const [index, { comparison, problems }] of verdicts.entries()) {
    const { base, revision } = comparison.infoVersions;
    const lines = [...describeChanges(comparison), ...problems];
    if (lines.length > 0) console.log(`\n${providers[index]} ${base} to ${revision}\n  ${lines.join("\n  ")}`);
  }
  if (verdicts.some(({ problems }) => problems.length > 0))
    throw new StepError("A spec may not land like this: see above what its version or the changelog lacks.");
}

function counts(verdicts: readonly Verdict[]): string {
  const changes = verdicts.reduce((sum, { comparison }) => sum + comparison.changes.length, 0);
  return `${verdicts.length} specs, ${changes} changes since their last releases`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(() => diff(process.argv.slice(2)));
