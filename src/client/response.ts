/** Parses a response: returns the caller's data or throws the error. */
import { describe } from "../contract/describe.ts";
import type { Finding, Findings } from "../contract/finding.ts";
import type { Operation } from "../contract/operation.ts";
import { parse, reportNotJson, reportNotUtf8, unwrap, validate } from "../contract/validate.ts";
import { createApiError } from "./api-error.ts";
import { type BodyText, decodeBody } from "./body.ts";
import { type ClientContext, errorDetails } from "./context.ts";
import { ContractError } from "./errors.ts";
import { notify } from "./hooks.ts";
import { isTransient } from "./retry.ts";
import type { RawResponse } from "./send.ts";

/** The data of a call, with the body that contains it. */
export interface Result<Data> {
  readonly data: Data;
  readonly body: unknown;
  readonly status: number;
  readonly headers: Headers;
}

/** What a {@link ContractError} states about its response. */
interface CheckedResponse extends Pick<RawResponse, "context" | "redact"> {
  readonly response: Pick<Response, "status">;
  readonly requestId?: string | undefined;
}

/** Options for internal requests, such as those to a token endpoint. */
export interface ResponseOptions {
  /** Advice for the message of a `ContractError`. */
  readonly remedy?: string;
  /** Whether the body may contain a new credential: no error shows the body then. */
  readonly isSecret?: boolean;
  /** Whether violations within the items of a list are reported instead of rejected. */
  readonly reportItems?: boolean | undefined;
}

/** Validates a response and returns its data, or throws an `ApiError` or `ContractError`. */
export function parseResponse<Data>(
  { parseError, hint, permission, contract, maxRetryDelay, onDrift }: ClientContext,
  operation: Pick<Operation<Data>, "responses" | "unwrap" | "bare"> & Partial<Pick<Operation, "method">>,
  raw: RawResponse,
  { remedy, isSecret, reportItems }: ResponseOptions = {},
): Result<Data> {
  const { context, redact, requestId, rateLimit, retryAfter } = raw;
  const { status } = raw.response;
  const { text, isUtf8 } = decodeBody(raw.body);
  const { body, findings: found, more } = validate(operation, status, text, onDrift !== undefined, isUtf8, raw.body);
  const details = errorDetails({ parseError }, body, raw.response);
  // The schema of a success does not apply to an error with a success status.
  const findings = details !== undefined && status < 300 ? [] : found;
  const isEnforced = contract !== "report" && details === undefined;
  const fatal = findings.filter(({ breaking, path }) => breaking && isEnforced && !(reportItems && isWithinItem(path)));
  for (const finding of findings) {
    if (fatal.includes(finding)) continue;
    notify(onDrift, { ...context, status, ...describe(finding, redact), ...(finding.breaking && { violation: true }) });
  }
  if (more && findings.length > 0) notify(onDrift, { ...context, status, ...moreDifferences });
  if (details !== undefined) {
    // A requested delay above `maxRetryDelay` is a rate limit, whatever the status.
    const isDelayTooLong = isTransient(status) && (retryAfter ?? 0) * 1000 > maxRetryDelay;
    const known = { ...context, status, requestId, rateLimit, retryAfter, body: isSecret ? undefined : body };
    const classified = isDelayTooLong ? { ...details, kind: "rateLimit" as const } : details;
    throw createApiError(known, classified, redact, permission, hint?.(details, status));
  }
  if (fatal.length > 0) throw contractError(raw, isSecret ? fatal.map(redactQuote) : fatal, remedy);
  // The one cast: the value matches the schema that its type was generated from, or the caller opted out with
  // `contract: "report"`.
  return { data: unwrap(operation, body) as Data, body, status, headers: raw.response.headers };
}

/** Whether a path, innermost key first, leads into an item of a list, with or without an envelope around the list. */
function isWithinItem(path: Finding["path"]): boolean {
  return path.slice(-2).some((step) => typeof step === "number");
}

/** For `client.api`: openapi-fetch would throw a bare `SyntaxError`. An empty body is valid there. */
export function assertJson({ text, isUtf8 }: BodyText, raw: RawResponse): void {
  if (!raw.response.ok || text === "") return;
  const findings: Findings = [];
  if (!parse(text).isJson) reportNotJson(findings, text);
  if (!isUtf8) reportNotUtf8(findings);
  if (findings.length > 0) throw contractError(raw, findings);
}

function redactQuote(finding: Finding): Finding {
  return typeof finding.actual === "object" ? { ...finding, actual: { text: "[redacted]" } } : finding;
}

/** Represents the differences of a response beyond those that are reported. */
export const moreDifferences = {
  pointer: "",
  keyword: "more",
  message: "the response has more differences than are reported",
};

/** @param remedy - What to do about it. */
export function contractError(
  { context, response: { status }, redact, requestId }: CheckedResponse,
  findings: readonly Finding[],
  remedy = 'The contract may be out of date: update it, or set `contract: "report"` to receive the data unchanged.',
): ContractError {
  const violations = findings.map((finding) => describe(finding, redact));
  const shown = violations.slice(0, 3).map(({ pointer, message }) => `${pointer} ${message}`.trim());
  const more = violations.length > 3 ? ` and ${violations.length - 3} more` : "";
  return new ContractError(
    `returned ${status} with data that violates its contract: ${shown.join("; ")}${more}. ${remedy}`,
    { ...context, status, violations, requestId },
  );
}
