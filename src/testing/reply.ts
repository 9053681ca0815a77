import { toText } from "../client/value.ts";
import { integer } from "../contract/checks.ts";
import { cut, describe, firstDifference } from "../contract/describe.ts";
import type { Difference } from "../contract/finding.ts";
import type { Operation } from "../contract/operation.ts";
import { validate } from "../contract/validate.ts";
import type { DoubleReply } from "./defined-double.ts";
import type { DoubleResponse } from "./model.ts";
import { readOptions, throwInvalidOption } from "./options.ts";
import { plain } from "./plain.ts";

const names: readonly string[] = ["status", "body", "headers"] satisfies readonly (keyof DoubleReply)[];

/** Reads what the caller's code returned as a response. @param operation - Without it, the body is JSON. */
export function readReply(
  provider: string,
  argument: string,
  given: DoubleReply,
  operation?: Operation,
): DoubleResponse {
  const { status, body, headers } = readOptions(provider, argument, given, names);
  const difference = firstDifference(integer(200, 599), status);
  if (difference !== undefined)
    throwInvalidOption(provider, argument, `returned a \`status\` that ${difference.message}`);
  const kind = operation && kindOf(operation, status);
  const more = headers === undefined ? {} : readHeaders(provider, argument, headers);
  if (kind === "text" && typeof body === "string")
    return { status, body, content: body, headers: { "content-type": "text/plain; charset=utf-8", ...more } };
  if (kind === "bytes" && body instanceof Uint8Array)
    return { status, body: null, content: body, headers: { "content-type": "application/octet-stream", ...more } };
  const reject = (path: string, problem: string, cause?: unknown) =>
    throwInvalidOption(provider, argument, `returned a body whose \`body${path}\` ${problem}`, cause);
  return { status, body: plain(body, true, reject), headers: more };
}

/** How a response differs from its operation, drift included. */
export function differencesOf(operation: Operation, { status, body, content }: DoubleResponse): readonly Difference[] {
  const text = typeof content === "string" ? content : body === undefined ? "" : JSON.stringify(body);
  const bytes = content instanceof Uint8Array ? content : undefined;
  return validate(operation, status, text, true, true, bytes).findings.map((finding) => describe(finding, cut));
}

function kindOf({ responses }: Operation, status: number) {
  return responses[status] ?? responses[`${Math.floor(status / 100)}XX`] ?? responses.default;
}

function readHeaders(
  provider: string,
  argument: string,
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch (cause) {
    return throwInvalidOption(provider, argument, `returned invalid \`headers\`: ${toText(cause)}`);
  }
}
