/** Arguments are validated before anything is sent. */
import type { Checks } from "../contract/checks.ts";
import { readValues } from "../contract/read-values.ts";
import { type CallContext, InvalidArgumentError } from "./errors.ts";
import { isRecord, own } from "./value.ts";

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
 * Rejects an option of a client before it is created.
 *
 * @param provider - The provider's name.
 * @param problem - Completes the sentence that starts with the option: `must be a host name`.
 * @throws `InvalidArgumentError`
 */
export function throwInvalidClientOption(provider: string, option: string, problem: string): never {
  return throwInvalidArgument(clientContext(provider), option, problem);
}

/**
 * Returns the arguments without undefined values: `undefined` means the same as leaving an argument out, and `null` is a
 * value like any other. Stricter than the check of a response: a difference that would only be drift there is an error here.
 *
 * @param describeUnknown - Describes what is wrong with a name that is not in `checks`; without it such names are allowed.
 * @param required - The names that must be there.
 */
export function validateArguments(
  context: ArgumentContext,
  argument: string,
  values: unknown,
  checks: Checks,
  describeUnknown?: (name: string, known: readonly string[]) => string,
  required?: readonly string[],
): Readonly<Record<string, unknown>> {
  // What most calls leave out costs them nothing.
  if (values === undefined && required === undefined) return none;
  const given = values === undefined ? {} : values;
  if (!isRecord(given)) throwInvalidArgument(context, argument, "is not a plain object");
  const fail = (name: string, problem: string) => throwInvalidArgument(context, name, problem);
  return readValues(given, { checks, required, describeUnknown, fail });
}

const none: Readonly<Record<string, unknown>> = /* @__PURE__ */ own({});

/** Validates the options of a client or a call. */
export function validateOptions(context: ArgumentContext, options: object | undefined, checks: Checks): void {
  validateArguments(context, "options", options, checks, unknownOption);
}

/** What is wrong with an option that does not exist. */
export function unknownOption(name: string, known: readonly string[]): string {
  return `is not an option; the options are ${known.join(", ")}${suggestion(name, known)}`;
}

/** What is wrong with a query parameter that the spec does not have. */
export function unknownParameter(name: string, known: readonly string[]): string {
  return `is not documented${suggestion(name, known)}`;
}

/** Names the known name that shares most pairs of letters, at least half of them (the Sorensen-Dice coefficient). */
function suggestion(name: string, known: readonly string[]): string {
  const pairs = pairsOf(name);
  let best = "";
  let most = 0.5;
  for (const other of known) {
    const others = pairsOf(other);
    const likeness = (2 * pairs.filter((pair) => others.includes(pair)).length) / (pairs.length + others.length);
    if (likeness < most) continue;
    most = likeness;
    best = ` (did you mean \`${other}\`?)`;
  }
  return best;
}

function pairsOf(name: string): string[] {
  const text = name.toLowerCase();
  return Array.from(text, (letter, index) => letter + text.charAt(index + 1));
}
