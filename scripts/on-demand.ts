/**
 * Tools that are too heavy for `npm ci`: browsers' drivers, other runtimes, other compilers. They are installed where
 * they are first needed, in exact versions and without their install scripts, into a folder that later runs find again.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "./document.ts";

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

/**
 * `npm install` of a tarball in a folder with a `package.json`, and of what that file names. What is installed beside the
 * package is kept for the next folder with the same dependencies, which then gets links to the same files.
 */
export async function installTarball(folder: string, path: string, names: readonly string[] = []): Promise<void> {
  const manifest = await readFile(join(folder, "package.json"), "utf8");
  const { name = "" } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const kept = join(
    cache,
    `modules-${createHash("sha256")
      .update(JSON.stringify([manifest, names]))
      .digest("hex")
      .slice(0, 16)}`,
  );
  const modules = join(folder, "node_modules");
  const isKept = existsSync(kept);
  if (isKept) await copyLinks(kept, modules);
  await npm(["install", "--ignore-scripts", "--prefer-offline", path, ...names], folder);
  if (isKept) return;
  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(join(cache, "draft-"));
  await copyLinks(modules, join(draft, "node_modules"));
  // npm writes into this file, and the package is what changes.
  for (const part of [".package-lock.json", name]) await rm(join(draft, "node_modules", part), { recursive: true });
  await rename(join(draft, "node_modules"), kept).catch(() => {});
  await rm(draft, { recursive: true });
}

/** A copy whose files are hard links: no byte is copied. */
function copyLinks(from: string, to: string): Promise<unknown> {
  return promisify(execFile)("cp", ["-al", from, to]);
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
