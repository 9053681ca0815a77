/**
 * `npm run docs [-- --base /path/]`: builds the site into `site/`, for a host that shows it at that path. The pages that are
 * made of the specs and of the sources are written into `docs/` first; VitePress does the rest.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vitepress";
import { baseOf } from "./docs/base.ts";
import { publishedFiles } from "./docs/published.ts";
import { referencePages } from "./docs/reference.ts";
import { writeTypescriptPages } from "./docs/typescript.ts";
import { run, step } from "./steps.ts";

const docs = new URL("../docs/", import.meta.url);
const site = new URL("../site/", import.meta.url);

await run(async () => {
  const { values } = parseArgs({ options: { base: { type: "string" } } });
  const base = baseOf(values.base);
  // The configuration reads it, for llms.txt too.
  process.env.DOCS_BASE = base;
  await step("References", async () => write(new URL("reference/", docs), await referencePages()), count);
  await step("TypeScript", writeTypescriptPages, count);
  await step(
    "Site",
    () => build(fileURLToPath(docs)),
    () => "pages",
  );
  await step(
    "Files",
    async () => add(site, await publishedFiles(base)),
    (files) => `${files}, site/; \`${base === "/" ? "" : `DOCS_BASE=${base} `}npm run docs:serve\` shows it`,
  );
});

/** Writes a folder anew. */
function write(folder: URL, files: Readonly<Record<string, string>>): number {
  rmSync(folder, { recursive: true, force: true });
  return add(folder, files);
}

function add(folder: URL, files: Readonly<Record<string, string>>): number {
  for (const [name, text] of Object.entries(files)) {
    const file = fileURLToPath(new URL(name, folder));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return Object.keys(files).length;
}

function count(pages: number): string {
  return `${pages} pages`;
}
