/** How a runtime runs the program, and what must come of it. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";

/** The names of all checks, as they stand in the program. */
export const checks: readonly string[] = [
  ...readFileSync(new URL("program.js", import.meta.url), "utf8").matchAll(/^ {2}"(.+)": async/gm),
].map(([, name = ""]) => name);

/** A module that runs the program and prints what held. */
export function main(from: string): string {
  return `import { program } from "${from}"; console.log(JSON.stringify(await program(process.argv.at(-1))));`;
}

/** What a command that runs the program printed. Its failure shows what it wrote. */
export async function held(command: string, args: readonly string[], cwd: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(command, [...args], { cwd, timeout: 60_000 });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}
