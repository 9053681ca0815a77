/** Failures as messages and as data. */
import { errorData } from "../client/error-data.ts";
import { field, toText } from "../client/value.ts";
import { advise, type OwnModule } from "./advice.ts";
import type { Environment } from "./connector.ts";
import { brief } from "./sanitize.ts";
import type { Output } from "./terminal.ts";

export interface Failure {
  readonly provider: string;
  readonly error: unknown;
  /** Of a custom source or provider. */
  readonly own?: OwnModule | undefined;
}

/** What happened, and what to do about it. */
export function printFailures(failures: readonly Failure[], { write, colors }: Output, environment: Environment): void {
  for (const { provider, error, own } of failures) {
    write(`${colors.red("✗")} ${brief(messageOf(error))}\n`);
    const advice = advise(provider, error, environment, own);
    if (advice !== undefined) write(`  ${brief(advice)}\n`);
  }
}

/** All details of a failure, as data. */
export function failureData({ provider, error, own }: Failure, environment: Environment): object {
  return { provider, error: errorData(error), advice: advise(provider, error, environment, own) };
}

/** Handles any thrown value: a Proxy, or an error whose message is not a string. */
export function messageOf(error: unknown): string {
  const message = field(error, "message");
  return typeof message === "string" ? message : toText(error);
}
