import { report } from "./checks.ts";
import type { Findings } from "./finding.ts";
import type { Operation, ResponseCheck, Responses } from "./operation.ts";

/** The result of the contract check. */
export interface Validation {
  /** The body: parsed if it is JSON, otherwise its text, or its bytes. */
  readonly body: unknown;
  /** The differences, repeated ones included. */
  readonly findings: Findings;
}

/**
 * Compares a response with its spec. Only a success can have violations; a 204 to a DELETE has none, because there is
 * nothing to know beyond the success.
 *
 * @param text - The decoded body; empty for a response to HEAD.
 * @param drift - Whether to report drift.
 * @param isUtf8 - Whether the body was valid UTF-8.
 * @param bytes - The body before decoding: the data of a response that is documented as bytes.
 * @param parsed - The parsed text, where it is known already.
 */
export function validate(
  { responses, method }: Pick<Operation, "responses"> & Partial<Pick<Operation, "method">>,
  status: number,
  text: string,
  drift: boolean,
  isUtf8 = true,
  bytes?: Uint8Array,
  parsed?: Parsed,
): Validation {
  const ok = status < 300;
  const findings: Findings = [];
  findings.skipDrift = !drift;
  findings.lenient = !ok;
  const documented = checkFor(responses, status);
  // An undocumented success must still match the caller's type.
  const check = documented ?? (ok ? successCheck(responses) : undefined);
  const { body, isJson } = ok && typeof check === "string" ? asDocumented(check, text, bytes) : (parsed ?? parse(text));
  // An empty success of a DELETE still states that it worked.
  if (method === "HEAD" || (method === "DELETE" && (status === 204 || text === ""))) findings.lenient = true;
  if (method === "HEAD" || (method === "DELETE" && status === 204)) findings.skipDrift = true;
  if (check === "none" && text !== "") report(findings, "content", "no body", "sent");
  else if (typeof check !== "string" && !isJson) reportNotJson(findings, text);
  else if (typeof check === "function") check(body, findings);
  findings.skipDrift = !drift;
  if (!isUtf8 && check !== "bytes") reportNotUtf8(findings, check !== "none");
  if (documented === undefined) report(findings, "status", "no such status", `status ${status}`);
  return { body, findings };
}

function asDocumented(kind: "none" | "text" | "bytes", text: string, bytes: Uint8Array | undefined) {
  return { body: kind === "none" ? undefined : kind === "text" ? text : bytes, isJson: false };
}

/** The data in the body: the property that the spec unwraps, or the whole body. */
export function unwrap({ unwrap, bare }: Pick<Operation, "unwrap" | "bare">, body: unknown): unknown {
  if (unwrap === undefined || typeof body !== "object" || body === null) return body;
  const isEnveloped = Object.hasOwn(body, unwrap);
  if (bare && !isEnveloped) return body;
  return isEnveloped ? Reflect.get(body, unwrap) : undefined;
}

/** OpenAPI: a status takes precedence over its range, and that over `default`. */
function checkFor(responses: Responses, status: number): ResponseCheck | undefined {
  const exact = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  // Beside a documented success, `default` only describes errors.
  return exact ?? (status < 300 && successCheck(responses) !== responses.default ? undefined : responses.default);
}

/** The first documented success; where there is none, `default`. */
function successCheck(responses: Responses): ResponseCheck | undefined {
  const success = Object.keys(responses).find((status) => status.startsWith("2"));
  return responses[success ?? "default"];
}

/** A body: the value where it is JSON, otherwise its text. */
export interface Parsed {
  readonly body: unknown;
  readonly isJson: boolean;
}

/** Parses JSON; a body that is not JSON stays text. */
export function parse(text: string): Parsed {
  try {
    return { body: JSON.parse(text), isJson: true };
  } catch {
    return { body: text || undefined, isJson: false };
  }
}

/** A body that is not JSON violates any type. */
export function reportNotJson(findings: Findings, text: string): void {
  report(findings, "contentMediaType", "JSON", text === "" ? "an empty body" : { text }, true);
}

/** RFC 8259, section 8.1: JSON is UTF-8. */
export function reportNotUtf8(findings: Findings, breaking = true): void {
  report(findings, "charset", "UTF-8", "other bytes", breaking);
}
