/**
 * A second opinion on what a schema allows, by Ajv, which shares no code with our checks. Objects whose properties are
 * listed are closed here, because our checks find what is undocumented too, and integers keep to what JavaScript can hold.
 */

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Schema, Spec } from "../../src/compiler/spec.ts";

export type Judge = (value: unknown) => boolean;

/** The schemas of a spec that was read once are always the same objects; compiling one takes long. */
const judges = new WeakMap<Schema, Judge>();
const ajvs = new WeakMap<Spec, Ajv2020>();

export function judgeOf(spec: Spec, schema: Schema): Judge {
  const judge = judges.get(schema) ?? compiled(spec, schema);
  judges.set(schema, judge);
  return judge;
}

function compiled(spec: Spec, schema: Schema): Judge {
  const validate = ajvOf(spec).compile(closed(schema));
  return (value) => validate(value);
}

/** Knows each schema of the components by its name, so that it is compiled once however many refer to it. */
function ajvOf(spec: Spec): Ajv2020 {
  const known = ajvs.get(spec);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({ strict: false, inlineRefs: false });
  addFormats.default(ajv);
  for (const [name, schema] of Object.entries(spec.components.schemas)) ajv.addSchema(closed(schema), `schema:${name}`);
  ajvs.set(spec, ajv);
  return ajv;
}

function closed(schema: Schema): Schema {
  const { $ref, properties, items, additionalProperties, anyOf, oneOf, ...rest } = schema;
  return {
    ...rest,
    ...($ref && { $ref: $ref.replace("#/components/schemas/", "schema:") }),
    ...([rest.type].flat().includes("integer") && exact(rest)),
    ...(properties && { properties: mapped(properties) }),
    ...(properties && !additionalProperties && { additionalProperties: false }),
    ...(additionalProperties && { additionalProperties: closed(additionalProperties) }),
    ...(items && { items: closed(items) }),
    ...(anyOf && { anyOf: anyOf.map(closed) }),
    ...(oneOf && { oneOf: oneOf.map(closed) }),
  } as Schema;
}

function exact({ minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: Schema): object {
  return { minimum, maximum };
}

function mapped(schemas: Readonly<Record<string, Schema>>): Record<string, Schema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, closed(schema)]));
}
