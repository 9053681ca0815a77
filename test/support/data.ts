/** What the caller is to receive of an answer: what `x-unwrap` names, in the form of the answer that has it. */
import { resolve, type Schema, type Spec } from "../../src/compiler/spec.ts";
import { isObject } from "./json.ts";

export function unwrapped(spec: Spec, schema: Schema, answer: unknown): unknown {
  const { anyOf, ...own } = resolve(spec, schema);
  const [key] = (anyOf ?? [own]).flatMap((form) => resolve(spec, form)["x-unwrap"] ?? []);
  const enveloped = isObject(answer) && key !== undefined && (anyOf === undefined || key in answer);
  return enveloped ? answer[key] : answer;
}
