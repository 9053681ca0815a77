/**
 * `npm run specs -- diff`: what changed in each spec since its last release, and whether its version moved enough: `redocly
 * diff` rates each change by semver. `specs -- release` makes the specs of today the releases that later ones are compared
 * with. Names of providers after it choose some of them.
 */
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Provider, providers, titles } from "../../generated/providers.ts";
import { readSpecFile, type Spec, specPath } from "../../src/compiler/spec.ts";
import { root } from "../document.ts";
import { runRedocly } from "../redocly/run.ts";
import { StepError, step } from "../steps.ts";

/** Where the specs are, and what compares two files. */
export interface Repository {
  readonly root: string;
  readonly compare: (base: string, revision: string) => Promise<Comparison>;
}

const ours: Repository = { root, compare };

interface Verdict {
  readonly comparison: Comparison;
  /** What must be put right; empty when the change may land. */
  readonly problems: readonly string[];
}

/** Judges a spec against its last release. Throws where there is none. */
async function judgeChange(provider: Provider, { root, compare } = ours): Promise<Verdict> {
  const released = releasedPath(provider);
  if (!hasRelease(provider, root))
    throw new StepError(
      `there is no last release to compare with: ${released} is missing. Run \`npm run specs -- release ${provider}\`.`,
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
  const chosen = providersIn(names);
  const verdicts = await step(
    "Compare",
    () => Promise.all(chosen.map((provider) => judgeChange(provider, repository))),
    counts,
  );
  for (const [index, { comparison, problems }] of verdicts.entries()) {
    const { base, revision } = comparison.infoVersions;
    const lines = [...describeChanges(comparison), ...problems];
    if (lines.length > 0) console.log(`\n${chosen[index]} ${base} to ${revision}\n  ${lines.join("\n  ")}`);
  }
  if (verdicts.some(({ problems }) => problems.length > 0))
    throw new StepError("A spec may not land like this: see above what its version or the changelog lacks.");
}

function counts(verdicts: readonly Verdict[]): string {
  const changes = verdicts.reduce((sum, { comparison }) => sum + comparison.changes.length, 0);
  return `${verdicts.length} specs, ${changes} changes since their last releases`;
}

/** What the command does. Throws where a spec may not land, and takes none then. */
export async function release(names: readonly string[], repository = ours): Promise<void> {
  const { root } = repository;
  const chosen = providersIn(names);
  for (const provider of chosen) {
    // A new provider's spec has no release to be compared with.
    const { problems } = hasRelease(provider, root) ? await judgeChange(provider, repository) : { problems: [] };
    if (problems.length > 0) throw new StepError(`${provider} is not fit to be released: ${problems.join(" ")}`);
  }
  for (const provider of chosen) copyFileSync(join(root, specPath(provider)), join(root, releasedPath(provider)));
  console.log(`${chosen.map(releasedPath).join(", ")}: the specs of today.`);
}

const impacts = ["major", "minor", "patch"] as const;
export type Impact = (typeof impacts)[number];

interface Change {
  readonly impact: Impact;
  readonly kind: "added" | "removed" | "modified";
  /** A JSON pointer, and the property at it that was modified. */
  readonly path: string;
  readonly property?: string;
  /** Why the change is more than a patch, where it is. */
  readonly verdicts: readonly { readonly message: string }[];
}

export interface Comparison {
  readonly infoVersions: { readonly base: string; readonly revision: string };
  readonly summary: Readonly<Record<Impact, number>>;
  /** The largest impact; absent when nothing that matters has changed. */
  readonly bump?: Impact;
  readonly changes: readonly Change[];
  /** In words, why the version of the revision is not enough, or the revision no spec; empty when all is well. */
  readonly rejection: string;
}

/** Throws where either file is missing or cannot be read as a spec. */
export async function compare(base: string, revision: string): Promise<Comparison> {
  if (readFileSync(base, "utf8") === readFileSync(revision, "utf8")) return unchanged(readSpecFile(base));
  const options = ["--format=json", "--check-version", "--fail-on=none"];
  const { failed, stdout, stderr } = await runRedocly(["diff", base, revision, ...options]);
  if (stdout.trim() === "") throw new Error(`${base} and ${revision} cannot be compared:\n${stderr}`);
  return { ...JSON.parse(stdout), rejection: failed ? reasons(stderr) : "" };
}

/** What Redocly would return, after a second. */
function unchanged({ info: { version } }: Spec): Comparison {
  const infoVersions = { base: version, revision: version };
  return { infoVersions, summary: { major: 0, minor: 0, patch: 0 }, changes: [], rejection: "" };
}

/** Beside them, Redocly prints how long it took. */
function reasons(text: string): string {
  const lines = text.split("\n").filter((line) => line.startsWith("❌"));
  return lines.length === 0 ? text : lines.map((line) => line.replace("❌", "").trim()).join(" ");
}

/** One line a change, the gravest first. */
export function describeChanges({ changes }: Pick<Comparison, "changes">): string[] {
  return impacts.flatMap((impact) =>
    changes
      .filter((change) => change.impact === impact)
      .map(({ kind, path, property, verdicts }) => {
        const place = property === undefined ? path : `${path}/${property}`;
        const reasons = verdicts.map(({ message }) => `: ${message}`).join("");
        return `${impact.padEnd(5)}  ${kind.padEnd(8)}  ${place}${reasons}`;
      }),
  );
}

/** The providers that a command names, or all. */
export function providersIn(names: readonly string[]): readonly Provider[] {
  const chosen = names.map(known);
  return chosen.length === 0 ? providers : providers.filter((provider) => chosen.includes(provider));
}

export function known(name: string): Provider {
  const provider = providers.find((one) => one === name);
  if (provider === undefined) throw new StepError(`${name} is not one of ${providers.join(", ")}.`);
  return provider;
}

/** A copy, because a checkout of continuous integration holds no history and no tags. */
function releasedPath(provider: Provider): string {
  return `specs/${provider}/released.yaml`;
}

function hasRelease(provider: Provider, folder: string): boolean {
  return existsSync(join(folder, releasedPath(provider)));
}

/** Whether the changelog has a section on this version of the spec. */
function hasChangelog(provider: Provider, version: string, folder: string): boolean {
  const heading = `### ${titles[provider]} ${version}`;
  return readFileSync(join(folder, "CHANGELOG.md"), "utf8")
    .split("\n")
    .some((line) => line === heading || line.startsWith(`${heading} - `));
}
