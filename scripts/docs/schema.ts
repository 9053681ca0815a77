/** A schema as the rows of a table: one for each field, those within arrays and objects included. */
import { formsOf, resolve, type Schema, type Spec } from "../../src/compiler/spec.ts";
import { code } from "../document.ts";
import { boundsText } from "./bounds.ts";

/** The name, the type and the description of each field. Below a schema that contains itself, fields are left out. */
export function schemaRows(spec: Spec, schema: Schema, path = "", above: readonly Schema[] = []): string[][] {
  const found = resolve(spec, schema);
  if (above.includes(found)) return [];
  const within = [...above, found];
  const { properties = {}, required = [], items, additionalProperties } = found;
  const parts = [...(found.allOf ?? []), ...(formsOf(found) ?? [])];
  const fields = Object.entries(properties).flatMap(([name, field]) => {
    const place = path === "" ? name : `${path}.${name}`;
    const row = [
      code(place) + (required.includes(name) ? "" : " optional"),
      typeText(field, spec),
      descriptionOf(spec, field),
    ];
    return [row, ...schemaRows(spec, field, place, within)];
  });
  return [
    ...fields,
    ...(items === undefined ? [] : schemaRows(spec, items, `${path}[]`, within)),
    ...(typeof additionalProperties === "object"
      ? schemaRows(spec, additionalProperties, `${path}.{name}`, within)
      : []),
    ...parts.flatMap((part) => schemaRows(spec, part, path, within)),
  ];
}

export function descriptionOf(spec: Spec, schema: Schema): string {
  const { description } = { ...resolve(spec, schema), ...schema };
  return String(description ?? "").trim();
}

/** In a few words: `string (uuid)`, `integer, 1 to 50`, `array of Team, at most 20 items`. */
export function typeText(schema: Schema, spec: Spec): string {
  const { $ref, ...own } = schema;
  if ($ref !== undefined) {
    const target = resolve(spec, schema);
    // Its fields have rows of their own.
    if (target.properties !== undefined) return `${$ref.split("/").at(-1)}${boundsText(own)}`;
    return typeText({ ...target, ...own }, spec);
  }
  const forms = formsOf(schema)?.map((form) => typeText(form, spec));
  if (forms !== undefined) return [...new Set(forms)].join(" or ") + boundsText(schema);
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined)
    return values.map((value) => code(JSON.stringify(value))).join(", ") + boundsText({ default: schema.default });
  const types = [schema.type ?? "any"].flat().map((type) => containerText(type, schema, spec));
  return [types.join(" or "), format(schema), boundsText(schema)].join("");
}

function containerText(type: string, { items, additionalProperties }: Schema, spec: Spec): string {
  const within = type === "array" ? items : type === "object" ? additionalProperties : undefined;
  const text = typeof within === "object" ? typeText(within, spec) : "any";
  return text === "any" ? type : `${type} of ${text}`;
}

function format({ format }: Schema): string {
  return format === undefined ? "" : ` (${format})`;
}
