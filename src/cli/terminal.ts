/** What the command reads and writes, and whether a person is at the other end. */
import type { Readable, Writable } from "node:stream";
import picocolors from "picocolors";
import type { Environment } from "./connector.ts";
import { confirm } from "./question.ts";
import { wrap } from "./width.ts";

/** The environment and the standard streams of the command: `process`, or what a test gives. */
export interface CommandIo {
  readonly env: Environment;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

/** A stream to write to. As in Node.js, `isTTY` and `columns` exist on a terminal only. */
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

export type Colors = ReturnType<typeof picocolors.createColors>;

export interface Output {
  /** Breaks lines of the standard error that are wider than the terminal between words. */
  readonly write: (text: string) => void;
  /** The width of the terminal; `undefined` in a pipe or a file, where nothing is cut. */
  readonly columns: () => number | undefined;
  /** Whether lines can be redrawn in place. */
  readonly draws: boolean;
  readonly colors: Colors;
}

export interface Terminal {
  readonly environment: Environment;
  /** The standard input. */
  readonly input: Readable;
  /** Results. */
  readonly out: Output;
  /** Everything else: progress, failures, questions. */
  readonly err: Output;
  /** Whether somebody can answer a question. */
  readonly canAsk: boolean;
  /** Asks a yes-or-no question. */
  readonly confirm: (question: string) => Promise<boolean>;
  /** Aborted when the reader of the results is gone. */
  readonly outputClosed: AbortSignal;
  /** Waits until all results are written; false where they could not be. */
  readonly flushed: () => Promise<boolean>;
  /** Takes over Ctrl-C: the first one aborts the signal instead of ending the process. */
  readonly takeInterrupt: TakeInterrupt;
}

export type TakeInterrupt = () => AbortSignal;

export function createTerminal(
  { env, stdin, stdout, stderr }: CommandIo,
  color: boolean,
  outputClosed: AbortSignal,
  takeInterrupt: TakeInterrupt,
): Terminal {
  const columnsOf = (stream: OutputStream) => (stream.isTTY ? stream.columns || 80 : undefined);
  const output = (stream: OutputStream): Output => ({
    write: (text) => void stream.write(text),
    columns: () => columnsOf(stream),
    draws: stream.isTTY === true && env.TERM !== "dumb",
    colors: picocolors.createColors(color && wantsColor(stream, env)),
  });
  return {
    environment: env,
    input: stdin,
    out: output(stdout),
    err: { ...output(stderr), write: (text) => void stderr.write(wrap(text, columnsOf(stderr))) },
    canAsk: stdin.isTTY === true && stderr.isTTY === true,
    confirm: (question) => confirm(question, stdin, stderr),
    outputClosed,
    flushed: () => new Promise((resolve) => stdout.write("", (error) => resolve(!error))),
    takeInterrupt,
  };
}

/** https://no-color.org before https://force-color.org; with neither, a terminal has colors. */
export function wantsColor(
  { isTTY }: Pick<OutputStream, "isTTY">,
  { NO_COLOR, FORCE_COLOR, TERM }: Environment,
): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTTY === true && TERM !== "dumb";
}
