/** From an answer to the caller's data, or to the error that says why there is none. */

import type { Finding } from "./contract/difference.ts";
import { examine, parse, unwrap } from "./contract/examine.ts";
import type { Operation } from "./contract/operation.ts";
import { textOfBody } from "./http/body.ts";
import { ContractError } from "./http/errors.ts";
import { type DriftEvent, notify } from "./http/hooks.ts";
import { type Redact, redactHeaders, redactValue } from "./http/redact.ts";
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

export interface Settling {
  readonly profile: Profile;
  readonly enforce: boolean;
  /** ms. */
  readonly maxRetryDelay: number;
  readonly onDrift: ((event: DriftEvent) => unknown) | undefined;
}

export function settle<Data>(
  { profile, enforce, maxRetryDelay, onDrift }: Settling,
  operation: Operation<Data>,
  request: Request,
  answer: Answer,
): Result<Data> {
  const { status } = answer.response;
  const { body, findings } = examine(operation, status, textOfBody(answer.body), onDrift !== undefined);
  const words = profile.refusal(body, status) ?? (status < 300 ? undefined : {});
  if (findings.length > 0 || words !== undefined) {
    const redact = redactHeaders(request.headers);
    const context = { provider: profile.provider, operation: operation.id, status };
    const fatal = findings.filter(({ breaking }) => breaking && enforce && words === undefined);
    for (const finding of findings) {
      if (fatal.includes(finding)) continue;
      const violation = finding.breaking && { violation: true };
      notify(onDrift, { ...context, ...difference(finding, redact), ...violation });
    }
    if (words !== undefined) {
      const isPutOff = isTransient(status) && (answer.retryAfter ?? 0) * 1000 > maxRetryDelay;
      throw refused(profile, context, answer, redact, isPutOff ? { ...words, meaning: "rateLimit" } : words, body);
    }
    if (fatal.length > 0)
      throw violated(
        context,
        answer,
        fatal.map((finding) => difference(finding, redact)),
      );
  }
  // The one cast: the value has been compared with the schema that its type was generated from, or the caller asked
  // to have it as it is.
  return { data: unwrap(operation, body) as Data, body, status };
}

/** For `client.api`: openapi-fetch would throw a bare `SyntaxError` past every hook. An empty body it can take. */
export function refuseOtherThanJson(
  context: { readonly provider: string; readonly operation: string },
  request: Request,
  answer: Answer,
): void {
  const text = textOfBody(answer.body);
  if (!answer.response.ok || text === "") return;
  const { finding } = parse(text);
  const violations = finding ? [difference(finding, redactHeaders(request.headers))] : [];
  if (finding) throw violated({ ...context, status: answer.response.status }, answer, violations);
}

interface Context {
  readonly provider: string;
  readonly operation: string;
  readonly status: number;
}

function refused(
  { hint }: Profile,
  context: Context,
  { response: _, body: __, ...known }: Answer,
  redact: Redact,
  words: Words,
  body: unknown,
) {
  const { code, message } = words;
  const clean = {
    ...words,
    code: typeof code === "string" ? redact(code) : code,
    message: message === undefined ? undefined : redact(message),
  };
  return refusalError({ ...context, ...known, body: redactValue(body, redact) }, clean, hint?.(words, context.status));
}

function violated(
  context: Context,
  { requestId }: Answer,
  violations: readonly { pointer: string; keyword: string; message: string }[],
): ContractError {
  const shown = violations
    .slice(0, 3)
    .map(({ pointer, message }) => (pointer === "" ? message : `${pointer} ${message}`));
  const more = violations.length > 3 ? ` and ${violations.length - 3} more` : "";
  return new ContractError(
    `answered ${context.status} with data that its contract does not allow: ${shown.join("; ")}${more}. ` +
      'Look for a newer version of this library, or set `contract: "report"` to take the data as it is.',
    { ...context, violations, requestId },
  );
}

const longest = 160;

function difference({ pointer, keyword, message }: Finding, redact: Redact) {
  // Cut only what is clean: half of a credential would not be found.
  const clean = redact(message);
  return { pointer: redact(pointer), keyword, message: clean.length > longest ? `${clean.slice(0, longest)}…` : clean };
}
