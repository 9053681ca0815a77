/** Failures, told to a person and written as data. */
import { OrgContractsError } from "../http/errors.ts";
import { shown } from "../http/value.ts";
import { advise } from "./advice.ts";
import type { Environment, Provider } from "./environment.ts";
import type { Output } from "./terminal.ts";
import { visible } from "./visible.ts";

export interface Failure {
  readonly provider: Provider;
  readonly error: unknown;
}

/** What happened, and what to do about it. */
export function tellFailures(failures: readonly Failure[], { write, colors }: Output, environment: Environment): void {
  for (const { provider, error } of failures) {
    write(`${colors.red("✗")} ${visible(messageOf(error))}\n`);
    const advice = advise(provider, error, environment);
    if (advice !== undefined) write(`  ${advice}\n`);
  }
}

/** Everything that is known of a failure, as data. */
export function failureData({ provider, error }: Failure, environment: Environment): object {
  const message = messageOf(error);
  const data = error instanceof OrgContractsError ? error.toJSON() : { name: nameOf(error), message };
  return { provider, error: data, advice: advise(provider, error, environment) };
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : shown(error);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "Error";
}
