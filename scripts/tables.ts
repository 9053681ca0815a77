/**
 * `npm run docs:tables`: writes what the documents derive from the specs, the providers' folders and the tests: three whole
 * documents and an example, and in the README, the front page and the guides the sections between `<!-- derived NAME -->` and `<!-- /derived -->`. With
 * `--check` it writes nothing and fails where a document is stale.
 */
import { readdirSync, readFileSync } from "node:fs";
import { withSections, writeDocument } from "./document.ts";
import { mappedSources } from "./mapped-sources.ts";
import { exampleOfAll } from "./tables/example.ts";
import { faultDocument } from "./tables/faults.ts";
import { gapTable, mappingDocument, mappingOf } from "./tables/memberships.ts";
import { provenanceDocument } from "./tables/provenance.ts";
import { sections } from "./tables/providers.ts";

const folder = new URL("../", import.meta.url);
const guides = readdirSync(new URL("docs/guides/", folder)).map((name) => `docs/guides/${name}`);
const mappings = await Promise.all(
  mappedSources.map(async (source) => [source.name, await mappingOf(source)] as const),
);

const documents: Readonly<Record<string, string>> = {
  "docs/examples/all.ts": exampleOfAll(),
  "docs/faults.md": faultDocument(),
  "docs/mapping.md": mappingDocument(mappings),
  "docs/provenance.md": provenanceDocument(),
  ...Object.fromEntries(
    ["README.md", "docs/index.md", ...guides.sort()].map((path) => [
      path,
      withSections(readFileSync(new URL(path, folder), "utf8"), sectionOf),
    ]),
  ),
};
for (const [path, text] of Object.entries(documents)) writeDocument(path, text, "docs:tables");

function sectionOf(name: string): string {
  const section = name === "gaps" ? gapTable : sections[name];
  if (section === undefined)
    throw new Error(`There is no section ${name}: there are ${Object.keys(sections).join(", ")}.`);
  return section();
}
