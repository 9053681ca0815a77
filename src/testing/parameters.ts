import type { Checks } from "../contract/checks.ts";
import { firstDifference } from "../contract/describe.ts";
import type { Check } from "../contract/finding.ts";
import type { Operation } from "../contract/operation.ts";
import type { BadArgument } from "./model.ts";

/** The parameters of a request, converted to their types, and the first that the spec does not allow. */
export interface Parameters {
  readonly values: Readonly<Record<string, unknown>>;
  readonly bad: BadArgument | undefined;
}

/** Validates and converts parameters with the compiled checks of the operation. */
export function readParameters(
  operation: Operation,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
  rejectsUnknown: boolean,
): Parameters {
  const values: Record<string, unknown> = Object.create(null);
  const read = (checks: Checks, name: string, text: string, location: BadArgument["in"]): BadArgument | undefined => {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) return rejectsUnknown ? { name, in: location, message: "is not documented" } : undefined;
    const { value, message } = convert(check, text, location);
    if (value !== undefined) values[name] = value;
    return message === undefined ? undefined : { name, in: location, message };
  };
  for (const [name, text] of Object.entries(path)) {
    const bad = read(operation.pathParameters, name, text, "path");
    if (bad) return { values, bad };
  }
  for (const name of new Set(query.keys())) {
    const [text = "", ...more] = query.getAll(name);
    const isRepeated = more.length > 0 && Object.hasOwn(operation.query, name);
    const repeated = { name, in: "query", message: "is there more than once" } as const;
    const bad = isRepeated ? repeated : read(operation.query, name, text, "query");
    if (bad) return { values, bad };
  }
  return { values, bad: undefined };
}

/** Converts the text of a parameter to the type in the spec: numbers and booleans as in JSON. */
function convert(
  check: Check,
  text: string,
  location: BadArgument["in"],
): { readonly value: unknown; readonly message: string | undefined } {
  const asText = firstDifference(check, text);
  if (asText === undefined) return { value: text, message: undefined };
  if (asText.keyword !== "type") return { value: undefined, message: asText.message };
  // An empty number or boolean in the query counts as absent.
  if (text === "" && location === "query") return { value: undefined, message: undefined };
  const value = text === "true" || text === "false" ? text === "true" : text === "" ? text : Number(text);
  const difference = firstDifference(check, Number.isNaN(value) ? text : value);
  return { value: difference === undefined ? value : undefined, message: difference?.message };
}
