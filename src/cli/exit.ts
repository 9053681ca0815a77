/** The exit codes of the command. */
export const exit = {
  /** All well. */
  fine: 0,
  /** A provider failed or differs from its contract, or nothing was left. */
  failed: 1,
  /** Wrong usage, or nothing is configured: nothing was sent. */
  usage: 2,
  /** Ctrl-C: 128 and the number of the signal. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];

/** An error that the user can correct by other arguments or variables. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
