/** Brings keywords of a schema that belong together into one form. */

import { append, throwInvalidSpec } from "./invalid-spec.ts";
import { annotations, fitsType, isText, jsonTypes } from "./keywords.ts";
import type { Schema } from "./spec.ts";

/** Types and enums that belong together. */
export function normalizeTypes(schema: Schema, node: Readonly<Record<string, unknown>>, pointer: string): void {
  if (schema.enum) schema.enum = schema.enum.filter((value, index, all) => all.indexOf(value) === index);
  if (schema.type === undefined) return;
  const types = [...new Set([schema.type].flat())];
  for (const type of types)
    if (!jsonTypes.includes(type))
      throwInvalidSpec(append(pointer, "type"), `${JSON.stringify(type)} is not a type of JSON Schema`);
  const isNullable = node.nullable === true;
  for (const [index, value] of (schema.enum ?? []).entries())
    if (!types.some((type) => fitsType(value, type)) && !(value === null && isNullable))
      throwInvalidSpec(
        append(append(pointer, "enum"), index),
        `${JSON.stringify(value)} does not fit the type ${types.join(" or ")}`,
      );
  // An enum without null excludes it, whatever the type.
  const fitting = schema.enum && !schema.enum.includes(null) ? types.filter((type) => type !== "null") : types;
  const [first, ...more] = fitting;
  schema.type = more.length === 0 && first !== undefined ? first : fitting;
}

/** What a type shows: only what has the right type itself. */
export function annotationsOf(node: Readonly<Record<string, unknown>>): Schema {
  const found: Schema = {};
  for (const keyword of annotations) {
    const value = node[keyword];
    const isRight =
      keyword === "title" || keyword === "description"
        ? isText(value)
        : keyword === "examples"
          ? Array.isArray(value)
          : /^(deprecated|readOnly|writeOnly)$/.test(keyword)
            ? typeof value === "boolean"
            : value !== undefined;
    if (isRight) found[keyword] = value;
  }
  return found;
}
