import { lookUp } from "../contract/read-values.ts";

/** One or two dots, percent-encoded any number of times. */
const dotSegment = /^(\.|%(25)*2e){1,2}$/i;

/**
 * Fills a path template. Each argument must be one segment, else `throwInvalid` throws: an id of `..` would turn
 * `DELETE /user/organizations/..` into `DELETE /user/`.
 */
export function fillPath(
  template: string,
  values: Readonly<Record<string, unknown>>,
  throwInvalid: (argument: string, problem: string) => never,
  written: Readonly<Record<string, string>> = {},
): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = values[name];
    const known = lookUp(written, name);
    if (known !== undefined) return known;
    if (typeof value !== "string" && !Number.isFinite(value))
      throwInvalid(name, `is ${value === null ? "null" : typeof value}, not a string or a number`);
    const text = String(value);
    // JavaScript has already rounded 9007199254740993, and writes 1e21 with an exponent.
    if (typeof value === "number" && (text.includes("e") || Math.abs(value) > Number.MAX_SAFE_INTEGER))
      throwInvalid(name, `is ${text}, which is not exact: pass it as a string`);
    if (text.trim() === "") throwInvalid(name, "is empty");
    if (dotSegment.test(text)) throwInvalid(name, `is ${JSON.stringify(text)}, which would change the path`);
    return encodeArgument(name, text, throwInvalid);
  });
}

/** Percent-encodes an argument; half a surrogate pair has no encoding. */
export function encodeArgument(
  name: string,
  text: string,
  throwInvalid: (argument: string, problem: string) => never,
): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return throwInvalid(name, "is not well-formed Unicode");
  }
}
