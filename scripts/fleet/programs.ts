/** The programs of the guide for many users, copied out of it. */
import { readFileSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The text of each program, by the file name in its first line. */
export function guidePrograms(): Readonly<Record<string, string>> {
  const guide = readFileSync(join(root, "docs/guides/many-users.md"), "utf8");
  const blocks = guide.matchAll(/^```ts\n(\/\/ (\S+\.mjs).*?)^```$/gms);
  return Object.fromEntries([...blocks].map(([, text = "", name = ""]) => [name, text]));
}

/** Writes the programs into a folder. */
export async function copyPrograms(folder: string, change = (text: string) => text): Promise<void> {
  for (const [name, text] of Object.entries(guidePrograms())) await writeFile(join(folder, name), change(text));
}

/** Puts this package into a folder, built from its sources, and what the programs import beside it. */
export async function installSources(folder: string): Promise<void> {
  const own = join(folder, "node_modules/org-contracts");
  await mkdir(own, { recursive: true });
  await build({
    entryPoints: { index: join(root, "src/index.ts"), auth0: join(root, "src/providers/auth0/index.ts") },
    outdir: own,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
  });
  const exports = { ".": "./index.js", "./auth0": "./auth0.js" };
  await writeFile(join(own, "package.json"), JSON.stringify({ name: "org-contracts", type: "module", exports }));
  for (const name of ["bullmq", "ioredis", "rate-limiter-flexible"])
    await symlink(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
}
