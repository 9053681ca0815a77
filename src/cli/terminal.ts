/** What the command writes to, and whether a person reads it there. */
import type { WriteStream } from "node:tty";
import picocolors from "picocolors";
import type { Environment } from "./environment.ts";

export type Colors = ReturnType<typeof picocolors.createColors>;

export interface Output {
  readonly write: (text: string) => void;
  /** Columns where a person reads; `undefined` in a pipe or a file, where nothing is cut. */
  readonly columns: () => number | undefined;
  /** Whether lines can be drawn over. */
  readonly draws: boolean;
  readonly colors: Colors;
}

export interface Terminal {
  readonly environment: Environment;
  /** Results. */
  readonly out: Output;
  /** Everything else: progress, failures, questions. */
  readonly err: Output;
  /** Whether somebody can answer a question. */
  readonly canAsk: boolean;
  /** Aborted when nobody reads the results any more. */
  readonly deserted: AbortSignal;
}

export function createTerminal(
  { env, stdin, stdout, stderr }: NodeJS.Process,
  color: boolean,
  deserted: AbortSignal,
): Terminal {
  const output = (stream: WriteStream): Output => ({
    write: (text) => void stream.write(text),
    columns: () => (stream.isTTY ? stream.columns || 80 : undefined),
    draws: stream.isTTY === true && env.TERM !== "dumb",
    colors: picocolors.createColors(color && wantsColor(stream.isTTY, env)),
  });
  return {
    environment: env,
    out: output(stdout),
    err: output(stderr),
    canAsk: stdin.isTTY === true && stderr.isTTY === true,
    deserted,
  };
}

/** https://no-color.org and https://force-color.org: whoever wants none gets none, then whoever wants some. */
export function wantsColor(isTerminal: boolean, { NO_COLOR, FORCE_COLOR, TERM }: Environment): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal === true && TERM !== "dumb";
}
