#!/usr/bin/env node
/** The command `org-contracts`: how its process starts and ends. */
import { CommanderError } from "commander";
import { field, textOf } from "../http/value.ts";
import { exit, UsageError } from "./exit.ts";
import { messageOf } from "./failures.ts";
import { run } from "./program.ts";
import { createTerminal } from "./terminal.ts";
import { visibleLines } from "./visible.ts";

process.on("SIGINT", () => {
  if (process.stderr.isTTY) process.stderr.write("\n");
  process.exit(exit.interrupted);
});

const deserted = new AbortController();

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads the output may stop reading: `| head -1`. That is no failure, and hides none. What is written after it goes nowhere.
  if (error.code === "EPIPE") return deserted.abort(error);
  process.stderr.write(`The output could not be written: ${error.message}\n`);
  process.exit(exit.failed);
});
// What cannot be told here can be told nowhere; the exit code still says how it went.
process.stderr.on("error", () => {});

try {
  process.exitCode = await run(process.argv, deserted.signal);
} catch (error) {
  process.exitCode = explain(error);
}

function explain(error: unknown): number {
  // Commander has said what is wrong; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.usage;
  const { err } = createTerminal(process, !process.argv.includes("--no-color"), deserted.signal);
  if (error instanceof UsageError) {
    err.write(`${err.colors.red("✗")} ${visibleLines(error.message)}\n`);
    return exit.usage;
  }
  // A bug of ours: the stack says where.
  err.write(`${visibleLines(textOf(field(error, "stack")) ?? messageOf(error))}\n`);
  return exit.failed;
}
