/** From an answer to the caller's data, or to the error that says why there is none. */

import { describe } from "./contract/describe.ts";
import type { Finding, Findings } from "./contract/difference.ts";
import { examine, findNoJson, parse, unwrap } from "./contract/examine.ts";
import type { Operation } from "./contract/operation.ts";
import { textOfBody } from "./http/body.ts";
import { ContractError } from "./http/errors.ts";
import { type DriftEvent, notify } from "./http/hooks.ts";
import { refusalError, type Words } from "./http/refusal.ts";
import { isTransient } from "./http/retry.ts";
import type { Answer } from "./http/send.ts";

/** What is particular to a provider. */
export interface Profile {
  readonly provider: string;
  readonly baseUrl: string;
  /** The header fields that may hold its id of a request. */
  readonly requestIds: readonly string[];
  /** Its words, where the body of an answer says no; nothing where the body is no refusal. */
  readonly refusal: (body: unknown, status: number) => Words | undefined;
  /** What to do about a refusal, where the general advice is not enough. */
  readonly hint?: (words: Words, status: number) => string | undefined;
}

/** The data of a call, beside the body that it came in. */
export interface Result<Data> {
  readonly data: Data;
  readonly body: unknown;
  readonly status: number;
}

/** How one client takes an answer: the same for all of its calls. */
export interface Settling extends Pick<Profile, "refusal" | "hint"> {
  readonly contract?: "enforce" | "report" | undefined;
  /** ms. */
  readonly maxRetryDelay: number;
  readonly onDrift?: ((event: DriftEvent) => unknown) | undefined;
  /** What to do about an answer that breaks its contract. */
  readonly remedy?: string;
  /** Whether the body may hold a credential that nobody knows yet: it is shown in no error. */
  readonly isSecret?: boolean;
}

export function settle<Data>(
  { refusal, hint, contract, maxRetryDelay, onDrift, remedy, isSecret }: Settling,
  operation: Pick<Operation<Data>, "answers" | "unwrap" | "bare">,
  answer: Answer,
): Result<Data> {
  const { status } = answer.response;
  const { body, findings: found, more } = examine(operation, status, textOfBody(answer.body), onDrift !== undefined);
  const words = refusal(body, status) ?? (status < 300 ? undefined : {});
  // The spec of a success says nothing of a refusal that comes with its status.
  const findings = words !== undefined && status < 300 ? [] : found;
  const { place, redact, requestId, rateLimit, retryAfter } = answer;
  const fatal = findings.filter(({ breaking }) => breaking && contract !== "report" && words === undefined);
  for (const finding of findings) {
    if (fatal.includes(finding)) continue;
    notify(onDrift, { ...place, status, ...describe(finding, redact), ...(finding.breaking && { violation: true }) });
  }
  if (more && findings.length > 0) notify(onDrift, { ...place, status, ...andMore });
  if (words !== undefined) {
    const isPutOff = isTransient(status) && (retryAfter ?? 0) * 1000 > maxRetryDelay;
    const known = { ...place, status, requestId, rateLimit, retryAfter, body: isSecret ? undefined : body };
    const why = isPutOff ? { ...words, meaning: "rateLimit" as const } : words;
    throw refusalError(known, why, redact, hint?.(words, status));
  }
  if (fatal.length > 0) throw violated(answer, isSecret ? fatal.map(hidden) : fatal, remedy);
  // The one cast: the value has been compared with the schema that its type was generated from, or the caller asked
  // to have it as it is.
  return { data: unwrap(operation, body) as Data, body, status };
}

/** For `client.api`: openapi-fetch would throw a bare `SyntaxError` past every hook. An empty body it can take. */
export function refuseOtherThanJson(text: string, answer: Answer): void {
  if (!answer.response.ok || text === "" || parse(text).isJson) return;
  const findings: Findings = [];
  findNoJson(findings, text);
  throw violated(answer, findings);
}

function hidden(finding: Finding): Finding {
  return typeof finding.actual === "object" ? { ...finding, actual: { text: "[redacted]" } } : finding;
}

/** Stands for the differences of one answer that are not told one by one. */
const andMore = { pointer: "", keyword: "more", message: "there are more differences than are told" };

function violated(
  { place, response: { status }, redact, requestId }: Answer,
  findings: readonly Finding[],
  remedy = 'Look for a newer version of this library, or set `contract: "report"` to take the data as it is.',
): ContractError {
  const violations = findings.map((finding) => describe(finding, redact));
  const shown = violations.slice(0, 3).map(({ pointer, message }) => `${pointer} ${message}`.trim());
  const more = violations.length > 3 ? ` and ${violations.length - 3} more` : "";
  return new ContractError(
    `answered ${status} with data that its contract does not allow: ${shown.join("; ")}${more}. ${remedy}`,
    { ...place, status, violations, requestId },
  );
}
