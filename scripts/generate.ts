/** `npm run generate`: compiles `specs/` into `generated/`. With `--check` it writes nothing and fails where a file is stale. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "./generate/format.ts";
import { generateOperations } from "./generate/operations.ts";
import { generateTypes } from "./generate/types.ts";
import { type Provider, providers, readSpec, specPath } from "./spec.ts";

export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

export async function generate(provider: Provider): Promise<GeneratedFile[]> {
  const spec = readSpec(provider);
  const banner = `// Compiled from ${specPath(provider)} by \`npm run generate\`. Not to be edited.\n\n`;
  const files = [
    { path: `generated/types/${provider}.ts`, text: banner + (await generateTypes(spec)) },
    { path: `generated/operations/${provider}.ts`, text: banner + generateOperations(provider, spec) },
  ];
  return files.map(({ path, text }) => ({ path, text: format(text) }));
}

/** The generated files that are not what the specs say today. */
export function stale(files: readonly GeneratedFile[]): string[] {
  return files.filter(({ path, text }) => read(path) !== text).map(({ path }) => path);
}

export async function generateAll(): Promise<GeneratedFile[]> {
  return (await Promise.all(providers.map(generate))).flat();
}

export function write(files: readonly GeneratedFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(absolute(path)), { recursive: true });
    writeFileSync(absolute(path), text);
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(absolute(path), "utf8");
  } catch {
    return undefined;
  }
}

function absolute(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await generateAll();
  const changed = stale(files);
  if (!process.argv.includes("--check")) {
    write(files);
    console.log(changed.length === 0 ? "generated/ was up to date." : `Wrote ${changed.join(", ")}.`);
  } else if (changed.length > 0) {
    console.error(`Stale: ${changed.join(", ")}. Run \`npm run generate\` and commit what it writes.`);
    process.exitCode = 1;
  } else console.log("generated/ is up to date.");
}
