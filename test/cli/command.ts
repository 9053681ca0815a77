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
  /** The width of the terminal. */
  readonly columns?: number;
  /** Called at each write to `stdout`, with all of it so far. */
  readonly onOutput?: (stdout: string) => void;
  /** Aborted when nobody reads `stdout` any longer. */
  readonly outputClosed?: AbortSignal;
}

/** @param variables - The environment, and all of it. */
export async function run(
  args: readonly string[],
  variables: Variables = {},
  { typed, columns = 80, onOutput = () => {}, outputClosed = new AbortController().signal }: RunOptions = {},
): Promise<Finished> {
  const tty = typed === undefined ? {} : { isTTY: true, columns };
  const stdout = recorded(onOutput);
  const stderr = recorded();
  const io = {
    env: variables,
    stdin: Object.assign(Readable.from(typed ? [typed] : []), tty),
    stdout: Object.assign(stdout.stream, tty),
    stderr: Object.assign(stderr.stream, tty),
  };
  const code = await runCommand(args, io, outputClosed);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function recorded(onWrite: (text: string) => void = () => {}) {
  const chunks: Buffer[] = [];
  // Decoded as a whole, as by the reader of a pipe.
  const text = () => Buffer.concat(chunks).toString("utf8");
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(chunk);
      onWrite(text());
      done();
    },
  });
  return { stream, text };
}
