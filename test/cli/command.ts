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
  /** Called at each write to `stdout`. */
  readonly onOutput?: () => void;
}

/** @param variables - The environment, and all of it. */
export async function run(
  args: readonly string[],
  variables: Variables = {},
  { typed, columns = 80, onOutput = () => {} }: RunOptions = {},
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
  const code = await runCommand(args, io, new AbortController().signal);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function recorded(onWrite: () => void = () => {}) {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(chunk);
      onWrite();
      done();
    },
  });
  // Decoded as a whole, as by the reader of a pipe.
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}
