/** Arguments are validated before anything is sent. */
import { anything, type Checks } from "../contract/checks.ts";
import { firstDifference } from "../contract/describe.ts";
import { type CallContext, InvalidArgumentError } from "./errors.ts";
import { definedEntries } from "./value.ts";

/** Where an argument was passed. `undone` completes the message "was not ...". @defaultValue `"sent"` */
export interface ArgumentContext extends CallContext {
  readonly undone?: "created" | "sent" | "started";
}

/** The context for errors of client creation. */
export function clientContext(provider: string): ArgumentContext {
  return { provider, operation: "client", undone: "created" };
}

/** Throws an {@link InvalidArgumentError}; `problem` completes the sentence that starts with the argument. */
export function throwInvalidArgument(
  { provider, operation, undone = "sent" }: ArgumentContext,
  argument: string,
  problem: string,
): never {
  throw new InvalidArgumentError(`was not ${undone}: \`${argument}\` ${problem}.`, { provider, operation, argument });
}

/**
 * Returns the arguments without undefined values. Stricter than the check of a response: a difference that would only be
 * drift there is an error here.
 *
 * @param rest - The check for names that are not in `checks`.
 */
export function validateArguments(
  context: ArgumentContext,
  argument: string,
  values: object | undefined,
  checks: Checks,
  rest = anything,
): Readonly<Record<string, unknown>> {
  if (values !== undefined && (typeof values !== "object" || values === null))
    throwInvalidArgument(context, argument, "is not an object");
  const defined = definedEntries(values ?? {});
  for (const [name, value] of defined) {
    const check = Object.hasOwn(checks, name) ? checks[name] : rest;
    const difference = check && firstDifference(check, value);
    if (difference) throwInvalidArgument(context, name, difference.message);
  }
  return Object.fromEntries(defined);
}
