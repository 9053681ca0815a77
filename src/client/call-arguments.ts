/** The arguments of a call, by location, are validated before anything is sent. */
import { firstDifference } from "../contract/describe.ts";
import type { AnyArguments, Operation } from "../contract/operation.ts";
import { throwInvalidArgument, unknownParameter, validateArguments } from "./arguments.ts";
import type { CallContext } from "./errors.ts";
import { isRecord, own } from "./value.ts";

/** @throws `InvalidArgumentError` for an argument that is missing, undocumented or not what the spec describes. */
export function readArguments(context: CallContext, operation: Operation, args: AnyArguments) {
  const { required = {} } = operation;
  const { path, query, header, cookie, body } = own(args);
  const read = (name: string, values: unknown, checks = {}, names?: readonly string[]) =>
    validateArguments(context, name, values, checks, unknownParameter, names);
  checkBody(context, operation, body);
  return {
    path: withText(validateArguments(context, "path", path, operation.pathParameters)),
    query: read("query", query, operation.query, required.query),
    headers: read("header", lowerCase(header), operation.headers, required.headers),
    cookies: read("cookie", cookie, operation.cookies, required.cookies),
    body,
  };
}

function checkBody(context: CallContext, { body }: Operation, value: unknown): void {
  if (value === undefined && !body?.required) return;
  if (value === undefined) throwInvalidArgument(context, "body", "is missing");
  if (body === undefined) throwInvalidArgument(context, "body", "is not documented");
  const difference = firstDifference(body.check, value);
  if (difference === undefined) return;
  const { pointer, keyword, message, expected } = difference;
  // Other messages quote the value, which may be a password.
  const isSafe = ["type", "required", "additionalProperties"].includes(keyword);
  throwInvalidArgument(context, `body${pointer}`, isSafe ? message : `is not as documented: ${keyword}, ${expected}`);
}

/** A flag in the path is documented as one: elsewhere a boolean there is a mistake. */
function withText(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "boolean" ? `${value}` : value,
  ]);
  return Object.fromEntries(entries);
}

/** RFC 9110, section 5.1: the names of headers are case-insensitive. */
function lowerCase(values: unknown): unknown {
  if (!isRecord(values)) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}
