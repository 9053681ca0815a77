/** The clients that are compared, and how a project comes to have each of them. They are installed outside the package and its lockfile. */
import { execFile } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import openapiTS, { astToString } from "openapi-typescript";
import type { Provider } from "../../generated/providers.ts";
import manifest from "../../package.json" with { type: "json" };
import { specPath, specUrl } from "../../src/compiler/spec.ts";
import { installed, npm } from "../on-demand.ts";
import { runRedocly } from "../redocly/run.ts";
import type { ClientName } from "./rows.ts";
import { type Subject, subjects } from "./subjects.ts";

export const execute = promisify(execFile);

export const versions: Readonly<Record<string, string>> = Object.assign({}, ...subjects.map(({ sdk }) => sdk), {
  "openapi-fetch": "0.17.0",
});

/** The newest that runs on Node 20. */
export const heyApi = { "@hey-api/openapi-ts": "0.94.5", typescript: "5.9.3" };

/** What is measured beside our own package, as it is packed. */
export const versionsUsed = { ...versions, ...heyApi, "@redocly/cli": manifest.devDependencies["@redocly/cli"] };

export interface Client {
  readonly name: ClientName;
  /** What the package.json of a project names. */
  readonly dependencies: (provider: Provider, tarball: string) => Readonly<Record<string, string>>;
  /** Writes a client made from our spec into `folder`. */
  readonly generate?: (provider: Provider, folder: string, workshop: string) => Promise<void>;
}

export const clients: readonly Client[] = [
  {
    name: "org-contracts",
    dependencies: (_, tarball) => ({ "org-contracts": `file:${tarball}` }),
  },
  {
    name: "vendor",
    dependencies: sdkOf,
  },
  {
    name: "openapi-fetch",
    dependencies: () => ({ "openapi-fetch": versions["openapi-fetch"] ?? "" }),
    async generate(provider, folder) {
      await writeFile(join(folder, "types.ts"), astToString(await openapiTS(specUrl(provider), { silent: true })));
    },
  },
  {
    name: "hey-api",
    dependencies: () => ({}),
    async generate(provider, folder, workshop) {
      const tool = join(workshop, "hey-api-generator");
      await project(tool, heyApi);
      const spec = new URL(specUrl(provider)).pathname;
      await execute(join(tool, "node_modules/.bin/openapi-ts"), ["-i", spec, "-o", folder], { cwd: tool });
    },
  },
  {
    name: "redocly",
    dependencies: () => ({}),
    async generate(provider, folder) {
      const file = join(folder, "index.ts");
      const { failed, stdout, stderr } = await runRedocly(["generate-client", specPath(provider), "-o", file]);
      if (failed) throw new Error(stdout + stderr);
    },
  },
  { name: "fetch", dependencies: () => ({}) },
];

function sdkOf(provider: Provider): Subject["sdk"] {
  return subjects.find((subject) => subject.provider === provider)?.sdk ?? {};
}

/** Makes a folder with these packages installed, where it has not got them yet. */
export async function project(folder: string, dependencies: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module", dependencies }));
  if (Object.keys(dependencies).length === 0) return;
  await npm(["install", "--omit=dev"], folder);
  if ((await readdir(join(folder, "node_modules"))).length === 0)
    throw new Error(`npm installed nothing in ${folder}.`);
}

/** A package, installed with the other peers where it is not there yet. */
export async function peer<Module>(name: string): Promise<Module> {
  const path = createRequire(join(await folder(), "package.json")).resolve(name);
  return import(pathToFileURL(path).href);
}

let installing: Promise<string> | undefined;

function folder(): Promise<string> {
  installing ??= installed(versions);
  return installing;
}
