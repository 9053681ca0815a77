/** Where the specs, their last releases and their sections in the changelog are. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Provider, providers, titles } from "../../generated/providers.ts";
import { root } from "../redocly/run.ts";
import { StepError } from "../steps.ts";

/** The providers that a command names, or all. */
export function providersIn(names: readonly string[]): readonly Provider[] {
  const unknown = names.find((name) => !providers.some((provider) => provider === name));
  if (unknown !== undefined) throw new StepError(`${unknown} is not one of ${providers.join(", ")}.`);
  return names.length === 0 ? providers : providers.filter((provider) => names.includes(provider));
}

/** A copy, because a checkout of continuous integration holds no history and no tags. */
export function releasedPath(provider: Provider): string {
  return `specs/${provider}/released.yaml`;
}

/** @param folder - The repository. */
export function hasRelease(provider: Provider, folder = root): boolean {
  return existsSync(join(folder, releasedPath(provider)));
}

/** Whether the changelog has a section on this version of the spec. */
export function hasChangelog(provider: Provider, version: string, folder = root): boolean {
  const heading = `### ${titles[provider]} ${version}`;
  return readFileSync(join(folder, "CHANGELOG.md"), "utf8")
    .split("\n")
    .some((line) => line === heading || line.startsWith(`${heading} - `));
}
