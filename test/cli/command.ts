/** The command in this process, with streams of its own. */
import { Readable, Writable } from "node:stream";
import { run as runCommand } from "../../src/cli/run.ts";

export type Variables = Readonly<Record<string, string>>;

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Makes all streams those of a terminal, where this is typed. */
  readonly typed?: string;
  /** After how many writes of results the disk is full. */
  readonly fullAfter?: number;
  /** What comes from a pipe. */
  readonly input?: string;
  /** Aborted by Ctrl-C, for commands that end by themselves. */
  readonly interrupted?: AbortSignal;
  /** The width of the terminal. */
  readonly columns?: number;
  /** Called at each write to `stdout`, with all of it so far. */
  readonly onOutput?: (stdout: string) => void;
  /** Aborted when nobody reads `stdout` any longer. */
  readonly outputClosed?: AbortSignal;
}

const never = new AbortController().signal;

/** @param variables - The environment, and all of it. */
export async function run(
  args: readonly string[],
  variables: Variables = {},
  { typed, input = typed, columns = 80, interrupted = never, outputClosed = never, ...output }: RunOptions = {},
): Promise<Finished> {
  const tty = typed === undefined ? {} : { isTTY: true, columns };
  const stdout = recorded(output);
  const stderr = recorded();
  const io = {
    env: variables,
    stdin: Object.assign(Readable.from(input ? [Buffer.from(input)] : []), tty),
    stdout: Object.assign(stdout.stream, tty),
    stderr: Object.assign(stderr.stream, tty),
  };
  const code = await runCommand(args, io, outputClosed, () => interrupted);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function recorded({ onOutput, fullAfter }: Pick<RunOptions, "onOutput" | "fullAfter"> = {}) {
  const chunks: Buffer[] = [];
  // Decoded as a whole, as by the reader of a pipe.
  const text = () => Buffer.concat(chunks).toString("utf8");
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (chunk.length > 0 && chunks.length === fullAfter) return done(new Error("ENOSPC"));
      if (chunk.length > 0) chunks.push(chunk);
      onOutput?.(text());
      done();
    },
  });
  stream.on("error", () => {});
  return { stream, text };
}

/** The values of `ndjson`. */
export function linesOf(stdout: string) {
  const lines = stdout.split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/** What the command wrote to `stderr` beside the gaps of the lists, which tests of their own expect. */
export function withoutGaps(stderr: string): string {
  return stderr.replace(/^! .* may be incomplete: .*\n/gm, "");
}
