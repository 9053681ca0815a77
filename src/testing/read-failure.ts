import { field } from "../client/value.ts";
import { integer } from "../contract/checks.ts";
import { firstDifference } from "../contract/describe.ts";
import type { Check } from "../contract/finding.ts";
import type { Failure, Fault, FaultFailure, StatusFailure } from "./double.ts";
import { readOptions, throwInvalidOption } from "./options.ts";

const faults: readonly Fault[] = ["network", "silence", "stall", "cut", "html", "empty", "drift", "violation"];

const commonNames: readonly string[] = ["times", "operation"] satisfies readonly (keyof FaultFailure)[];
const statusNames: readonly string[] = [
  "status",
  "retryAfter",
  "body",
  "headers",
] satisfies readonly (keyof StatusFailure)[];

/** Validates the argument of `fail`; its body becomes text, and its header names lower case. */
export function readFailure<Operation extends string>(
  provider: string,
  operations: readonly string[],
  given: Failure<Operation>,
): Failure<Operation> {
  const reject: Reject = (argument, problem, cause) => throwInvalidOption(provider, argument, problem, cause);
  const validate = (check: Check, argument: string, value: unknown) => {
    const difference = firstDifference(check, value);
    if (difference) throwInvalidOption(provider, argument, difference.message);
  };
  const failure = readOptions(provider, "failure", given, ["fault", ...statusNames, ...commonNames]);
  const { times, operation } = failure;
  if (operation !== undefined && !operations.includes(operation))
    throwInvalidOption(provider, "operation", `must be one of ${operations.join(", ")}`);
  if (times !== undefined && times !== Infinity) validate(integer(1), "times", times);
  if ("fault" in failure) {
    if (!faults.includes(failure.fault)) throwInvalidOption(provider, "fault", `must be one of ${faults.join(", ")}`);
    const conflicting = Object.keys(failure).find((name) => statusNames.includes(name));
    return conflicting === undefined ? failure : reject(conflicting, "cannot be combined with `fault`");
  }
  const { status, retryAfter, body, headers } = failure;
  validate(integer(200, 599), "status", status);
  if (retryAfter !== undefined) validate(integer(0, Number.MAX_SAFE_INTEGER), "retryAfter", retryAfter);
  if (body !== undefined) Object.assign(failure, { body: bodyText(body, reject) });
  if (headers !== undefined) Object.assign(failure, { headers: readHeaders(headers, reject) });
  return failure;
}

type Reject = (argument: string, problem: string, cause?: unknown) => never;

function bodyText(body: unknown, reject: Reject): string {
  if (typeof body === "string") return body;
  try {
    const text: unknown = JSON.stringify(body);
    if (typeof text === "string") return text;
  } catch (cause) {
    return reject("body", "cannot be written as JSON", cause);
  }
  return reject("body", `is a ${typeof body}, which JSON does not have`);
}

/** Lower-case names, so that they override the provider's own. */
function readHeaders(given: unknown, reject: Reject): Readonly<Record<string, string>> {
  try {
    if (typeof given !== "object" || given === null || field(given, Symbol.iterator) !== undefined)
      throw new TypeError();
    const headers = new Headers();
    for (const [name, value] of Object.entries<unknown>({ ...given })) {
      if (typeof value !== "string") throw new TypeError();
      headers.append(name, value);
    }
    return Object.fromEntries(headers);
  } catch {
    // The runtime's message would quote the value.
    return reject("headers", "must be an object of valid header names and values");
  }
}
