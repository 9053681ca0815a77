/**
 * `npm run docs [-- [--base /path/] [--out folder] [--site-only]]`: builds the site into `site/`, or another folder, for a host
 * that shows it at that path, or at that of the environment variable `DOCS_BASE`. The pages that are made of the specs and of
 * the sources are written into `docs/` first, unless only the site is wanted; VitePress does the rest.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vitepress";
import { baseOf, targetFolder } from "./docs/base.ts";
import { linkCopies } from "./docs/copies.ts";
import { publishedFiles } from "./docs/published.ts";
import { referencePages } from "./docs/reference.ts";
import { writeTypescriptPages } from "./docs/typescript.ts";
import { run, step } from "./steps.ts";

const options = {
  base: { type: "string" },
  out: { type: "string" },
  "site-only": { type: "boolean" },
} as const;
const docs = new URL("../docs/", import.meta.url);

await run(async () => {
  const { values } = parseArgs({ options });
  const base = baseOf(values.base ?? process.env.DOCS_BASE);
  const site =
    values.out === undefined ? new URL("../site/", import.meta.url) : pathToFileURL(`${targetFolder(values.out)}/`);
  const place = `site/; \`${base === "/" ? "" : `DOCS_BASE=${base} `}npm run docs:serve\` shows it`;
  // The configuration reads it, for llms.txt too.
  process.env.DOCS_BASE = base;
  if (!values["site-only"]) {
    await step("References", async () => write(new URL("reference/", docs), await referencePages()), count);
    await step("TypeScript", writeTypescriptPages, count);
  }
  await step(
    "Site",
    () => build(fileURLToPath(docs), { outDir: fileURLToPath(site) }),
    () => "pages",
  );
  await step("Copies", async () => linkCopies(fileURLToPath(site), base), count);
  await step(
    "Files",
    async () => add(site, await publishedFiles(base)),
    (files) => `${files}, ${values.out ?? place}`,
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
