/** Runs the command in any process: the arguments, the environment and the streams are given. */
import { CommanderError } from "commander";
import { field, textOf } from "../client/value.ts";
import { type ExitCode, exit, UsageError } from "./exit.ts";
import { messageOf } from "./failures.ts";
import { createProgram } from "./program.ts";
import { sanitizeLines } from "./sanitize.ts";
import { type CommandIo, createTerminal, type TakeInterrupt, type Terminal } from "./terminal.ts";

/**
 * Never rejects: errors are written to `stderr` and become exit codes.
 *
 * @param args - What was typed after the name of the command.
 * @param io - `process`, or other streams.
 * @param outputClosed - Aborted when the reader of `stdout` is gone.
 * @param takeInterrupt - Called by a command that ends by itself on Ctrl-C.
 */
export async function run(
  args: readonly string[],
  io: CommandIo,
  outputClosed: AbortSignal,
  takeInterrupt: TakeInterrupt = () => new AbortController().signal,
): Promise<ExitCode> {
  let code: ExitCode = exit.fine;
  try {
    const program = createProgram(args, io, async (action) => {
      code = await action(createTerminal(io, program.opts().color !== false, outputClosed, takeInterrupt));
    });
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return explain(error, () => createTerminal(io, !args.includes("--no-color"), outputClosed, takeInterrupt));
  }
}

function explain(error: unknown, terminal: () => Terminal): ExitCode {
  // Commander has already written its message; help and version also end with an error, whose exit code is 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.usage;
  const { err } = terminal();
  if (error instanceof UsageError) {
    err.write(`${err.colors.red("✗")} ${sanitizeLines(error.message)}\n`);
    return exit.usage;
  }
  // A bug in this package: the stack shows where.
  err.write(`${sanitizeLines(textOf(field(error, "stack")) ?? messageOf(error))}\n`);
  return exit.failed;
}
