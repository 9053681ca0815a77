/** The programs of the guide for many users, copied out of it. */
import { readFileSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { providers } from "../../generated/providers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The text of each program, by the file name in its first line. */
export function guidePrograms(): Readonly<Record<string, string>> {
  const guide = readFileSync(join(root, "docs/guides/many-users.md"), "utf8");
  const blocks = guide.matchAll(/^```ts\n(\/\/ (\S+\.mjs).*?)^```$/gms);
  return Object.fromEntries([...blocks].map(([, text = "", name = ""]) => [name, text]));
}

/** What the variables of the guide's provider begin with. */
const prefix = /(\w+)_BASE_URL/.exec(guidePrograms()["review.mjs"] ?? "")?.[1];
if (prefix === undefined)
  throw new Error("review.mjs in docs/guides/many-users.md reads no variable ending in _BASE_URL.");

export const baseUrlVariable = `${prefix}_BASE_URL`;

/** The environment in which the programs call a simulated tenant. */
export function environmentOf({ url }: { readonly url: string }): Readonly<Record<string, string>> {
  return { [`${prefix}_DOMAIN`]: "tenant.example.com", [`${prefix}_TOKEN`]: "a-token", [baseUrlVariable]: url };
}

/** Writes the programs into a folder. */
export async function copyPrograms(folder: string, change = (text: string) => text): Promise<void> {
  for (const [name, text] of Object.entries(guidePrograms())) await writeFile(join(folder, name), change(text));
}

/** Puts this package into a folder, built from its sources, and what the programs import beside it. */
export async function installSources(folder: string): Promise<void> {
  const own = join(folder, "node_modules/org-contracts");
  await mkdir(own, { recursive: true });
  const entries = providers.map((provider) => [provider, join(root, `src/providers/${provider}/index.ts`)]);
  await build({
    entryPoints: { index: join(root, "src/index.ts"), ...Object.fromEntries(entries) },
    outdir: own,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
  });
  const exports = { ".": "./index.js", "./*": "./*.js" };
  await writeFile(join(own, "package.json"), JSON.stringify({ name: "org-contracts", type: "module", exports }));
  for (const name of ["bullmq", "ioredis", "rate-limiter-flexible"])
    await symlink(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
}
