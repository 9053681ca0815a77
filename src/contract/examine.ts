import { type Checks, find } from "./checks.ts";
import type { Finding, Findings } from "./difference.ts";
import type { Operation } from "./operation.ts";

/** What the contract check makes of an answer. */
export interface Examined {
  /** The body: parsed where it is JSON, else its text. */
  readonly body: unknown;
  /** The differences, each distinct one once. */
  readonly findings: readonly Finding[];
}

/**
 * Compares an answer with its spec. Only in a success can a difference break the caller's value.
 *
 * @param drift - Whether anybody wants to hear of undocumented properties.
 */
export function examine(
  { answers }: Pick<Operation, "answers">,
  status: number,
  text: string,
  drift: boolean,
): Examined {
  const ok = status < 300;
  const findings: Findings = [];
  findings.skipDrift = !drift;
  const { body, finding } = parse(text);
  const check = answerOf(answers, status);
  if (finding) findings.push(finding);
  // An undocumented success must still be what the caller's type says.
  else (check ?? (ok ? answers["200"] : undefined))?.(body, findings);
  if (check === undefined) find(findings, "status", `the status ${status} is not documented`);
  return { body, findings: findings.length === 0 ? findings : distinct(findings, ok) };
}

/** The data in the body: the property that the spec unwraps, or the whole. */
export function unwrap({ unwrap, bare }: Pick<Operation, "unwrap" | "bare">, body: unknown): unknown {
  if (unwrap === undefined || typeof body !== "object" || body === null) return body;
  return unwrap in body || !bare ? Reflect.get(body, unwrap) : body;
}

/** OpenAPI: a status before its range before `default`; a success is never the `default`, which describes failures. */
function answerOf(answers: Checks, status: number) {
  return answers[status] ?? answers[`${Math.floor(status / 100)}XX`] ?? (status < 300 ? undefined : answers.default);
}

/** The value of a JSON text, or the text and what is wrong with it. */
export function parse(text: string): { readonly body: unknown; readonly finding?: Finding } {
  try {
    return { body: JSON.parse(text) };
  } catch {
    const message = text === "" ? "the body is empty" : `the body is not JSON: ${JSON.stringify(text)}`;
    return {
      body: text || undefined,
      finding: { pointer: "", form: "", keyword: "contentMediaType", message, breaking: true },
    };
  }
}

/** The same difference in every item of a list is one difference. */
function distinct(findings: Findings, ok: boolean): Finding[] {
  const seen = new Map<string, Finding>();
  for (const finding of findings) {
    if (!ok) finding.breaking = false;
    const key = `${finding.keyword} ${finding.form} ${finding.message}`;
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
