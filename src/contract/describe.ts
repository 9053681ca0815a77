import type { Check, Difference, Finding, Findings } from "./finding.ts";

/** Redacts credentials in a text and limits its length. */
type Clean = (text: string, limit: number) => string;

/** The longest key or text that is shown, in characters. */
const maxTextLength = 160;

/** Describes a finding for a person. Texts of the response are redacted first, then escaped or quoted. */
export function describe({ path, keyword, expected, actual }: Finding, clean: Clean): Difference {
  const pointer = path.map((key) => `/${escaped(clean(String(key), maxTextLength))}`);
  const shown =
    typeof actual === "object"
      ? JSON.stringify(clean(actual.text, maxTextLength))
      : actual && clean(actual, maxTextLength);
  return {
    pointer: pointer.reverse().join(""),
    keyword,
    message: singleLine(messageOf(keyword, expected, shown)),
    expected,
    ...(shown !== undefined && { actual: shown }),
  };
}

/** The first difference of a caller's value, or undefined. Nothing is redacted. */
export function firstDifference(check: Check, value: unknown): Difference | undefined {
  const findings: Findings = [];
  check(value, findings);
  const [first] = findings;
  return first && describe(first, cut);
}

/** The beginning of a text, with an ellipsis where it was cut. */
export function cut(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

/** The longest message of an error, in characters. */
const maxMessageLength = 4_000;

/** Makes a text safe for a log: no line breaks, control characters or bidirectional overrides. */
export function singleLine(text: string): string {
  return cut(text, maxMessageLength).replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (character) =>
    /[\t-\r\u0085\u2028\u2029]/.test(character) ? " " : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** RFC 6901, section 3. */
function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function messageOf(keyword: string, expected: string, actual: string | undefined): string {
  if (actual === undefined) return expected;
  if (keyword === "required") return "is required, but missing";
  if (keyword === "additionalProperties") return "is not documented";
  if (keyword === "status") return `the ${actual} is not documented`;
  if (keyword === "contentMediaType")
    return actual === "an empty body" ? "the body is empty" : `the body is not JSON: ${actual}`;
  if (keyword === "charset") return "the body is not valid UTF-8";
  if (/^m(in|ax)/.test(keyword)) return `is ${actual}, the ${expected.replace(" ", " is ")}`;
  return `is ${actual}, expected ${expected}`;
}
