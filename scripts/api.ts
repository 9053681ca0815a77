/**
 * `npm run api`: writes `docs/api/`, the public names and types of every entry and the files of the tarball, and
 * `jsr.json`. With `--check` it writes nothing and fails where they are stale, where an exported name has no documentation, and where
 * they differ from the last release without a changeset. With `--released` it records them as those of a release.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeEntries, manifest } from "./api/entries.ts";
import { reports } from "./api/report.ts";
import { json, root, updateFiles } from "./document.ts";
import { filesIn, tarball } from "./tarball.ts";

const record = join(root, "docs/api/released.json");

async function main(): Promise<void> {
  const files = await filesIn(await tarball());
  const entries = codeEntries().map(({ name, types }) => [fileOf(name), join(root, types)]);
  const found = Object.entries(reports(Object.fromEntries(entries), join(root, "dist/")));
  const apis = Object.fromEntries(found.map(([name, { text }]) => [name, text]));
  const there = readdirSync(join(root, "docs/api")).filter((name) => name.endsWith(".txt"));
  const texts = {
    ...Object.fromEntries(there.map((name) => [`docs/api/${name}`, undefined])),
    ...Object.fromEntries(found.map(([name, { text }]) => [`docs/api/${name}`, text])),
    "docs/api/files.txt": `${files.join("\n")}\n`,
    "jsr.json": jsr(),
  };
  updateFiles(texts, "api");
  if (process.argv.includes("--check")) {
    const released: Released = JSON.parse(readFileSync(record, "utf8"));
    const problems = [
      ...found.flatMap(([name, { undocumented }]) =>
        undocumented.map((exported) => `${exported}, in ${name}, has no documentation.`),
      ),
      ...unannounced(released, apis, readdirSync(join(root, ".changeset"))).map(
        (name) => `docs/api/${name} differs from the last release: add a changeset with \`npx changeset\`.`,
      ),
    ];
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) process.exitCode = 1;
  } else if (process.argv.includes("--released")) {
    writeFileSync(record, json({ version: manifest.version, reports: fingerprints(apis) }));
    console.log(`Recorded as what ${manifest.version} promises.`);
  }
}

/** `org-contracts/k6` is `k6.txt`, the package itself `index.txt`. */
function fileOf(entry: string): string {
  return `${entry === manifest.name ? "index" : entry.slice(manifest.name.length + 1).replaceAll("/", "-")}.txt`;
}

/** What the last release promised. */
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

/** The command is not published there: it is for Node.js. */
const ofTheCommand = ["commander", "picocolors", "string-width"];

/** The package as JSR would publish it: the sources themselves, under the names that npm has for what is built of them. */
function jsr(): string {
  const { name, version, license, dependencies } = manifest;
  const exports = codeEntries().map((entry) => [
    entry.name === name ? "." : `.${entry.name.slice(name.length)}`,
    `./${entry.source}`,
  ]);
  const imports = Object.entries(dependencies)
    .filter(([name]) => !ofTheCommand.includes(name))
    .map(([name, version]) => [name, `npm:${name}@${version}`]);
  const metadata = {
    name: `@${name}/${name}`,
    version,
    license,
    exports: Object.fromEntries(exports),
    imports: Object.fromEntries(imports),
    publish: {
      include: ["src", "generated", "specs", "CHANGELOG.md", "LICENSE", "README.md"],
      exclude: ["src/cli", "src/providers/*/cli.ts", "generated/connectors.ts", "generated/contracts.ts"],
    },
  };
  return json(metadata);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
