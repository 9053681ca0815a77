/**
 * `npm run api`: writes `docs/api/`, the public names and types of every entry and the files of the tarball, and
 * `jsr.json`. With `--check` it writes nothing and fails where they are stale, where an exported name has no documentation, and where
 * they differ from the last release without a changeset. With `--released` it records them as those of a release.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeEntries, manifest } from "./api/entries.ts";
import { jsr } from "./api/jsr.ts";
import { fingerprints, type Released, unannounced } from "./api/released.ts";
import { reports } from "./api/report.ts";
import { filesIn, tarball } from "./tarball.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "docs/api");
const record = join(folder, "released.json");

const files = await filesIn(await tarball());
const found = reports(
  Object.fromEntries(codeEntries().map(({ name, types }) => [fileOf(name), join(root, types)])),
  join(root, "dist/"),
);
const apis = Object.fromEntries(Object.entries(found).map(([name, { text }]) => [name, text]));
const texts: Record<string, string> = {
  ...Object.fromEntries(Object.entries(apis).map(([name, text]) => [`docs/api/${name}`, text])),
  "docs/api/files.txt": `${files.join("\n")}\n`,
  "jsr.json": jsr(),
};

if (process.argv.includes("--check")) check();
else write();

function check(): void {
  const problems = [
    ...names().flatMap((name) =>
      read(name) === texts[name] ? [] : [`${name} is stale: run \`npm run api\` and commit what it writes.`],
    ),
    ...Object.entries(found).flatMap(([name, { undocumented }]) =>
      undocumented.map((exported) => `${exported}, in ${name}, has no documentation.`),
    ),
    ...unannounced(released(), apis, readdirSync(join(root, ".changeset"))).map(
      (name) => `docs/api/${name} differs from the last release: add a changeset with \`npx changeset\`.`,
    ),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${codeEntries().length} entries and ${files.length} files match docs/api/.`);
}

function write(): void {
  const changed = names().filter((name) => read(name) !== texts[name]);
  for (const name of changed) {
    const text = texts[name];
    if (text === undefined) rmSync(join(root, name));
    else writeFileSync(join(root, name), text);
  }
  console.log(changed.length === 0 ? "Everything was up to date." : `Wrote ${changed.join(", ")}.`);
  if (!process.argv.includes("--released")) return;
  const { version } = manifest;
  writeFileSync(record, `${JSON.stringify({ version, reports: fingerprints(apis) }, null, 2)}\n`);
  console.log(`Recorded as what ${version} promises.`);
}

/** The files that are there or should be, but for the record. */
function names(): string[] {
  const there = readdirSync(folder).flatMap((name) => (name.endsWith(".txt") ? [`docs/api/${name}`] : []));
  return [...new Set([...there, ...Object.keys(texts)])].sort();
}

function read(name: string): string | undefined {
  try {
    return readFileSync(join(root, name), "utf8");
  } catch {
    return undefined;
  }
}

function released(): Released {
  return JSON.parse(readFileSync(record, "utf8"));
}

/** `org-contracts/k6` is `k6.txt`, the package itself `index.txt`. */
function fileOf(entry: string): string {
  return `${entry === manifest.name ? "index" : entry.slice(manifest.name.length + 1).replaceAll("/", "-")}.txt`;
}
