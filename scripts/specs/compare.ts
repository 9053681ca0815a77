/** Compares two releases of a spec: `redocly diff` rates each change by semver, and checks whether the version moved enough. */
import { readFileSync } from "node:fs";
import { readSpecFile, type Spec } from "../../src/compiler/spec.ts";
import { runRedocly } from "../redocly/run.ts";

export const impacts = ["major", "minor", "patch"] as const;
export type Impact = (typeof impacts)[number];

export interface Change {
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
