#!/usr/bin/env node
/** The entry of the `org-contracts` process: signals, closed outputs and the exit code. Only this file uses `process`. */
import { exit } from "./exit.ts";
import { run } from "./run.ts";

/** Of a command that ends by itself on Ctrl-C; a second one ends the process all the same. */
let interrupt: AbortController | undefined;

process.on("SIGINT", () => {
  if (process.stderr.isTTY) process.stderr.write("\n");
  if (interrupt === undefined || interrupt.signal.aborted) process.exit(exit.interrupted);
  interrupt.abort();
});

function takeInterrupt(): AbortSignal {
  interrupt = new AbortController();
  return interrupt.signal;
}

const outputClosed = new AbortController();

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // EPIPE: the reader has stopped, as in `| head -1`. That is not a failure, and does not hide one; later writes are dropped.
  if (error.code === "EPIPE") return outputClosed.abort(error);
  process.stderr.write(`The output could not be written: ${error.message}\n`);
  process.exit(exit.failed);
});
// An error that cannot be written to stderr cannot be reported at all; the exit code still shows the outcome.
process.stderr.on("error", () => {});

process.exitCode = await run(process.argv.slice(2), process, outputClosed.signal, takeInterrupt);
