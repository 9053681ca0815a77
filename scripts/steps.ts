/** Runs the steps of a script, and prints each with its time: in color where the terminal has it and nobody turned it off. */
import { styleText } from "node:util";

/** A step that failed for a reason it can state: one line, without a stack. */
export class StepError extends Error {}

/** Runs a step; `describe` puts the outcome in a few words. */
export async function step<Result>(
  name: string,
  work: () => Promise<Result>,
  describe: (result: Result) => string,
): Promise<Result> {
  const started = performance.now();
  const finish = announce(name);
  try {
    const result = await work();
    finish();
    printOutcome(true, name, started, describe(result));
    return result;
  } catch (error) {
    finish();
    printOutcome(false, name, started, "failed");
    throw new StepError(`${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Prints a finished step with the time since `started`. */
export function printOutcome(ok: boolean, name: string, started: number, text = ""): void {
  const mark = ok ? paint("green", "✓") : paint("red", "✗");
  console.log(`${mark} ${name.padEnd(11)} ${paint("dim", secondsSince(started).padStart(6))}  ${text}`.trimEnd());
}

/** As text: `1.5 s`. */
export function secondsSince(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** Runs a script made of steps: where one fails, one line on stderr says so and the exit code is 1. */
export async function run(script: () => Promise<void>): Promise<void> {
  try {
    await script();
  } catch (error) {
    console.error(error instanceof StepError ? error.message : error);
    process.exitCode = 1;
  }
}

/** On a terminal, the step under way is where its result will be. */
function announce(name: string): () => void {
  const { stdout } = process;
  if (!stdout.isTTY) return () => {};
  stdout.write(paint("dim", `… ${name}`));
  return () => stdout.write("\r\x1b[2K");
}

type Style = "bold" | "dim" | "green" | "red";

/** `hasColors` heeds NO_COLOR, FORCE_COLOR and TERM; what is not a terminal has no such method. */
export function paint(style: Style, text: string): string {
  const { stdout } = process;
  return stdout.isTTY && stdout.hasColors() ? styleText(style, text) : text;
}

/** Columns as wide as their widest cell, under headings. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [paint("bold", line(headings)), ...rows.map(line)].join("\n");
}

type Command = (args: readonly string[]) => unknown;

/** Runs the command that the first argument names, with the arguments after it. */
export async function dispatch(commands: Readonly<Record<string, Command>>, args: readonly string[]): Promise<void> {
  const [name = "", ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return run(async () => void (await command(rest)));
  console.error(`No such command: ${name}. The commands are ${Object.keys(commands).join(", ")}.`);
  process.exitCode = 2;
}
