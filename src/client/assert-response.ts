/** Reports the differences of a response, and throws the error of one that cannot be used. */
import { describe } from "../contract/describe.ts";
import { distinct } from "../contract/distinct.ts";
import type { Finding, Findings } from "../contract/finding.ts";
import { parse, reportNotJson, reportNotUtf8 } from "../contract/validate.ts";
import { createApiError, type ErrorDetails } from "./api-error.ts";
import type { RawResponse, ResponseOptions } from "./attempt.ts";
import { decodeBody } from "./body.ts";
import { type ClientContext, hintOf } from "./context.ts";
import { contractError, moreDifferences } from "./contract-error.ts";
import { notify } from "./hooks.ts";
import { requestIdOf } from "./read-failure.ts";
import { redactor } from "./redact.ts";
import { isTransient, limitsOf } from "./retry.ts";

/** A response that differs from its spec, or is an error. */
interface Checked {
  readonly body: unknown;
  readonly details: ErrorDetails | undefined;
  readonly findings: Findings;
  /** Whether a difference rejects the call. */
  readonly isRejecting: (finding: Finding) => boolean;
}

/** Throws an `ApiError` or a `ContractError`, unless the response only has drift. */
export function assertResponse(
  client: ClientContext,
  raw: RawResponse,
  { body, details, findings: all, isRejecting }: Checked,
  { remedy, isSecret }: ResponseOptions,
): void {
  const { permission, maxRetryDelay, onDrift, rateLimitPrefix } = client;
  const { context } = raw.attempt;
  const { status } = raw.response;
  const response = checkedResponse(client, raw);
  const { redact, requestId } = response;
  // What rejects comes first: only so many are listed.
  all.sort((one, other) => Number(isRejecting(other)) - Number(isRejecting(one)));
  // The schema of a success does not apply to an error with a success status.
  const { findings, more } = distinct(details !== undefined && status < 300 ? [] : all);
  const fatal = findings.filter(isRejecting);
  for (const finding of findings) {
    if (fatal.includes(finding)) continue;
    notify(onDrift, { ...context, status, ...describe(finding, redact), ...(finding.breaking && { violation: true }) });
  }
  if (more) notify(onDrift, { ...context, status, ...moreDifferences });
  if (details !== undefined) {
    const { rateLimit, retryAfter } = raw.failure?.limits ?? limitsOf(status, raw.response.headers, rateLimitPrefix);
    // A requested delay above `maxRetryDelay` is a rate limit, whatever the status.
    const isDelayTooLong = isTransient(status) && (retryAfter ?? 0) * 1000 > maxRetryDelay;
    const known = {
      ...context,
      status,
      requestId,
      rateLimit,
      retryAfter,
      headers: raw.response.headers,
      body: isSecret ? undefined : body,
    };
    const classified = isDelayTooLong ? { ...details, kind: "rateLimit" as const } : details;
    throw createApiError(known, classified, redact, permission, hintOf(client, details, status));
  }
  if (fatal.length > 0) throw contractError(response, isSecret ? fatal.map(redactQuote) : fatal, remedy);
}

/** Rejects a success of `client.api` that is not JSON: openapi-fetch would throw a bare `SyntaxError`. */
export function assertJson(client: ClientContext, raw: RawResponse): never {
  const { text, isUtf8 } = decodeBody(raw.body);
  const findings: Findings = [];
  if (!parse(text).isJson) reportNotJson(findings, text);
  if (!isUtf8) reportNotUtf8(findings);
  throw contractError(checkedResponse(client, raw), findings);
}

function checkedResponse(client: ClientContext, { attempt, response }: RawResponse) {
  const { context, request, secrets } = attempt;
  const requestId = requestIdOf(client, attempt, response.headers);
  return { context, response, requestId, redact: redactor(request.headers, secrets) };
}

function redactQuote(finding: Finding): Finding {
  return typeof finding.actual === "object" ? { ...finding, actual: { text: "[redacted]" } } : finding;
}
