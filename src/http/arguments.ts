/** What a caller gives is checked before anything is sent. */
import { anything, type Checks } from "../contract/checks.ts";
import { firstDifference } from "../contract/describe.ts";
import { InvalidArgumentError } from "./errors.ts";
import { definedEntries } from "./value.ts";

/** Where something is done, for the errors. */
export interface Place {
  readonly provider: string;
  readonly operation: string;
}

/** Where something is given; `undone` is what comes of it no more. @defaultValue `"sent"` */
export interface Given extends Place {
  readonly undone?: "created" | "sent" | "started";
}

/** Where a client is created. */
export function creationOf(provider: string): Given {
  return { provider, operation: "client", undone: "created" };
}

/** Refuses what cannot be sent, or cannot be used to send. */
export function refuseArgument({ provider, operation, undone = "sent" }: Given, argument: string, why: string): never {
  throw new InvalidArgumentError(`was not ${undone}: \`${argument}\` ${why}.`, { provider, operation, argument });
}

/**
 * What was given, without what is undefined. What the spec says of parameters binds the caller: a difference that would be
 * drift in an answer is refused here.
 *
 * @param rest - The check of what has none of its own.
 */
export function accept(
  place: Given,
  argument: string,
  given: object | undefined,
  checks: Checks,
  rest = anything,
): Readonly<Record<string, unknown>> {
  if (given !== undefined && (typeof given !== "object" || given === null))
    refuseArgument(place, argument, "is no object");
  const defined = definedEntries(given ?? {});
  for (const [name, value] of defined) {
    const check = Object.hasOwn(checks, name) ? checks[name] : rest;
    const difference = check && firstDifference(check, value);
    if (difference) refuseArgument(place, name, difference.message);
  }
  return Object.fromEntries(defined);
}
