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

/**
 * In a few words: `string (uuid)`, `integer, 1 to 50`, `array of Team, at most 20 items`.
 * @param above - The references that lead here: a component within itself is only named.
 */
export function typeText(schema: Schema, spec: Spec, above: readonly string[] = []): string {
  const { $ref, ...own } = schema;
  if ($ref !== undefined) {
    const target = resolve(spec, schema);
    // The fields of an object have rows of their own.
    const isNamed = target.properties !== undefined || target.allOf !== undefined || above.includes($ref);
    if (isNamed) return `${$ref.split("/").at(-1)}${boundsText(own)}`;
    return typeText({ ...target, ...own }, spec, [...above, $ref]);
  }
  const forms = formsOf(schema)?.map((form) => typeText(form, spec, above));
  if (forms !== undefined) return joined(forms, "or") + boundsText(schema);
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined)
    return values.map((value) => code(JSON.stringify(value))).join(", ") + boundsText({ default: schema.default });
  if (schema.type === undefined && schema.allOf !== undefined) {
    const parts = schema.allOf.map((part) => typeText(part, spec, above)).filter((text) => text !== "any");
    return (joined(parts, "and") || "any") + boundsText(schema);
  }
  const types = [schema.type ?? "any"].flat().map((type) => containerText(type, schema, spec, above));
  return [joined(types, "or"), format(schema), boundsText(schema)].join("");
}

function containerText(type: string, schema: Schema, spec: Spec, above: readonly string[]): string {
  const { items, additionalProperties } = schema;
  const within = type === "array" ? items : type === "object" ? additionalProperties : undefined;
  const text = typeof within === "object" ? typeText(within, spec, above) : "any";
  return text === "any" ? type : `${type} of ${grouped(text, /, | or | and /)}`;
}

function joined(texts: readonly string[], word: "or" | "and"): string {
  const different = [...new Set(texts)];
  if (different.length < 2) return different.join("");
  return different.map((text) => grouped(text, /, | or | and | of /)).join(` ${word} `);
}

/** In parentheses where what follows could belong to a part of it. */
function grouped(text: string, parts: RegExp): string {
  return parts.test(text) ? `(${text})` : text;
}

function format({ format }: Schema): string {
  return format === undefined ? "" : ` (${format})`;
}
