/** What the tests of scripts share: folders to write in, copies of the repository, processes, and a silent console. */
import { execFile } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { cp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished, vi } from "vitest";
import { root } from "../../scripts/document.ts";

/** Scripts load compilers and mocks: on a busy machine that takes its time, in ms. */
export const patience = 180_000;

/** An empty folder. @param atEnd - Registers its removal: `afterAll` where several tests share it. */
export function emptyFolder(atEnd: (removal: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "org-contracts-"));
  atEnd(() => rmSync(folder, { recursive: true }));
  return folder;
}

declare module "vitest" {
  interface ProvidedContext {
    /** See `setup.ts`. */
    readonly shared: string;
  }
}

/** An empty folder for a module that many files share; it is removed at the end of the run. */
export function sharedFolder(): string {
  return mkdtempSync(join(inject("shared"), "shared-"));
}

export interface Finished {
  /** -1 where it did not end in time and was killed. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. */
export function execute(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly timeout?: number } = {},
): Promise<Finished> {
  const all = { cwd: root, timeout: patience, maxBuffer: 2 ** 26, ...options };
  return new Promise((resolve) => {
    const child = execFile(program, args, all, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** Runs a TypeScript file as the npm scripts do. */
export function runScript(path: string, args: readonly string[] = [], cwd = root): Promise<Finished> {
  return execute(process.execPath, ["--import", "tsx", path, ...args], { cwd });
}

const copied = [
  ...["scripts", "specs", "generated", "src", "test/providers", "docs/examples", "CHANGELOG.md"],
  ...["package.json", "tsconfig.json", "tsconfig.build.json", "redocly.yaml"],
];

export type Copy = Awaited<ReturnType<typeof copyOfRepository>>;

/** A copy of the repository in which a test may change files. @param more - What else its scripts read. */
export async function copyOfRepository(more: readonly string[] = []) {
  const folder = emptyFolder();
  for (const name of [...copied, ...more]) await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const read = (path: string) => readFile(join(folder, path), "utf8");
  return {
    folder,
    read,
    edit: async (path: string, change: (text: string) => string) =>
      writeFile(join(folder, path), change(await read(path))),
    run: (script: string, ...args: readonly string[]) => runScript(`scripts/${script}.ts`, args, folder),
    /** Runs scripts one after the other, up to one that fails: in one process, which reads what they share once. */
    async runAll(scripts: readonly (readonly string[])[]) {
      await writeFile(join(folder, "scripts/run-all.ts"), all);
      const finished = await runScript("scripts/run-all.ts", [JSON.stringify(scripts)], folder);
      await rm(join(folder, "scripts/run-all.ts"));
      return finished;
    },
  };
}

/** Each script sees the arguments that it has as the program, and is evaluated anew. */
const all = `
  const { argv } = process;
  for (const [index, [script, ...args]] of JSON.parse(argv[2]).entries()) {
    const url = new URL(\`./\${script}.ts\`, import.meta.url);
    process.argv = [argv[0], import.meta.filename.replace("run-all", script), ...args];
    await import(\`\${url}?\${index}\`);
    if (!process.exitCode) continue;
    console.error(script, ...args, "failed");
    break;
  }`;

/** Keeps what is printed from the terminal until the test ends. */
export function muteConsole(): void {
  for (const name of ["log", "error"] as const) {
    const spy = vi.spyOn(console, name).mockImplementation(() => {});
    onTestFinished(() => spy.mockRestore());
  }
}

export const printed = () => vi.mocked(console.log).mock.calls.flat().map(String).join("\n");
export const errors = () => vi.mocked(console.error).mock.calls.flat().map(String).join("\n");
