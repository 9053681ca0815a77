/** Copies of the repository in which a test may change files: the working tree is never touched. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Scripts load compilers and mocks: on a busy machine that takes its time, in ms. */
export const patience = 180_000;

const repository = fileURLToPath(new URL("../..", import.meta.url));
const copied = [
  ...["scripts", "specs", "generated", "src", "test/providers", "docs/examples", "CHANGELOG.md"],
  ...["package.json", "tsconfig.json", "tsconfig.build.json", "redocly.yaml"],
];

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Copy {
  readonly folder: string;
  readonly edit: (path: string, change: (text: string) => string) => Promise<void>;
  readonly read: (path: string) => Promise<string>;
  /** Runs a script to its end. One that does not end is killed, and has the code -1. */
  readonly run: (script: string, ...args: string[]) => Promise<Run>;
}

/** Concurrent tests have no hook but that of their own context, which is one of these. */
interface Owner {
  readonly onTestFinished: (removal: () => Promise<void>) => void;
}

export async function copyOfRepository({ onTestFinished }: Owner): Promise<Copy> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), "org-contracts-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of copied) await cp(join(repository, name), join(folder, name), { recursive: true });
  await symlink(join(repository, "node_modules"), join(folder, "node_modules"), "junction");
  return {
    folder,
    edit: async (path, change) => {
      const file = join(folder, path);
      await writeFile(file, change(await readFile(file, "utf8")));
    },
    read: (path) => readFile(join(folder, path), "utf8"),
    run: (script, ...args) => run(folder, ["--import", "tsx", `scripts/${script}.ts`, ...args]),
  };
}

function run(cwd: string, command: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { cwd, timeout: patience }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
