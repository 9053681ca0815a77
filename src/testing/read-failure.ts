import { integer } from "../contract/checks.ts";
import { firstDifference } from "../contract/describe.ts";
import type { Check } from "../contract/difference.ts";
import { field } from "../http/value.ts";
import type { Failure, Fault, FaultFailure, StatusFailure } from "./double.ts";
import { readOptions, refuseOption } from "./refuse.ts";

const faults: readonly Fault[] = ["network", "silence", "stall", "cut", "html", "empty", "drift", "violation"];

const ofBoth: readonly string[] = ["times", "operation"] satisfies readonly (keyof FaultFailure)[];
const ofStatus: readonly string[] = [
  "status",
  "retryAfter",
  "body",
  "headers",
] satisfies readonly (keyof StatusFailure)[];

/** Reads what is to fail as it can happen: the body as text, and header fields that can be sent. */
export function readFailure<Operation extends string>(
  provider: string,
  operations: readonly string[],
  given: Failure<Operation>,
): Failure<Operation> {
  const refuse = (argument: string, why: string, cause?: unknown) => refuseOption(provider, argument, why, cause);
  const must = (check: Check, argument: string, value: unknown) => {
    const difference = firstDifference(check, value);
    if (difference) refuse(argument, difference.message);
  };
  const failure = readOptions(provider, "failure", given, ["fault", ...ofStatus, ...ofBoth]);
  const { times, operation } = failure;
  if (operation !== undefined && !operations.includes(operation))
    refuse("operation", `is no operation, there is ${operations.join(", ")}`);
  if (times !== undefined && times !== Infinity) must(integer(1), "times", times);
  if ("fault" in failure) {
    if (!faults.includes(failure.fault)) refuse("fault", `is none of ${faults.join(", ")}`);
    const beside = Object.keys(failure).find((name) => ofStatus.includes(name));
    return beside === undefined ? failure : refuse(beside, "does not go with a fault");
  }
  const { status, retryAfter, body, headers } = failure;
  must(integer(200, 599), "status", status);
  if (retryAfter !== undefined) must(integer(0, Number.MAX_SAFE_INTEGER), "retryAfter", retryAfter);
  if (body !== undefined) Object.assign(failure, { body: textOf(body, refuse) });
  if (headers !== undefined) Object.assign(failure, { headers: fieldsOf(headers, refuse) });
  return failure;
}

type Refuse = (argument: string, why: string, cause?: unknown) => never;

function textOf(body: unknown, refuse: Refuse): string {
  if (typeof body === "string") return body;
  try {
    const text: unknown = JSON.stringify(body);
    if (typeof text === "string") return text;
  } catch (cause) {
    return refuse("body", "cannot be written as JSON", cause);
  }
  return refuse("body", `is a ${typeof body}, which JSON does not have`);
}

/** By names in lower case, so that they take the place of the provider's own. */
function fieldsOf(given: unknown, refuse: Refuse): Readonly<Record<string, string>> {
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
    return refuse("headers", "is no object of header fields that can be sent");
  }
}
