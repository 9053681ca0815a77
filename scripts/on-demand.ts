/**
 * Tools that are too heavy for `npm ci`: browsers' drivers, other runtimes, other compilers. They are installed where
 * they are first needed, in exact versions and without their install scripts, into a folder that later runs find again.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder in whose `node_modules` the packages are; its name contains the versions, so that a new one starts anew. */
export async function installed(dependencies: Readonly<Record<string, string>>): Promise<string> {
  const manifest = JSON.stringify({ private: true, dependencies });
  const folder = join(cache, createHash("sha256").update(manifest).digest("hex").slice(0, 16));
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, "draft-"));
  await writeFile(join(draft, "package.json"), manifest);
  await npm(["install", "--ignore-scripts", "--no-package-lock"], draft);
  // Whoever was faster has installed the same.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  return folder;
}

/** What npm printed. Its failure shows what it wrote. */
export function npm(args: readonly string[], cwd: string): Promise<string> {
  // `npm run` hands this repository's strictness about engines down to its children. By default npm only warns.
  const command = [...args, "--no-engine-strict", "--silent", "--no-audit", "--no-fund"];
  return new Promise((resolve, reject) =>
    execFile("npm", command, { cwd, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      error === null ? resolve(stdout.trim()) : reject(new Error(`npm ${args.join(" ")} failed:\n${stdout}${stderr}`)),
    ),
  );
}

const cache = join(tmpdir(), "org-contracts-on-demand");
