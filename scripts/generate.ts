/** `npm run generate`: compiles `specs/` into `generated/`. With `--check` it writes nothing and fails where a file is stale. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "../src/compiler/compile.ts";
import { format } from "../src/compiler/format.ts";
import { ownModules } from "../src/compiler/operations.ts";
import { readSpecFile, type Spec, specPath } from "../src/compiler/spec.ts";
import { providerNames, type RegisteredSpec, registry } from "./generate/registry.ts";

export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

/** This repository; `root` is another one where a test gives it. */
const ours = fileURLToPath(new URL("..", import.meta.url));

/** @throws Error that names the missing files, where a provider is incomplete. */
export async function generateAll(root = ours): Promise<GeneratedFile[]> {
  const names = providerNames(root);
  const specs = Object.fromEntries(names.map((name) => [name, registered(root, name)]));
  const modules = registry(specs).map(({ path, text }) => ({ path, text: format(text) }));
  return [...(await Promise.all(names.map((name) => generate(root, name)))).flat(), ...modules];
}

function registered(root: string, name: string): RegisteredSpec {
  const { info, servers = [] } = readSpecFile(join(root, specPath(name)));
  const title = info["x-vendor"];
  if (!title) throw new Error(`${specPath(name)} has no info.x-vendor: the provider's name as people write it.`);
  return { title, servers: servers.map(withVariables) };
}

/** `x-env` of a variable in the URL names that of the environment. */
function withVariables({ url, variables = {} }: Spec["servers"][number]): string {
  return url.replace(/\{(\w+)\}/g, (text, name) => {
    const { "x-env": variable, default: value = text } = variables[name] ?? {};
    return variable === undefined ? value : `{${variable}}`;
  });
}

async function generate(root: string, name: string): Promise<GeneratedFile[]> {
  const banner = `Compiled from ${specPath(name)} by \`npm run generate\`. Not to be edited.`;
  const text = readFileSync(join(root, specPath(name)), "utf8");
  const { types, operations, warnings } = await compile(text, { runtime: ownModules, banner });
  // Of other people's specs a warning; ours are written by hand.
  for (const { pointer, message } of warnings) throw new Error(`${specPath(name)}: ${pointer} ${message}.`);
  return [
    { path: `generated/${name}/types.ts`, text: types },
    { path: `generated/${name}/operations.ts`, text: operations },
  ];
}

/** The generated files that are not what the specs give today. */
export function stale(files: readonly GeneratedFile[], root = ours): string[] {
  return files.filter(({ path, text }) => read(join(root, path)) !== text).map(({ path }) => path);
}

export function write(files: readonly GeneratedFile[], root = ours): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

export interface Result {
  readonly ok: boolean;
  readonly message: string;
}

/** What the command does. */
export async function run({ check }: { readonly check: boolean }, root = ours): Promise<Result> {
  const files = await generateAll(root);
  const changed = stale(files, root);
  const names = changed.join(", ");
  if (check && changed.length > 0)
    return { ok: false, message: `Stale: ${names}. Run \`npm run generate\` and commit what it writes.` };
  if (check) return { ok: true, message: "generated/ is up to date." };
  write(files, root);
  return { ok: true, message: changed.length === 0 ? "generated/ was up to date." : `Wrote ${names}.` };
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ok, message } = await run({ check: process.argv.includes("--check") });
  if (ok) console.log(message);
  else console.error(message);
  if (!ok) process.exitCode = 1;
}
