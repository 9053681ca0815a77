/** The programs of the guide for many users, copied out of it. */
import { readFileSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { providers } from "../../generated/providers.ts";
import { root } from "../../scripts/document.ts";
import { urlVariable } from "../../src/client/environment.ts";

/** The text of each program, by the file name in its first line. */
export function guidePrograms(): Readonly<Record<string, string>> {
  const guide = readFileSync(join(root, "docs/guides/many-users.md"), "utf8");
  const blocks = guide.matchAll(/^```ts\n(\/\/ (\S+\.mjs).*?)^```$/gms);
  return Object.fromEntries([...blocks].map(([, text = "", name = ""]) => [name, text]));
}

/** The guide's provider. */
const provider = /(\w+)FromEnv\(\)/.exec(guidePrograms()["review.mjs"] ?? "")?.[1];
if (provider === undefined) throw new Error("review.mjs in docs/guides/many-users.md does not read the environment.");

const prefix = provider.toUpperCase();
export const baseUrlVariable = urlVariable(provider);

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

/**
 * A quota of 300 s on a faster clock: 300 s are 12 s, and the number of requests in them is what the machine can bear.
 * The proportions are the guide's: 60 periods in a window, and 63 times a period's points in its limit.
 */
const speed = 25;
export const window = 300_000 / speed;
const period = 5_000 / speed;

export interface Scale {
  /** What the tenant allows; after a request too many, it blocks for a whole window. */
  readonly quota: { readonly limit: number; readonly window: number; readonly block: number };
  readonly environment: { readonly REQUESTS_PER_SECOND: string };
}

/** @param rate - Requests per second that the quota allows. */
export function scaleTo(rate: number): Scale {
  const points = Math.max(1, Math.floor((rate * window) / 1000 / 63));
  return {
    quota: { limit: 63 * points, window, block: window },
    environment: { REQUESTS_PER_SECOND: String(points) },
  };
}

/** The limiter's own script, but for the unit: 5 s are 200 ms. */
const script = `
  redis.call('set', KEYS[1], 0, 'PX', ${period}, 'NX')
  return { redis.call('incrby', KEYS[1], ARGV[1]), redis.call('pttl', KEYS[1]) }`;

/** A program of the guide whose limiter is on the faster clock. */
export function scaled(program: string): string {
  return program.replace(
    /^ {2}duration: 1,$/m,
    () => `  duration: 5,\n  customIncrTtlLuaScript: ${JSON.stringify(script)},`,
  );
}
