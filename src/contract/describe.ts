import type { Check, Difference, Finding, Findings } from "./difference.ts";

/** Hides credentials in a text, and cuts it. */
type Clean = (text: string, limit: number) => string;

/** So many characters of a key or a text are shown. */
const longest = 160;

/** A finding for a person. What is text of the response is cleaned first, then escaped or quoted. */
export function describe({ path, keyword, expected, actual }: Finding, clean: Clean): Difference {
  const pointer = path.map((key) => `/${escaped(clean(String(key), longest))}`);
  const shown =
    typeof actual === "object" ? JSON.stringify(clean(actual.text, longest)) : actual && clean(actual, longest);
  return {
    pointer: pointer.reverse().join(""),
    keyword,
    message: singleLine(messageOf(keyword, expected, shown)),
    expected,
    ...(shown !== undefined && { actual: shown }),
  };
}

/** The first way in which a value of our own is not what a check says. */
export function firstDifference(check: Check, value: unknown): Difference | undefined {
  const findings: Findings = [];
  check(value, findings);
  const [first] = findings;
  return first && describe(first, cut);
}

/** The beginning of a text. */
export function cut(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

/** So long is the longest message of an error. */
const longestMessage = 4_000;

/** A text as part of a log: what would begin a new line or command a terminal cannot. */
export function singleLine(text: string): string {
  return cut(text, longestMessage).replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (character) =>
    /[\t-\r\u0085\u2028\u2029]/.test(character) ? " " : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** RFC 6901, section 3. */
function escaped(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function messageOf(keyword: string, expected: string, actual: string | undefined): string {
  if (actual === undefined) return expected;
  if (keyword === "required") return "is missing, the contract requires it";
  if (keyword === "additionalProperties") return "is not documented";
  if (keyword === "status") return `the ${actual} is not documented`;
  if (keyword === "contentMediaType")
    return actual === "an empty body" ? "the body is empty" : `the body is not JSON: ${actual}`;
  if (/^m(in|ax)/.test(keyword)) return `is ${actual}, the ${expected.replace(" ", " is ")}`;
  return `is ${actual}, documented is ${expected}`;
}
