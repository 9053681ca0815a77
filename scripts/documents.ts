/**
 * `npm run docs:write`: writes what documents derive from something else. With `--check` it writes nothing and fails where one
 * is stale. `-- tables`, `-- benchmarks` or `-- screens` writes one part:
 *
 * - `tables`: three whole documents, an example, and in the README and the guides the sections between `<!-- derived NAME -->`
 *   and `<!-- /derived -->`, from the specs, the providers' folders and the tests;
 * - `benchmarks`: docs/benchmarks.md, from docs/bench.json and docs/corpus.json;
 * - `screens`: what the command shows on a terminal of tmux, between `<!-- screen COLUMNS ARGUMENTS -->` and `<!-- /screen -->`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { benchDocument } from "./bench/document.ts";
import { type Files, root, updateFiles, withSections } from "./document.ts";
import { withScreens } from "./screens.ts";
import { mappedSources } from "./sources.ts";
import { dispatch } from "./steps.ts";
import { exampleOfAll } from "./tables/example.ts";
import { faultDocument } from "./tables/faults.ts";
import { gapTable, mappingDocument, mappingOf } from "./tables/memberships.ts";
import { provenanceDocument } from "./tables/provenance.ts";
import { sections } from "./tables/providers.ts";

const pages = [
  "README.md",
  "docs/index.md",
  ...readdirSync(join(root, "docs/guides")).map((name) => `docs/guides/${name}`),
];

const parts: Readonly<Record<string, () => Promise<Files>>> = {
  async tables() {
    const mappings = await Promise.all(
      mappedSources.map(async (source) => [source.name, await mappingOf(source)] as const),
    );
    return {
      "docs/examples/all.ts": exampleOfAll(),
      "docs/faults.md": faultDocument(),
      "docs/mapping.md": mappingDocument(mappings),
      "docs/provenance.md": provenanceDocument(),
      ...Object.fromEntries(pages.map((path) => [path, withSections(read(path), sectionOf)])),
    };
  },
  async benchmarks() {
    const results = JSON.parse(read("docs/bench.json"));
    return { "docs/benchmarks.md": benchDocument(results, JSON.parse(read("docs/corpus.json"))) };
  },
  async screens() {
    const files: Record<string, string> = {};
    for (const path of pages) files[path] = await withScreens(read(path));
    return files;
  },
};

function sectionOf(name: string): string {
  const section = name === "gaps" ? gapTable : sections[name];
  if (section === undefined)
    throw new Error(`There is no section ${name}: there are ${Object.keys(sections).join(", ")}.`);
  return section();
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

const named = process.argv.slice(2).filter((name) => name !== "--check");
const commands = Object.fromEntries(
  Object.entries(parts).map(([name, files]) => [name, async () => updateFiles(await files(), "docs:write")]),
);
for (const name of named.length > 0 ? named : Object.keys(parts)) await dispatch(commands, [name]);
