/**
 * Once for all files: the build, the runtimes, and a user's folder, which is empty but for the packed tarball and the
 * program, with the server that the program calls.
 */
import { cp, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { codeEntries } from "../../scripts/api/entries.ts";
import { npm } from "../../scripts/on-demand.ts";
import { tarball as packed } from "../../scripts/tarball.ts";
import { installCompilers } from "../support/compilers.ts";
import { withChecks } from "./program.ts";
import { startServer } from "./server.ts";
import { installRuntimes } from "./tools.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly folder: string;
    readonly tarball: string;
    readonly origin: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "org-contracts-"));
  const tarball = await packed();
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  // The types of the oldest Node that is promised. Several files need the runtimes and compilers at once, and each would
  // install them.
  const install = npm(["install", tarball, "@types/node@20.19.25"], folder);
  await Promise.all([install, installRuntimes(), installCompilers()]);
  const copy = (file: string, name: string) => cp(fileURLToPath(new URL(file, import.meta.url)), join(folder, name));
  await copy("program.js", "program.js");
  for (const provider of withChecks) await copy(`../providers/${provider}/runtime.js`, `${provider}.js`);
  const imports = withChecks.map((provider, index) => `import checks${index} from "./${provider}.js";`);
  const members = withChecks.map((provider, index) => `"${provider}": checks${index}`);
  await writeFile(join(folder, "providers.js"), `${imports.join("")} export const providers = { ${members} };`);
  const entries = codeEntries().map(({ name }, index) => `export * as entry${index} from "${name}";`);
  // The same module for runtimes and for compilers.
  for (const extension of ["js", "ts"]) await writeFile(join(folder, `entries.${extension}`), entries.join("\n"));
  const { url: origin, close } = await startServer(folder);
  provide("folder", folder);
  provide("tarball", tarball);
  provide("origin", origin);
  return async () => {
    await close();
    await rm(folder, { recursive: true });
  };
}
