import type { Checks } from "../contract/checks.ts";
import { firstDifference } from "../contract/describe.ts";
import type { Check } from "../contract/difference.ts";
import type { Operation } from "../contract/operation.ts";
import type { BadArgument } from "./model.ts";

/** The parameters of a request, each of its type, and what is wrong with the first that the spec does not allow. */
export interface Parameters {
  readonly values: Readonly<Record<string, unknown>>;
  readonly bad: BadArgument | undefined;
}

/** Reads the parameters as the spec has them, by the compiled checks of its operation. */
export function readParameters(
  operation: Operation,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
  refusesUnknown: boolean,
): Parameters {
  const values: Record<string, unknown> = Object.create(null);
  const read = (checks: Checks, name: string, text: string, place: BadArgument["place"]): BadArgument | undefined => {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) return refusesUnknown ? { name, place, why: "is not documented" } : undefined;
    const { value, why } = typed(check, text, place);
    if (value !== undefined) values[name] = value;
    return why === undefined ? undefined : { name, place, why };
  };
  for (const [name, text] of Object.entries(path)) {
    const bad = read(operation.pathParameters, name, text, "path");
    if (bad) return { values, bad };
  }
  for (const name of new Set(query.keys())) {
    const [text = "", ...more] = query.getAll(name);
    const isTwice = more.length > 0 && Object.hasOwn(operation.query, name);
    const twice = { name, place: "query", why: "is there more than once" } as const;
    const bad = isTwice ? twice : read(operation.query, name, text, "query");
    if (bad) return { values, bad };
  }
  return { values, bad: undefined };
}

/** A parameter arrives as text: where the spec has another type, the text is read as JSON has numbers and booleans. */
function typed(
  check: Check,
  text: string,
  place: string,
): { readonly value: unknown; readonly why: string | undefined } {
  const asText = firstDifference(check, text);
  if (asText === undefined) return { value: text, why: undefined };
  if (asText.keyword !== "type") return { value: undefined, why: asText.message };
  // Without a value, a number or boolean of the query counts as absent.
  if (text === "" && place === "query") return { value: undefined, why: undefined };
  const value = text === "true" || text === "false" ? text === "true" : text === "" ? text : Number(text);
  const difference = firstDifference(check, Number.isNaN(value) ? text : value);
  return { value: difference === undefined ? value : undefined, why: difference?.message };
}
