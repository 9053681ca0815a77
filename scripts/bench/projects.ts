/** A consumer's project for each client of a provider, outside the repository: packages, generated code, a program. */
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Provider } from "../../generated/providers.ts";
import { type Client, clients, project } from "./clients.ts";
import type { ClientName } from "./rows.ts";
import { programOf } from "./subjects.ts";

export const workshop = join(tmpdir(), "org-contracts-bench");

export interface Project {
  readonly client: ClientName;
  readonly folder: string;
  /** The program as the user writes it. */
  readonly source: string;
  /** The program as Node runs it: packages stay imports, what was generated is one file with it. */
  readonly module: string;
}

/** Sets up every client of a provider; one that cannot be had is in `missing`, with the reason. */
export async function projectsOf(provider: Provider, tarball: string) {
  const projects: Project[] = [];
  const missing: Partial<Record<ClientName, string>> = {};
  for (const client of clients) {
    try {
      projects.push(await setUp(provider, client, tarball));
    } catch (error) {
      missing[client.name] = String(error).split("\n")[0] ?? "";
    }
  }
  return { projects, missing };
}

async function setUp(provider: Provider, client: Client, tarball: string): Promise<Project> {
  const folder = join(workshop, `${provider}-${client.name}`);
  await installed(folder, client.dependencies(provider, tarball));
  await generated(folder, client, provider);
  await writeFile(join(folder, "program.ts"), programOf(provider, client.name));
  const project = {
    client: client.name,
    folder,
    source: join(folder, "program.ts"),
    module: join(folder, "program.js"),
  };
  await compile(project.source, project.module);
  return project;
}

/** Our own tarball has the same name and version at every run, so npm would think that it has it. */
async function installed(folder: string, dependencies: Readonly<Record<string, string>>): Promise<void> {
  await Promise.all(
    ["node_modules/org-contracts", "node_modules/.package-lock.json", "package-lock.json", "generated"].map((path) =>
      rm(join(folder, path), { recursive: true, force: true }),
    ),
  );
  await project(folder, dependencies);
}

async function generated(folder: string, { generate }: Client, provider: Provider): Promise<void> {
  const target = join(folder, "generated", provider);
  if (generate === undefined) return;
  await mkdir(target, { recursive: true });
  await generate(provider, target, workshop);
}

async function compile(source: string, outfile: string): Promise<void> {
  await build({ entryPoints: [source], outfile, bundle: true, packages: "external", format: "esm", platform: "node" });
}

/** Bytes of all files below a folder. */
export async function weight(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
