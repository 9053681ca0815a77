import { report } from "./checks.ts";
import type { Finding, Findings } from "./finding.ts";
import type { Operation, ResponseCheck, Responses } from "./operation.ts";

/** The result of the contract check. */
export interface Validation {
  /** The body: parsed if it is JSON, otherwise its text, or its bytes. */
  readonly body: unknown;
  /** The distinct differences. */
  readonly findings: readonly Finding[];
  /** Whether there are more than are listed. */
  readonly more: boolean;
}

/**
 * Compares a response with its spec. Only a success can have violations; a 204 to a DELETE has none, because there is
 * nothing to know beyond the success.
 *
 * @param text - The decoded body; empty for a response to HEAD.
 * @param drift - Whether to report drift.
 * @param isUtf8 - Whether the body was valid UTF-8.
 * @param bytes - The body before decoding: the data of a response that is documented as bytes.
 */
export function validate(
  { responses, method }: Pick<Operation, "responses"> & Partial<Pick<Operation, "method">>,
  status: number,
  text: string,
  drift: boolean,
  isUtf8 = true,
  bytes?: Uint8Array,
): Validation {
  const ok = status < 300;
  const findings: Findings = [];
  findings.skipDrift = !drift;
  findings.lenient = !ok;
  const documented = checkFor(responses, status);
  // An undocumented success must still match the caller's type.
  const check = documented ?? (ok ? successCheck(responses) : undefined);
  const { body, isJson } = ok && typeof check === "string" ? asDocumented(check, text, bytes) : parse(text);
  // An empty success of a DELETE still states that it worked.
  if (method === "HEAD" || (method === "DELETE" && (status === 204 || text === ""))) findings.lenient = true;
  if (method === "HEAD" || (method === "DELETE" && status === 204)) findings.skipDrift = true;
  if (check === "none" && text !== "") report(findings, "content", "no body", "sent");
  else if (typeof check !== "string" && !isJson) reportNotJson(findings, text);
  else if (typeof check === "function") check(body, findings);
  findings.skipDrift = !drift;
  if (!isUtf8 && check !== "bytes") reportNotUtf8(findings, check !== "none");
  if (documented === undefined) report(findings, "status", "no such status", `status ${status}`);
  return { body, ...distinct(findings) };
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

/** Parses JSON; a body that is not JSON stays text. */
export function parse(text: string): { readonly body: unknown; readonly isJson: boolean } {
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

/** The most distinct findings of each kind that are reported. */
const maxReported = 100;

/** The same difference in several items of a list counts once. Violations come first. */
function distinct(findings: Findings): { readonly findings: readonly Finding[]; readonly more: boolean } {
  if (findings.length === 0) return { findings, more: false };
  const all = [true, false].map((kind) => distinctOf(findings.filter(({ breaking }) => breaking === kind)));
  return {
    findings: all.flatMap((some) => some.slice(0, maxReported)),
    more: findings.more === true || all.some(({ length }) => length > maxReported),
  };
}

/** First one finding per keyword and normalized pointer, then those that repeat one with another value. */
function distinctOf(findings: readonly Finding[]): Finding[] {
  const pointers = new Set<string>();
  const seen = new Set<string>();
  const first: Finding[] = [];
  const others: Finding[] = [];
  for (const finding of findings) {
    const { path, keyword, expected, actual } = finding;
    let normalizedPointer = keyword;
    for (const step of path) normalizedPointer += typeof step === "number" ? "\n" : `\n/${shorten(step)}`;
    const key = `${normalizedPointer}\n${expected}\n${typeof actual === "object" ? `"${shorten(actual.text)}` : actual}`;
    if (seen.has(key)) continue;
    seen.add(key);
    (pointers.has(normalizedPointer) ? others : first).push(finding);
    pointers.add(normalizedPointer);
  }
  return first.concat(others);
}

/** Shortens a key or text: one of 5 MB would be copied for each finding below it. */
function shorten(text: string): string {
  return text.length > 400 ? `${text.slice(0, 200)}${text.length}${text.slice(-200)}` : text;
}
