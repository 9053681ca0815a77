/** Writes the check of `anyOf` and `oneOf`. */

import type { CheckWriter, Mode } from "./check-writer.ts";
import { componentOf } from "./documented.ts";
import { propertyKey, quote } from "./quote.ts";
import type { Schema } from "./spec.ts";

/** The number of keywords by which other schemas apply to the same value. */
export function applicatorsOf(schema: Schema): number {
  const keywords = ["$ref", "allOf", "anyOf", "oneOf", "not", "if", "dependentSchemas"];
  return keywords.filter((keyword) => schema[keyword] !== undefined).length;
}

/** `anyOf` or `oneOf`. */
export function formsCheck(
  writer: CheckWriter,
  schema: Schema,
  forms: readonly Schema[],
  mode: Mode,
  keyword: "anyOf" | "oneOf",
): string {
  const [first, second] = forms;
  if (forms.length === 1 && first) return writer.check(first, mode);
  const [other, ...more] = forms.filter(({ type }) => type !== "null");
  if (forms.length === 2 && other && more.length === 0 && (keyword === "anyOf" || isNeverNull(writer, other)))
    return writer.call("nullable", writer.check(other, mode));
  const names = first && second && forms.length === 2 ? distinguishing(writer, first, second, mode) : undefined;
  if (names && first && second) {
    const { required = [] } = writer.resolved(first);
    const sure = names.filter((name) => required.includes(name));
    const last = sure.length < names.length ? [quote(sure)] : [];
    return writer.call("either", quote(names), writer.check(first, mode), writer.check(second, mode), ...last);
  }
  const checks = forms.map((form) => writer.check(form, mode));
  return writer.call(keyword, `[${checks.join(", ")}]`, ...discriminator(schema, forms));
}

function isNeverNull(writer: CheckWriter, schema: Schema): boolean {
  const { type } = writer.resolved(schema);
  return type !== undefined && ![type].flat().includes("null");
}

/** What decides between two forms without trying them: an array or not, or properties that only the first may have. */
function distinguishing(writer: CheckWriter, first: Schema, second: Schema, mode: Mode): string[] | undefined {
  const [one, other] = [writer.resolved(first), writer.resolved(second)];
  const isPlain = (each: Schema) => typeof each.type === "string" && applicatorsOf(each) === 0;
  if (!isPlain(one) || !isPlain(other)) return undefined;
  if (one.type === "array") return other.type === "array" ? undefined : [];
  if (one.type !== "object" || mode !== "strict") return undefined;
  const own = Object.keys(one.properties ?? {}).filter((name) => !Object.hasOwn(other.properties ?? {}, name));
  const isSure = (one.required ?? []).some((name) => own.includes(name));
  const isClosed = other.properties && !other.additionalProperties && !other.patternProperties;
  return isSure && (other.type !== "object" || isClosed) ? own : undefined;
}

function discriminator({ discriminator }: Schema, forms: readonly Schema[]): string[] {
  if (!discriminator) return [];
  const { propertyName, mapping = {} } = discriminator;
  const indices = new Map<string, number>();
  for (const [index, { $ref }] of forms.entries()) if ($ref !== undefined) indices.set(componentOf($ref), index);
  for (const [name, ref] of Object.entries(mapping)) {
    const index = forms.findIndex(({ $ref }) => $ref === ref);
    if (index >= 0) indices.set(name, index);
    else indices.delete(name);
  }
  const entries = [...indices].map(([name, index]) => `${propertyKey(name)}: ${index}`);
  return [quote(propertyName), `{ ${entries.join(", ")} }`];
}
