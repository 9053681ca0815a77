/** `npm run generate`: compiles `specs/` into `generated/`. With `--check` it writes nothing and fails where a file is stale. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "../src/compiler/compile.ts";
import { format } from "../src/compiler/format.ts";
import { ownModules } from "../src/compiler/operations.ts";
import { readSpecFile, type Spec, specPath } from "../src/compiler/spec.ts";
import { type Files, root as ours, type Updated, update, updateFiles } from "./document.ts";
import { providerNames, type RegisteredSpec, registry } from "./generate/registry.ts";

/** @throws Error that names the missing files, where a provider is incomplete. */
async function generateAll(root = ours): Promise<Files> {
  const names = providerNames(root);
  const specs = Object.fromEntries(names.map((name) => [name, registered(root, name)]));
  const compiled = await Promise.all(names.map((name) => generate(root, name)));
  const modules = registry(specs).map(({ path, text }) => [path, format(text)]);
  return Object.assign({}, ...compiled, Object.fromEntries(modules));
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

export async function generate(root: string, name: string): Promise<Files> {
  const banner = `Compiled from ${specPath(name)} by \`npm run generate\`. Not to be edited.`;
  // The YAML is parsed once for the registry and for this.
  const text = JSON.stringify(readSpecFile(join(root, specPath(name))));
  const { types, operations, warnings } = await compile(text, { runtime: ownModules, banner });
  // Of other people's specs a warning; ours are written by hand.
  for (const { pointer, message } of warnings) throw new Error(`${specPath(name)}: ${pointer} ${message}.`);
  return { [`generated/${name}/types.ts`]: types, [`generated/${name}/operations.ts`]: operations };
}

/** What the command does. */
export async function run({ check }: { readonly check: boolean }, root = ours): Promise<Updated> {
  return update(await generateAll(root), { command: "generate", check, folder: root });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) updateFiles(await generateAll(), "generate");
