/** What the caller is to receive of a response: what `x-unwrap` names, in the form of the response that has it. */
import { resolve, type Schema, type Spec } from "../../src/compiler/spec.ts";
import { isObject } from "./json.ts";

export function unwrapped(spec: Spec, schema: Schema, response: unknown): unknown {
  const { anyOf, ...own } = resolve(spec, schema);
  const [key] = (anyOf ?? [own]).flatMap((form) => resolve(spec, form)["x-unwrap"] ?? []);
  const enveloped = isObject(response) && key !== undefined && (anyOf === undefined || key in response);
  return enveloped ? response[key] : response;
}
