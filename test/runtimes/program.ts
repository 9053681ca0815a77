/** How a runtime runs the program, and what must come of it. */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { providers } from "../../generated/providers.ts";

const place = (file: string) => new URL(file, import.meta.url);
const ofProvider = (provider: string) => `../providers/${provider}/runtime.js`;

/** The providers that have checks of their own. */
export const withChecks = providers.filter((provider) => existsSync(place(ofProvider(provider))));

/** The names of all checks, as they stand in the program and in the folders of the providers. */
export const checks: readonly string[] = ["program.js", ...withChecks.map(ofProvider)].flatMap((file) =>
  [...readFileSync(place(file), "utf8").matchAll(/^ {2}"(.+)": async/gm)].map(([, name = ""]) => name),
);

/** A module that runs the program and prints what held. */
export function main(from: string): string {
  return `import { program } from "${from}"; console.log(JSON.stringify(await program(process.argv.at(-1))));`;
}

/** What a command that runs the program printed. Its failure shows what it wrote. */
export async function held(command: string, args: readonly string[], cwd: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(command, [...args], { cwd, timeout: 60_000 });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}
