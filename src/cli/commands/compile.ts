/** `org-contracts compile FILE`: types and checked operations for an OpenAPI document. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { field } from "../../client/value.ts";
import { type ExitCode, exit, UsageError } from "../exit.ts";
import { messageOf } from "../failures.ts";
import { sanitizeLines } from "../sanitize.ts";
import type { Terminal } from "../terminal.ts";

export interface CompileOptions {
  readonly out: string;
  readonly check?: boolean;
  readonly only?: readonly string[];
}

/** The most warnings that are printed, each with a message of its own. */
const maxWarnings = 20;

export async function compile(
  file: string,
  { out, check = false, only }: CompileOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { err } = terminal;
  const compiler = await loadCompiler();
  const text = await read(file);
  if (text === undefined) throw new UsageError(`${file} cannot be read.`);
  const options = only ? ` --only ${only.join(" ")}` : "";
  const command = `org-contracts compile ${file} --out ${out}${options}`;
  const banner = `Compiled from ${basename(file)} by \`${command}\`. Not to be edited.`;
  const result = await compiler.compile(text, { only, banner }).catch((error: unknown) => {
    throw new UsageError(`${file}: ${messageOf(error)}`);
  });
  // Of those with one message, the first: many operations may have the same.
  const warnings = new Map<string, string[]>();
  for (const { pointer, message } of result.warnings)
    warnings.set(message, [...(warnings.get(message) ?? []), pointer]);
  for (const [message, [pointer, ...others]] of [...warnings].slice(0, maxWarnings)) {
    const more = others.length > 0 ? ` (and in ${others.length} more places)` : "";
    err.write(`${err.colors.yellow("!")} ${sanitizeLines(`${pointer}: ${message}`)}${more}\n`);
  }
  if (warnings.size > maxWarnings) err.write(`! and ${warnings.size - maxWarnings} more warnings\n`);

  const files = [
    { path: join(out, "types.ts"), text: result.types },
    { path: join(out, "operations.ts"), text: result.operations },
  ];
  if (!check) {
    await mkdir(out, { recursive: true });
    for (const { path, text } of files) await writeFile(path, text);
    err.write(`${err.colors.green("✓")} Wrote ${files.map(({ path }) => sanitizeLines(path)).join(" and ")}.\n`);
    return exit.fine;
  }
  const current = await Promise.all(files.map(({ path }) => read(path)));
  const stale = files.filter(({ text }, index) => current[index] !== text).map(({ path }) => sanitizeLines(path));
  if (stale.length === 0) return exit.fine;
  err.write(`${err.colors.red("✗")} Stale: ${stale.join(", ")}. Run the command without --check.\n`);
  return exit.failed;
}

/** Only this command loads the compiler, which needs what few users of the package have installed. */
async function loadCompiler(): Promise<typeof import("../../compiler/compile.ts")> {
  try {
    return await import("../../compiler/compile.ts");
  } catch (error) {
    const code = field(error, "code");
    if (code !== "ERR_MODULE_NOT_FOUND" && code !== "MODULE_NOT_FOUND") throw error;
    throw new UsageError(
      "`compile` needs openapi-typescript, typescript 5 and yaml: `npm install --save-dev openapi-typescript typescript@5 yaml`.",
    );
  }
}

async function read(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}
