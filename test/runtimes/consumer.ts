/** A user's folder: empty, but for the packed tarball and the program. */
import { cp, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeEntries } from "../../scripts/api/entries.ts";
import { npm } from "../../scripts/on-demand.ts";
import { tarball as packed } from "../../scripts/tarball.ts";
import { withChecks } from "./program.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Consumer {
  readonly folder: string;
  readonly tarball: string;
  readonly remove: () => Promise<void>;
}

/** Installs the tarball. */
export async function makeConsumer(): Promise<Consumer> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "org-contracts-"));
  const tarball = await packed();
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await npm(["install", tarball, `@types/node@${nodeTypes}`], folder);
  await cp(join(root, "test/runtimes/program.js"), join(folder, "program.js"));
  for (const provider of withChecks)
    await cp(join(root, `test/providers/${provider}/runtime.js`), join(folder, `${provider}.js`));
  const imports = withChecks.map((provider, index) => `import checks${index} from "./${provider}.js";`);
  const members = withChecks.map((provider, index) => `"${provider}": checks${index}`);
  await writeFile(join(folder, "providers.js"), `${imports.join("")} export const providers = { ${members} };`);
  const entries = codeEntries().map(({ name }, index) => `export * as entry${index} from "${name}";`);
  // The same module for runtimes and for compilers.
  for (const extension of ["js", "ts"]) await writeFile(join(folder, `entries.${extension}`), entries.join("\n"));
  return { folder, tarball, remove: () => rm(folder, { recursive: true }) };
}

/** The types of the oldest Node that is promised. */
const nodeTypes = "20.19.25";
