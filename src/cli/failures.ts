/** Failures as messages and as data. */
import { OrgContractsError } from "../client/errors.ts";
import { field, textOf, toText } from "../client/value.ts";
import { advise } from "./advice.ts";
import type { Environment } from "./connector.ts";
import { brief } from "./sanitize.ts";
import type { Output } from "./terminal.ts";

export interface Failure {
  readonly provider: string;
  readonly error: unknown;
}

/** What happened, and what to do about it. */
export function printFailures(failures: readonly Failure[], { write, colors }: Output, environment: Environment): void {
  for (const { provider, error } of failures) {
    write(`${colors.red("✗")} ${brief(messageOf(error))}\n`);
    const advice = advise(provider, error, environment);
    if (advice !== undefined) write(`  ${brief(advice)}\n`);
  }
}

/** All details of a failure, as data. */
export function failureData({ provider, error }: Failure, environment: Environment): object {
  return { provider, error: errorData(error), advice: advise(provider, error, environment) };
}

/** An error of this package by its own `toJSON`. */
export function errorData(error: unknown): object {
  try {
    if (error instanceof OrgContractsError) return error.toJSON();
  } catch {}
  return { name: textOf(field(error, "name")) ?? "Error", message: messageOf(error) };
}

/** Handles any thrown value: a Proxy, or an error whose message is not a string. */
export function messageOf(error: unknown): string {
  const message = field(error, "message");
  return typeof message === "string" ? message : toText(error);
}
