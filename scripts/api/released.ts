/** What the last release promised, and whether a change of it is announced. */
import { createHash } from "node:crypto";

export interface Released {
  readonly version: string;
  /** A fingerprint of each report, by the name of its file. */
  readonly reports: Readonly<Record<string, string>>;
}

export function fingerprints(reports: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reports).map(([name, text]) => [name, createHash("sha256").update(text).digest("hex")]),
  );
}

/** The reports that differ from the release's without a changeset that says so. `changesets` are the files in `.changeset`. */
export function unannounced(
  released: Released,
  reports: Readonly<Record<string, string>>,
  changesets: readonly string[],
): string[] {
  if (changesets.some((name) => name.endsWith(".md") && name !== "README.md")) return [];
  const now = fingerprints(reports);
  const names = new Set([...Object.keys(now), ...Object.keys(released.reports)]);
  return [...names].filter((name) => now[name] !== released.reports[name]).sort();
}
