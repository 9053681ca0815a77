/** The clients that are compared, and how a project comes to have each of them. */
import { execFile } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import openapiTS, { astToString } from "openapi-typescript";
import type { Provider } from "../../generated/providers.ts";
import manifest from "../../package.json" with { type: "json" };
import { specPath, specUrl } from "../../src/compiler/spec.ts";
import { npm } from "../on-demand.ts";
import { runRedocly } from "../redocly/run.ts";
import { heyApi, versions } from "./peers.ts";
import type { ClientName } from "./rows.ts";
import { type Subject, subjects } from "./subjects.ts";

export const execute = promisify(execFile);

/** What is measured beside our own package, as it is packed. */
export const versionsUsed = { ...versions, ...heyApi, "@redocly/cli": manifest.devDependencies["@redocly/cli"] };

export interface Client {
  readonly name: ClientName;
  /** What the package.json of a project names; undefined where there is no such client of a provider. */
  readonly dependencies: (provider: Provider, tarball: string) => Readonly<Record<string, string>> | undefined;
  /** Writes a client made from our spec into `folder`, and gives its entry. */
  readonly generate?: (provider: Provider, folder: string, workshop: string) => Promise<string>;
  /** What a project imports; with `generate`, the file that it gave. */
  readonly entry?: (provider: Provider) => string;
}

export const clients: readonly Client[] = [
  {
    name: "org-contracts",
    dependencies: (_, tarball) => ({ "org-contracts": `file:${tarball}` }),
    entry: (provider) => `org-contracts/${provider}`,
  },
  {
    name: "vendor",
    dependencies: sdkOf,
    entry: (provider) => Object.keys(sdkOf(provider) ?? {}).join(),
  },
  {
    name: "openapi-fetch",
    dependencies: () => ({ "openapi-fetch": versions["openapi-fetch"] ?? "" }),
    entry: () => "openapi-fetch",
    async generate(provider, folder) {
      await writeFile(join(folder, "types.ts"), astToString(await openapiTS(specUrl(provider), { silent: true })));
      return "types.ts";
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
      return "index.ts";
    },
  },
  {
    name: "redocly",
    dependencies: () => ({}),
    async generate(provider, folder) {
      const { failed, stdout, stderr } = await runRedocly([
        "generate-client",
        specPath(provider),
        "-o",
        join(folder, "index.ts"),
      ]);
      if (failed) throw new Error(stdout + stderr);
      return "index.ts";
    },
  },
  { name: "fetch", dependencies: () => ({}) },
];

function sdkOf(provider: Provider): Subject["sdk"] | undefined {
  return subjects.find((subject) => subject.provider === provider)?.sdk;
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
