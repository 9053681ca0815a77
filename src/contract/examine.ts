import { type Checks, find } from "./checks.ts";
import type { Finding, Findings } from "./difference.ts";
import type { Operation } from "./operation.ts";

/** What the contract check makes of an answer. */
export interface Examined {
  /** The body: parsed where it is JSON, else its text. */
  readonly body: unknown;
  /** The differences, each distinct one once. */
  readonly findings: readonly Finding[];
  /** Whether there are more than these. */
  readonly more: boolean;
}

/**
 * Compares an answer with its spec. Only in a success can a difference break the caller's value.
 *
 * @param drift - Whether anybody wants to hear of what breaks nothing.
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
  findings.lenient = !ok;
  const { body, isJson } = parse(text);
  const check = answerOf(answers, status);
  if (!isJson) findNoJson(findings, text);
  // An undocumented success must still be what the caller's type says.
  else (check ?? (ok ? answers["200"] : undefined))?.(body, findings);
  if (check === undefined) find(findings, "status", "no such status", `status ${status}`);
  return { body, ...distinct(findings) };
}

/** The data in the body: the property that the spec unwraps, or the whole. */
export function unwrap({ unwrap, bare }: Pick<Operation, "unwrap" | "bare">, body: unknown): unknown {
  if (unwrap === undefined || typeof body !== "object" || body === null) return body;
  const isEnveloped = Object.hasOwn(body, unwrap);
  if (bare && !isEnveloped) return body;
  return isEnveloped ? Reflect.get(body, unwrap) : undefined;
}

/** OpenAPI: a status before its range before `default`; a success is never the `default`, which describes failures. */
function answerOf(answers: Checks, status: number) {
  return answers[status] ?? answers[`${Math.floor(status / 100)}XX`] ?? (status < 300 ? undefined : answers.default);
}

/** The value of a JSON text, or the text. */
export function parse(text: string): { readonly body: unknown; readonly isJson: boolean } {
  try {
    return { body: JSON.parse(text), isJson: true };
  } catch {
    return { body: text || undefined, isJson: false };
  }
}

/** A body that is no JSON breaks whatever type the caller expects. */
export function findNoJson(findings: Findings, text: string): void {
  find(findings, "contentMediaType", "JSON", text === "" ? "an empty body" : { text }, true);
}

/** So many distinct differences of a kind are told. */
const most = 100;

/** The same difference in every item of a list is one difference. What breaks the caller's value goes first. */
function distinct(findings: Findings): { readonly findings: readonly Finding[]; readonly more: boolean } {
  if (findings.length === 0) return { findings, more: false };
  const all = [true, false].map((kind) => distinctOf(findings.filter(({ breaking }) => breaking === kind)));
  return {
    findings: all.flatMap((some) => some.slice(0, most)),
    more: findings.more === true || all.some(({ length }) => length > most),
  };
}

/** Each form once, and then what repeats a form with another value. */
function distinctOf(findings: readonly Finding[]): Finding[] {
  const forms = new Set<string>();
  const seen = new Set<string>();
  const first: Finding[] = [];
  const others: Finding[] = [];
  for (const finding of findings) {
    const { path, keyword, expected, actual } = finding;
    let form = keyword;
    for (const step of path) form += typeof step === "number" ? "\n" : `\n/${start(step)}`;
    const key = `${form}\n${expected}\n${typeof actual === "object" ? `"${start(actual.text)}` : actual}`;
    if (seen.has(key)) continue;
    seen.add(key);
    (forms.has(form) ? others : first).push(finding);
    forms.add(form);
  }
  return first.concat(others);
}

/** A key of 5 MB would be copied for each difference below it. */
function start(text: string): string {
  return text.length > 400 ? `${text.slice(0, 200)}${text.length}${text.slice(-200)}` : text;
}
